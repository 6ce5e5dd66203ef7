import { fold, read } from '../reading/index.js';
import type { Table } from '../types.js';
import { type CellKind, cellKind } from './cell-kind.js';
import { type FoundRow, holdsFigures, lineEnd, tableOf, trimmed } from './run.js';

const LONGEST_LINE = 400;
const GAP = /(?:[ \u00a0]{2,}|[ \u00a0]*\u3000[ \u00a0\u3000]*)/g;

interface AlignedRow extends FoundRow {
  kinds: readonly CellKind[];
}

/** The cells of a line that gaps part; undefined where it has none or is prose. */
function rowAt(text: string, start: number, end: number): AlignedRow | undefined {
  if (end - start > LONGEST_LINE) return undefined;
  const line = trimmed(text, start, end);
  const written = text.slice(line.start, line.end);
  if (/[。；，！？：:\t|]/.test(written)) return undefined;
  const cells: { start: number; end: number }[] = [];
  let at = line.start;
  for (const gap of written.matchAll(GAP)) {
    cells.push({ start: at, end: line.start + gap.index });
    at = line.start + gap.index + gap[0].length;
  }
  if (cells.length === 0) return undefined;
  cells.push({ start: at, end: line.end });
  const kinds = cells.map((cell) => {
    const folded = fold(text.slice(cell.start, cell.end));
    return cellKind(read(folded, 0, folded.length).text);
  });
  return { start, end, cells, kinds };
}

const isHead = ({ kinds }: AlignedRow) => kinds.every((kind) => kind === 'text' || kind === 'year' || kind === 'date');

/** A row whose first cell is words and whose others are numbers, but for at most one. */
const isBody = ({ kinds }: AlignedRow) => {
  const others = kinds.slice(1).filter((kind) => kind !== 'number' && kind !== 'blank' && kind !== 'year').length;
  return kinds[0] !== 'number' && kinds.includes('number') && others <= 1 && others < kinds.length - 1;
};

/** The rows of a run that are a table: those with numbers under each other, and the heads right above the first. */
function aligned(run: readonly AlignedRow[]): FoundRow[][] {
  const tables: FoundRow[][] = [];
  for (let i = 0; i < run.length; ) {
    const width = run[i]!.cells.length;
    if (!isBody(run[i]!)) {
      i++;
      continue;
    }
    let end = i + 1;
    while (end < run.length && run[end]!.cells.length === width && isBody(run[end]!)) end++;
    if (end - i > 1) {
      const above = run[i - 1];
      const body = run.slice(i, end);
      const missing = above ? width - above.cells.length : width;
      // Above the first column there may be nothing.
      if (above && isHead(above) && (missing === 0 || missing === 1)) {
        const corner = { start: above.start, end: above.start };
        tables.push([{ ...above, cells: missing ? [corner, ...above.cells] : above.cells }, ...body]);
      } else tables.push(body);
    }
    i = end;
  }
  return tables;
}

/** Says of each place where the next gap inside a line stands, or -1; to be asked in order. */
function gapsOf(text: string): (from: number) => number {
  let spaces = -2;
  let wide = -2;
  return (from) => {
    let at = from;
    for (;;) {
      if (spaces !== -1 && spaces < at) spaces = text.indexOf('  ', at);
      if (wide !== -1 && wide < at) wide = text.indexOf('\u3000', at);
      const gap = spaces < 0 ? wide : wide < 0 ? spaces : Math.min(spaces, wide);
      if (gap < 0) return -1;
      at = gap;
      while (at < text.length && (text[at] === ' ' || text[at] === '\u3000' || text[at] === '\u00a0')) at++;
      // What indents a line or trails behind it parts nothing.
      if (gap > 0 && text[gap - 1] !== '\n' && text[gap - 1] !== ' ' && at < text.length && text[at] !== '\n')
        return gap;
    }
  };
}

/**
 * Tables whose cells are set under each other with blanks. As blanks also part much that is no table, only lines count
 * that have as many cells as their neighbours, words first and numbers behind them.
 *
 * @param text ends where the tables must end
 * @param from offset of the beginning of a line
 */
export function* alignedTables(text: string, from: number): Generator<Table, void, undefined> {
  const gapFrom = gapsOf(text);
  for (let gap = gapFrom(from); gap >= 0; ) {
    const run: AlignedRow[] = [];
    let start = Math.max(from, text.lastIndexOf('\n', gap) + 1);
    let end = start;
    for (; start < text.length; start = end + 1) {
      end = lineEnd(text, start);
      const row = rowAt(text, start, end);
      if (!row) break;
      run.push(row);
    }
    for (const rows of aligned(run)) if (holdsFigures(text, rows)) yield tableOf(rows);
    gap = gapFrom(Math.max(end, gap + 1));
  }
}
