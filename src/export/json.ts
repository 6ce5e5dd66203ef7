import type { DocumentResult } from '../types.js';
import { inFieldOrder } from './fields.js';
import type { Exporter } from './formats.js';

/** One document as one object, `{ "document": …, "metrics": [ … ] }`, a metric a line. */
export function jsonObject(): Exporter {
  return {
    begin: () => '',
    document: (result) => `${asObject(result)}\n`,
    between: () => '',
    end: () => '',
  };
}

/** Any number of documents as an array of such objects. */
export function jsonArray(): Exporter {
  return {
    begin: () => '[\n',
    document: asObject,
    between: () => ',\n',
    end: () => '\n]\n',
  };
}

function asObject({ document, metrics }: DocumentResult): string {
  const lines = metrics.map((metric) => `    ${JSON.stringify(inFieldOrder(metric))}`);
  const list = lines.length > 0 ? `[\n${lines.join(',\n')}\n  ]` : '[]';
  return `{\n  "document": ${JSON.stringify(document)},\n  "metrics": ${list}\n}`;
}
