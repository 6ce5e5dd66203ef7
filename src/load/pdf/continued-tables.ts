import { lineJoint } from './line-text.js';
import type { PageCell, PageTable } from './page-table.js';

/** Points. */
const SAME_EDGE = 4;
/** Such lines stand above the part of a table on its next page. */
const CONTINUATION =
  /^[(（]?(?:续|接)(?:上|前)?(?:页|表)?[^，。；]{0,12}[)）]?$|^[^，。；]{0,30}[(（]续(?:表|上表|前表)?[\d一二三]*[)）]$/;

/** Whether a line only says that a table goes on. */
export const saysContinued = (line: string): boolean => CONTINUATION.test(line.replace(/\s/g, ''));

/**
 * The table of two parts that stand on pages that follow each other, or undefined where the columns of the parts do not
 * agree. A heading that is repeated stands once; a cell that the page break parted is one.
 */
export function continuedTable(above: PageTable, below: PageTable): PageTable | undefined {
  if (above.ruled !== below.ruled) return undefined;
  const columns = above.columns.length >= below.columns.length ? above.columns : below.columns;
  const upper = onColumns(above, columns);
  const lower = onColumns(below, columns);
  if (!upper || !lower) return undefined;
  const heading = repeatedRows(upper, lower);
  const rest = lower.filter(({ row }) => row >= heading).map((cell) => ({ ...cell, row: cell.row - heading }));
  return joined({ ...above, columns, cells: upper }, { ...below, cells: rest, rows: below.rows - heading }, heading);
}

/** The cells of a table with the spans that they have in a grid with more columns. */
function onColumns(table: PageTable, columns: readonly number[]): PageCell[] | undefined {
  if (!table.ruled) return alignedWith(table, columns) ? table.cells : undefined;
  const places = table.columns.map((edge) => columns.findIndex((other) => Math.abs(other - edge) <= SAME_EDGE));
  const ends = places[0] === 0 && places.at(-1) === columns.length - 1;
  if (!ends || places.some((place, index) => place < 0 || place <= (places[index - 1] ?? -1))) return undefined;
  return table.cells.map((cell) => {
    const column = places[cell.column]!;
    return { ...cell, column, columnSpan: places[cell.column + cell.columnSpan]! - column };
  });
}

/** Columns that are only gaps between texts move with the texts; they agree where they are as many and overlap. */
function alignedWith(table: PageTable, columns: readonly number[]): boolean {
  if (table.columns.length !== columns.length) return false;
  return columns.slice(1).every((end, index) => {
    const from = Math.max(columns[index]!, table.columns[index]!);
    const to = Math.min(end, table.columns[index + 1]!);
    return to - from > 0.5 * Math.min(end - columns[index]!, table.columns[index + 1]! - table.columns[index]!);
  });
}

/** How many rows of the second part are the heading of the first again. */
function repeatedRows(upper: readonly PageCell[], lower: readonly PageCell[]): number {
  const rows = Math.max(0, ...lower.map(({ row, rowSpan }) => row + rowSpan));
  let repeated = 0;
  for (let row = 0; row < rows - 1; row++) {
    if (rowOf(upper, row) !== rowOf(lower, row)) break;
    if (!crosses(upper, row + 1) && !crosses(lower, row + 1)) repeated = row + 1;
  }
  return repeated;
}

function rowOf(cells: readonly PageCell[], row: number): string {
  const inRow = cells.filter((cell) => cell.row === row);
  return JSON.stringify(inRow.map(({ column, columnSpan, rowSpan, text }) => [column, columnSpan, rowSpan, text]));
}

const crosses = (cells: readonly PageCell[], row: number) =>
  cells.some((cell) => cell.row < row && cell.row + cell.rowSpan > row);

function joined(above: PageTable, below: PageTable, heading: number): PageTable {
  const cells = above.cells.map((cell) => ({ ...cell }));
  const last = cells.filter(({ row, rowSpan }) => row + rowSpan === above.rows);
  const pairs = below.cells.flatMap((cell) => {
    const upper = cell.row === 0 ? last.find((other) => sameColumns(other, cell)) : undefined;
    return upper ? [{ upper, lower: cell }] : [];
  });
  const oneRow = heading === 0 && above.ruled && isPartedRow(pairs, below);
  const offset = above.rows - (oneRow ? 1 : 0);
  const continued = new Map(pairs.map(({ upper, lower }) => [lower, upper]));
  for (const cell of below.cells) {
    const upper = above.ruled ? continued.get(cell) : undefined;
    if (upper && (oneRow || isOneCell(upper, cell))) {
      upper.text += lineJoint(upper.text, cell.text, upper.full) + cell.text;
      upper.rowSpan += cell.rowSpan - (oneRow ? 1 : 0);
      upper.full = cell.full;
    } else cells.push({ ...cell, row: cell.row + offset });
  }
  return {
    ...above,
    rows: offset + below.rows,
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
    bottom: below.bottom,
    breaks: [...above.breaks, above.rows, ...below.breaks.map((row) => row + offset)],
  };
}

const sameColumns = (a: PageCell, b: PageCell) => a.column === b.column && a.columnSpan === b.columnSpan;

/** Whether the page break runs through a row: what there is of it below goes on with full cells above. */
function isPartedRow(pairs: readonly { upper: PageCell; lower: PageCell }[], below: PageTable): boolean {
  const first = below.cells.filter(({ row }) => row === 0);
  if (pairs.length !== first.length || pairs.some(({ upper, lower }) => upper.rowSpan + lower.rowSpan > 2))
    return false;
  const filled = pairs.filter(({ lower }) => lower.text !== '');
  const bare = pairs.filter(({ upper, lower }) => lower.text === '' && upper.text !== '');
  return bare.length > 0 && filled.every(({ upper }) => upper.full);
}

/** Whether a cell of several rows goes on over a page break: an empty rest of a label, or the rest of its words. */
function isOneCell(upper: PageCell, lower: PageCell): boolean {
  if (upper.rowSpan === 1 && lower.rowSpan === 1) return false;
  if (upper.text === '' || lower.text === '') return true;
  return upper.full && !/[。；;：:]$/.test(upper.text) && !BEGINS_ANEW.test(lower.text);
}

/** What numbers the labels of rows. */
const BEGINS_ANEW = /^(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]|[①-⑳])/;
