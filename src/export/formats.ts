import type { DocumentResult } from '../types.js';

/** The formats on offer; each is also the extension of its files. */
export const FORMATS = ['csv', 'json', 'jsonl'] as const;
export type Format = (typeof FORMATS)[number];

/** The languages that column headings come in. */
export const HEADINGS = ['en', 'zh'] as const;
export type Headings = (typeof HEADINGS)[number];

/** How results become text. A whole output is `begin`, every document in turn, `end`. */
export interface Exporter {
  begin(): string;
  /** @param index counts the documents of this output from 0 */
  document(result: DocumentResult, index: number): string;
  end(): string;
}
