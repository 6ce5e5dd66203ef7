import { inFieldOrder } from './fields.js';
import type { Exporter } from './formats.js';
import { inPieces } from './pieces.js';

/** JSON Lines (https://jsonlines.org): one metric a line. */
export function jsonl(): Exporter {
  return {
    begin: () => '',
    *document({ metrics }) {
      for (const piece of inPieces(metrics)) {
        yield piece.map((metric) => `${JSON.stringify(inFieldOrder(metric))}\n`).join('');
      }
    },
    between: () => '',
    end: () => '',
  };
}
