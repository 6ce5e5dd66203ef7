import type { GoldRow, NumberedRow } from './gold.js';

/** A stretch of one line, in UTF-16 units from its beginning; `to` is behind its last character. */
export interface Span {
  line: number;
  from: number;
  to: number;
}

/** A gold row with its place in the text; a row that does not fit its text has none. */
export interface PlacedRow {
  row: GoldRow;
  span: Span | undefined;
}

/** A gold row that does not fit its text. */
export interface Misfit {
  /** 1-based line of the gold file. */
  at: number;
  /** Why, in half a line. */
  text: string;
}

/**
 * Finds each gold row in its text. A row that is not there keeps its turn without a place, so that it counts as missed.
 *
 * @param text the text as read, with LF line ends
 */
export function placeRows(rows: readonly NumberedRow[], text: string): { placed: PlacedRow[]; misfits: Misfit[] } {
  const lines = text.split('\n');
  const misfits: Misfit[] = [];
  const placed = rows.map(({ row, at }): PlacedRow => {
    const found = find(row, lines);
    if (typeof found !== 'string') return { row, span: found };
    misfits.push({ at, text: found });
    return { row, span: undefined };
  });
  return { placed, misfits };
}

/** The place of a row, or why it has none. */
function find({ line, text, nth = 1 }: GoldRow, lines: readonly string[]): Span | string {
  const written = lines[line - 1];
  if (written === undefined)
    return `${JSON.stringify(text)} is said to be in line ${line}, the text has ${lines.length}`;
  const starts = occurrences(text, written);
  const from = starts[nth - 1];
  if (from !== undefined) return { line, from, to: from + text.length };
  if (starts.length === 0) return `${JSON.stringify(text)} does not occur in line ${line} of the text`;
  return `${JSON.stringify(text)} occurs ${starts.length}× in line ${line} of the text, and nth is ${nth}`;
}

/** Where a text begins in a line; its occurrences may overlap (`11` occurs twice in `111`). */
function occurrences(text: string, line: string): number[] {
  const starts: number[] = [];
  for (let at = line.indexOf(text); at >= 0; at = line.indexOf(text, at + 1)) starts.push(at);
  return starts;
}
