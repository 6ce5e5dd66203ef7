import { inFieldOrder } from './fields.js';
import type { Exporter } from './formats.js';

/** JSON Lines (https://jsonlines.org): one metric a line. */
export function jsonl(): Exporter {
  return {
    begin: () => '',
    document: ({ metrics }) => metrics.map((metric) => `${JSON.stringify(inFieldOrder(metric))}\n`).join(''),
    between: () => '',
    end: () => '',
  };
}
