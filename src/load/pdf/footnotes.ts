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

/** What stands raised in some rows, in their order. */
export function raisedMarks(rows: readonly Row[]): string[] {
  return rows.flatMap(({ runs }) =>
    runs.flatMap(({ pieces }) => pieces.flatMap(({ script, text }) => (script === 'super' ? [text.trim()] : []))),
  );
}

/**
 * Notes without the numbers that they open with, which run into their text where they are not raised: 1含上年结转17件.
 *
 * @param marks as they stand in the text of the page; each opens one note, in their order
 */
export function withoutMarks<Note extends { text: string }>(notes: readonly Note[], marks: readonly string[]): Note[] {
  const places = new Map<string, number[]>();
  for (const [place, mark] of [...marks.entries()].reverse()) {
    places.set(mark, places.get(mark) ?? []);
    places.get(mark)!.push(place);
  }
  let next = 0;
  return notes.map((note) => {
    const mark = /^\d{1,3}(?![\d.,%])/.exec(note.text)?.[0];
    const behind = mark === undefined ? undefined : places.get(mark);
    // Those that were passed by stand before all that are still to come.
    while (behind && behind.length > 0 && behind.at(-1)! < next) behind.pop();
    const at = behind?.pop();
    if (mark === undefined || at === undefined) return note;
    next = at + 1;
    return { ...note, text: note.text.slice(mark.length).trimStart() };
  });
}
