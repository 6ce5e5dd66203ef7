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
 * A table that may go on on the pages behind it. Adding a part takes as long as that part is, as a table may go on over
 * thousands of pages.
 */
export class OpenTable {
  /** Cells that reach its last row. */
  private ends: PageCell[];
  private isSorted = false;

  /** @param table is changed as parts are added to it */
  constructor(readonly table: PageTable) {
    this.ends = table.cells.filter((cell) => reaches(cell, table.rows));
  }

  /** Whether the columns of a part on the next page agree with those of the table. */
  takes(part: PageTable): boolean {
    return this.fit(part) !== undefined;
  }

  /**
   * Adds the part on the next page. A heading that is repeated stands once; a cell that the page break parted is one.
   *
   * @returns false, and nothing is added, where the columns of the part do not agree
   */
  add(part: PageTable): boolean {
    const fit = this.fit(part);
    if (!fit) return false;
    const { table } = this;
    if (table.columns !== fit.columns) for (const cell of table.cells) Object.assign(cell, moved(cell, fit.upper));
    table.columns = fit.columns;
    const lower = part.cells.map((cell) => ({ ...cell, ...moved(cell, fit.lower) }));
    const heading = repeatedRows(table.cells, lower);
    const rest = lower.filter(({ row }) => row >= heading);
    for (const cell of rest) cell.row -= heading;
    if (!this.isSorted) table.cells.sort(byPlace);
    this.isSorted = true;
    this.join({ ...part, cells: rest.sort(byPlace), rows: part.rows - heading }, heading);
    return true;
  }

  /** The columns of the whole, and which of them those of the table and of the part are. */
  private fit(part: PageTable): { columns: number[]; upper: Places; lower: Places } | undefined {
    const { table } = this;
    if (table.ruled !== part.ruled) return undefined;
    const columns = table.columns.length >= part.columns.length ? table.columns : part.columns;
    const upper = placesOn(table, columns);
    const lower = placesOn(part, columns);
    return upper && lower && { columns, upper, lower };
  }

  private join(below: PageTable, heading: number): void {
    const { table } = this;
    const pairs = below.cells.flatMap((cell) => {
      const upper = cell.row === 0 ? this.ends.find((other) => sameColumns(other, cell)) : undefined;
      return upper ? [{ upper, lower: cell }] : [];
    });
    const oneRow = heading === 0 && table.ruled && isPartedRow(pairs, below);
    const offset = table.rows - (oneRow ? 1 : 0);
    const continued = new Map(pairs.map(({ upper, lower }) => [lower, upper]));
    for (const cell of below.cells) {
      const upper = table.ruled ? continued.get(cell) : undefined;
      if (upper && (oneRow || isOneCell(upper, cell))) {
        upper.text += lineJoint(upper.text, cell.text, upper.full) + cell.text;
        upper.rowSpan += cell.rowSpan - (oneRow ? 1 : 0);
        upper.full = cell.full;
      } else {
        cell.row += offset;
        table.cells.push(cell);
        this.ends.push(cell);
      }
    }
    table.breaks.push(table.rows);
    for (const row of below.breaks) table.breaks.push(row + offset);
    table.rows = offset + below.rows;
    table.bottom = below.bottom;
    this.ends = this.ends.filter((cell) => reaches(cell, table.rows));
  }
}

const reaches = ({ row, rowSpan }: PageCell, rows: number) => row + rowSpan === rows;
const byPlace = (a: PageCell, b: PageCell) => a.row - b.row || a.column - b.column;

/** Which column of other columns each edge of a table is; nothing where it keeps its own. */
type Places = readonly number[] | 'own';

/** Undefined where the columns of a table are none of the others. */
function placesOn(table: PageTable, columns: readonly number[]): Places | undefined {
  if (!table.ruled) return alignedWith(table, columns) ? 'own' : undefined;
  const places = table.columns.map((edge) => columns.findIndex((other) => Math.abs(other - edge) <= SAME_EDGE));
  const ends = places[0] === 0 && places.at(-1) === columns.length - 1;
  if (!ends || places.some((place, index) => place < 0 || place <= (places[index - 1] ?? -1))) return undefined;
  return places;
}

function moved({ column, columnSpan }: PageCell, places: Places): Pick<PageCell, 'column' | 'columnSpan'> {
  if (places === 'own') return { column, columnSpan };
  const first = places[column]!;
  return { column: first, columnSpan: places[column + columnSpan]! - first };
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

/** How many rows of the second part are the heading of the first again. Of the first no more is looked at. */
function repeatedRows(upper: readonly PageCell[], lower: readonly PageCell[]): number {
  const rows = lower.reduce((most, { row, rowSpan }) => Math.max(most, row + rowSpan), 0);
  let repeated = 0;
  for (let row = 0; row < rows - 1; row++) {
    if (rowOf(upper, row) !== rowOf(lower, row)) break;
    if (!crosses(upper, row + 1) && !crosses(lower, row + 1)) repeated = row + 1;
  }
  return repeated;
}

/** @param cells in the order of their rows */
function rowOf(cells: readonly PageCell[], row: number): string {
  const inRow: unknown[] = [];
  for (const cell of cells) {
    if (cell.row > row) break;
    if (cell.row === row) inRow.push([cell.column, cell.columnSpan, cell.rowSpan, cell.text]);
  }
  return JSON.stringify(inRow);
}

/** @param cells in the order of their rows */
function crosses(cells: readonly PageCell[], row: number): boolean {
  for (const cell of cells) {
    if (cell.row >= row) break;
    if (cell.row + cell.rowSpan > row) return true;
  }
  return false;
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
