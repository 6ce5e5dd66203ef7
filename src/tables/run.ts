import { fold, read } from '../reading/index.js';
import { markerOf } from '../structure/headings.js';
import type { Table, TableCell } from '../types.js';
import { cellKind } from './cell-kind.js';

/** A line of a table that was found by its layout. Offsets in the text. */
export interface FoundRow {
  start: number;
  end: number;
  /** In their order; an empty one has `start === end`. */
  cells: readonly { start: number; end: number }[];
}

const kindOf = (text: string, { start, end }: { start: number; end: number }) => {
  const folded = fold(text.slice(start, Math.min(end, start + 60)));
  return end - start > 60 ? 'text' : cellKind(read(folded, 0, folded.length).text);
};

const readingOf = (text: string, { start, end }: { start: number; end: number }) => {
  const folded = fold(text.slice(start, end));
  return read(folded, 0, folded.length).text;
};

/** A table of contents: numbered headings, and behind them whole numbers that never fall. */
function isContents(text: string, rows: readonly FoundRow[]): boolean {
  let page = 0;
  for (const { cells } of rows) {
    const filled = cells.filter(({ start, end }) => end > start);
    if (filled.length < 2) continue;
    const last = Number(readingOf(text, filled.at(-1)!).replace(/^\(|\)$/g, ''));
    if (filled.length > 3 || !Number.isInteger(last) || last < page) return false;
    const first = readingOf(text, filled[0]!);
    if (!markerOf(first) && !/^(?:前言|目录|附录?|附件|附表|绪论|引言|结语|后记|摘要|[\d.]+)/.test(first)) return false;
    page = last;
  }
  return page > 0;
}

/** Whether rows are a table of figures: two with two cells at least, and a number under or beside words. */
export function holdsFigures(text: string, rows: readonly FoundRow[]): boolean {
  let wide = 0;
  let numbers = 0;
  for (const { cells } of rows) {
    const filled = cells.filter(({ start, end }) => end > start);
    if (filled.length < 2) continue;
    wide++;
    if (numbers > 0) continue;
    const kinds = cells.map((cell) => kindOf(text, cell));
    if (kinds.some((kind, i) => kind === 'number' && (i > 0 || filled.length > 2))) numbers++;
    // A year is a number like others where it stands under words.
    else if (wide > 1 && kinds.slice(1).some((kind) => kind === 'year')) numbers++;
  }
  return wide >= 2 && numbers > 0 && !isContents(text, rows);
}

export function tableOf(rows: readonly FoundRow[]): Table {
  const cells: TableCell[] = [];
  for (const [row, found] of rows.entries())
    for (const [column, { start, end }] of found.cells.entries())
      cells.push({ start, end, row, column, rowSpan: 1, columnSpan: 1 });
  return { start: rows[0]!.start, end: rows.at(-1)!.end, cells };
}

const blanks = /[ \t\u00a0\u3000]/;

/** `[start, end)` without the blanks at its ends. */
export function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from < to && blanks.test(text[from]!)) from++;
  while (to > from && blanks.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}

/** Where the line that begins at `start` ends. */
export function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}
