import type { DocumentResult } from '../types.js';
import { inFieldOrder } from './fields.js';
import type { Exporter } from './formats.js';
import { jsonText } from './json-text.js';
import { inPieces } from './pieces.js';

/** One document as one object, `{ "document": …, "metrics": [ … ] }`, a metric a line. */
export function jsonObject(): Exporter {
  return {
    begin: () => '',
    *document(result) {
      yield* asObject(result);
      yield '\n';
    },
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

function* asObject({ document, metrics }: DocumentResult): Generator<string> {
  yield `{\n  "document": ${jsonText(document)},\n  "metrics": [`;
  let before = '\n';
  for (const piece of inPieces(metrics)) {
    yield before + piece.map((metric) => `    ${jsonText(inFieldOrder(metric))}`).join(',\n');
    before = ',\n';
  }
  yield metrics.length > 0 ? '\n  ]\n}' : ']\n}';
}
