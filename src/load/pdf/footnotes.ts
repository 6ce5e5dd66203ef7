import type { Row } from './runs.js';

/** Relative to the text: 小五 below 五号 is 0.86. */
const LARGEST = 0.93;
const MARK = /^\s*(?:[①-⑳❶-❿]|[[［〔]\d{1,3}[\]］〕]|\d{1,3}(?!\d)|[*＊†‡]|注\d*[:：])/;

/**
 * Parts the notes at the foot of a page from its text: the last lines, set smaller, the first of them with a mark.
 *
 * @param size the size of the text
 */
export function partFootnotes(rows: readonly Row[], size: number): { body: Row[]; notes: Row[] } {
  let at = rows.length;
  let begins = rows.length;
  while (at > 0 && rows[at - 1]!.runs.length === 1 && rows[at - 1]!.height <= LARGEST * size) {
    at--;
    if (MARK.test(rows[at]!.runs[0]!.pieces.map(({ text }) => text).join(''))) begins = at;
  }
  // A page that is small throughout holds an annex and no notes.
  if (at === 0) return { body: [...rows], notes: [] };
  return { body: rows.slice(0, begins), notes: rows.slice(begins) };
}
