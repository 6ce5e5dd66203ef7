import type { DocumentResult } from '../types.js';

/** The formats on offer; each is also the extension of its files. */
export const FORMATS = ['csv', 'json', 'jsonl'] as const;
export type Format = (typeof FORMATS)[number];

/** The languages that column headings come in. */
export const HEADINGS = ['en', 'zh'] as const;
export type Headings = (typeof HEADINGS)[number];

/** How results become text. A whole output is `begin`, the documents with `between` among them, `end`. */
export interface Exporter {
  begin(): string;
  /** Knows nothing of the document's place, so that documents can be rendered in any order and on several threads. */
  document(result: DocumentResult): string;
  between(): string;
  end(): string;
}
