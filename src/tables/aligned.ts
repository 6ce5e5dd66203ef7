import { CharacterSet, fold, read } from '../reading/index.js';
import type { Table } from '../types.js';
import { type CellKind, cellKind } from './cell-kind.js';
import { type FoundRow, holdsFigures, lineEnd, tableOf, trimmed } from './run.js';

const LONGEST_LINE = 400;
const LINE_FEED = 10;
const blanks = new CharacterSet(' \u00a0\u3000');
const edges = new CharacterSet(' \n');
const GAP = /(?:[ \u00a0]{2,}|[ \u00a0]*\u3000[ \u00a0\u3000]*)/g;

interface AlignedRow extends FoundRow {
  kinds: readonly CellKind[];
}

const isLetter = (text: string, { start, end }: { start: number; end: number }) =>
  end - start === 1 && /[\u4e00-\u9fff]/.test(text[start]!);

const spanOf = ({ start }: { start: number }, { end }: { end: number }) => ({ start, end });

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
  // 合  计 is one word that is spread out.
  const [first, second] = cells;
  if (cells.length > 2 && isLetter(text, first!) && isLetter(text, second!))
    cells.splice(0, 2, spanOf(first!, second!));
  const kinds = cells.map((cell) => {
    const folded = fold(text.slice(cell.start, cell.end));
    return cellKind(read(folded, 0, folded.length).text);
  });
  return { start, end, cells, kinds };
}

/** Told of most lines that are prose by a look at their end. */
const mayBeBody = (text: string, start: number, end: number) =>
  end - start <= LONGEST_LINE && /[\d%）)]/.test(text.slice(Math.max(start, end - 6), end));

const isHead = ({ kinds }: AlignedRow) => kinds.every((kind) => kind === 'text' || kind === 'year' || kind === 'date');

/** A row whose first cell is words and whose others are numbers, but for at most one. */
const isBody = ({ kinds }: AlignedRow) => {
  const others = kinds.slice(1).filter((kind) => kind !== 'number' && kind !== 'blank' && kind !== 'year').length;
  return kinds[0] !== 'number' && kinds.includes('number') && others <= 1 && others < kinds.length - 1;
};

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
      while (blanks.has(text.charCodeAt(at))) at++;
      // What indents a line or trails behind it parts nothing.
      if (gap > 0 && !edges.has(text.charCodeAt(gap - 1)) && at < text.length && text.charCodeAt(at) !== LINE_FEED)
        return gap;
    }
  };
}

/** The heads right above a row; above the first column there may be nothing. */
function headsAbove(text: string, row: AlignedRow, from: number): FoundRow[] {
  if (row.start <= from) return [];
  const start = Math.max(from, text.lastIndexOf('\n', row.start - 2) + 1);
  const above = rowAt(text, start, row.start - 1);
  const missing = above ? row.cells.length - above.cells.length : row.cells.length;
  if (!above || !isHead(above) || missing < 0 || missing > 1) return [];
  return [{ ...above, cells: missing ? [{ start, end: start }, ...above.cells] : above.cells }];
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
    const first = Math.max(from, text.lastIndexOf('\n', gap) + 1);
    let end = lineEnd(text, gap);
    const body: AlignedRow[] = [];
    for (let start = first; start < text.length; start = end + 1) {
      const next = start === first ? end : lineEnd(text, start);
      const row = mayBeBody(text, start, next) ? rowAt(text, start, next) : undefined;
      if (!row || !isBody(row) || (body[0] && body[0].cells.length !== row.cells.length)) break;
      body.push(row);
      end = next;
    }
    if (body.length > 1) {
      const rows = [...headsAbove(text, body[0]!, from), ...body];
      if (holdsFigures(text, rows)) yield tableOf(rows);
    }
    gap = gapFrom(end);
  }
}
