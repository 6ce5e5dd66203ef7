import type { DocumentResult } from '../types.js';
import { documentFields, METADATA_FIELDS } from './document-fields.js';
import { inFieldOrder } from './fields.js';
import type { Exporter } from './formats.js';
import { jsonText } from './json-text.js';
import { inPieces } from './pieces.js';

export interface JsonlOptions {
  /** Whether every metric bears its document's metadata, under the names of their columns. */
  metadata?: boolean | undefined;
}

/** JSON Lines (https://jsonlines.org): one metric a line. */
export function jsonl({ metadata = false }: JsonlOptions = {}): Exporter {
  return {
    begin: () => '',
    *document({ document, metrics }) {
      const behind = metadata ? metadataOf(document) : {};
      for (const piece of inPieces(metrics)) {
        yield piece.map((metric) => `${jsonText({ ...inFieldOrder(metric), ...behind })}\n`).join('');
      }
    },
    between: () => '',
    end: () => '',
  };
}

function metadataOf(document: DocumentResult['document']): Record<string, unknown> {
  const known = documentFields(document);
  return Object.fromEntries(METADATA_FIELDS.map((field) => [field, known[field]]));
}
