import { doc } from './doc.js';
import { docx } from './docx.js';
import type { Format } from './format.js';
import { html } from './html.js';
import { jsonLines } from './json-lines.js';
import { pdf } from './pdf.js';
import { rtf } from './rtf.js';
import { text } from './text.js';
import { zip } from './zip.js';

/** All formats by their names, in the order in which they are listed. */
export const FORMATS = { text, html, docx, doc, rtf, pdf, zip, jsonl: jsonLines } as const satisfies Record<
  string,
  Format
>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];
