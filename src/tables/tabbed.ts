import { UNIT_LINE } from '../lexicon/table-words.js';
import { fold, read } from '../reading/index.js';
import { markerOf } from '../structure/headings.js';
import type { Table } from '../types.js';
import { cellKind } from './cell-kind.js';
import { type FoundRow, holdsFigures, lineEnd, tableOf, trimmed } from './run.js';

/** Lines of one cell that a table may hold in a row: the items of a balance sheet that are nil. */
const MOST_LONE_LINES = 30;
const LONGEST_LONE = 40;
const MOST_COLUMNS = 2000;

/** The cells of a line that tabs part; undefined where no tab stands between two of its words. */
function rowAt(text: string, start: number, end: number): FoundRow | undefined {
  const whole = trimmed(text, start, end);
  if (!text.slice(whole.start, whole.end).includes('\t')) return undefined;
  const cells: { start: number; end: number }[] = [];
  for (let at = start; ; ) {
    const next = text.indexOf('\t', at);
    const last = next < 0 || next >= end;
    cells.push(trimmed(text, at, last ? end : next));
    if (last) break;
    if (cells.length > MOST_COLUMNS) return undefined;
    at = next + 1;
  }
  while (cells.at(-1)!.start === cells.at(-1)!.end) cells.pop();
  return cells.length > 1 ? { start, end, cells } : undefined;
}

const readingOf = (text: string, start: number, end: number) => {
  const folded = fold(text.slice(start, end));
  return read(folded, 0, folded.length).text;
};

/** Whether a line without tabs can be a row of one cell: words alone, and none that stand above a table. */
function canBeRow(text: string, { start, end }: { start: number; end: number }): boolean {
  if (end - start > LONGEST_LONE) return false;
  const reading = readingOf(text, start, end);
  if (/[。；，！？]/.test(reading) || UNIT_LINE.test(reading) || /^[附续]?表[\d一二三四五六七八九十]/.test(reading))
    return false;
  if (/[□√☑]/.test(reading)) return false;
  const rest = reading.slice(markerOf(reading)?.length ?? 0).replace(/\([^()]*\)|^\d{1,2}[.、]/g, '');
  return !/\d/.test(rest);
}

const hasNumber = (text: string, { cells }: FoundRow) =>
  cells.some(({ start, end }) => end - start <= 40 && cellKind(readingOf(text, start, end)) === 'number');

/**
 * Tables whose cells are separated by tabs, as they come out of word processors and spreadsheets. Lines of one cell
 * between rows belong to the table where a row with numbers follows them.
 *
 * @param text ends where the tables must end
 * @param from offset of the beginning of a line
 */
export function* tabbedTables(text: string, from: number): Generator<Table, void, undefined> {
  let tab = text.indexOf('\t', from);
  if (tab < 0) return;
  let rows: FoundRow[] = [];
  let lone: { start: number; end: number }[] = [];
  let blankLines = 0;
  /** Whether a blank line stands between its first two rows. */
  let spaced = false;
  const finish = (): Table | undefined => {
    const found = rows;
    rows = [];
    lone = [];
    blankLines = 0;
    return found.length > 1 && holdsFigures(text, found) ? tableOf(found) : undefined;
  };
  let start = Math.max(from, text.lastIndexOf('\n', tab) + 1);
  while (start < text.length) {
    const end = lineEnd(text, start);
    const row = rowAt(text, start, end);
    // Behind a blank line where none stood between the rows so far, heads begin another table.
    if (row && blankLines > 0 && !spaced && rows.length > 1 && !hasNumber(text, row)) {
      const table = finish();
      if (table) yield table;
    }
    if (row) {
      if (rows.length === 1) spaced = blankLines > 0;
      if (lone.length > 0) {
        if (hasNumber(text, row))
          for (const line of lone) rows.push({ ...line, cells: [trimmed(text, line.start, line.end)] });
        else {
          const table = finish();
          if (table) yield table;
        }
        lone = [];
      }
      rows.push(row);
      blankLines = 0;
    } else if (trimmed(text, start, end).start === end) {
      blankLines++;
    } else lone.push({ start, end });
    const last = lone.at(-1);
    if (blankLines > 1 || (last && (lone.length > MOST_LONE_LINES || !canBeRow(text, last)))) {
      const table = finish();
      if (table) yield table;
      tab = text.indexOf('\t', end);
      if (tab < 0) return;
      start = Math.max(end + 1, text.lastIndexOf('\n', tab) + 1);
      continue;
    }
    start = end + 1;
  }
  const table = finish();
  if (table) yield table;
}
