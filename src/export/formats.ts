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
  /**
   * In pieces, one after the other, so that a document of a million metrics is never one string. It knows nothing of the
   * document's place, so that documents can be rendered in any order and in several processes.
   */
  document(result: DocumentResult): Iterable<string>;
  between(): string;
  end(): string;
}
