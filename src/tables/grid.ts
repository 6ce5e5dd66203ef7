import { beginningOf, type Reading, read } from '../reading/index.js';
import type { Table, TableCell } from '../types.js';
import { type CellKind, cellKind } from './cell-kind.js';

/** A cell with what it holds. */
export class GridCell implements TableCell {
  readonly start: number;
  readonly end: number;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly header?: true;
  readonly kind: CellKind;

  /** @param reading as it is read: folded, without blanks between words */
  constructor(
    cell: TableCell,
    readonly reading: Reading,
  ) {
    this.start = cell.start;
    this.end = cell.end;
    this.row = cell.row;
    this.column = cell.column;
    this.rowSpan = cell.rowSpan;
    this.columnSpan = cell.columnSpan;
    if (cell.header) this.header = true;
    this.kind = cellKind(reading.text);
  }
}

/** A table with a cell in every place that one covers; a merged cell stands in all the places that it covers. */
export interface Grid {
  /** By row, then by column; places without a cell are undefined, and rows may be shorter than the grid is wide. */
  rows: readonly (readonly (GridCell | undefined)[])[];
  columns: number;
}

/** Spans are believed up to this many places a table, so that a careless number costs no memory. */
const MOST_COVERED = 200_000;
const MOST_COLUMNS = 2000;
/** A number is never longer; what is longer is read where it is read as prose. */
const LONGEST_READ = 400;

/** @param folded the document's text, folded; the table's offsets are its own */
export function gridOf(folded: string, table: Table): Grid {
  const rows: (GridCell | undefined)[][] = [];
  let columns = 0;
  let covered = 0;
  for (const cell of table.cells) {
    if (cell.row < 0 || cell.column < 0 || cell.column >= MOST_COLUMNS) continue;
    const { length } = beginningOf(folded.slice(cell.start, cell.end), LONGEST_READ);
    const reading = read(folded, cell.start, cell.start + length);
    const placed = new GridCell(cell, reading);
    const wide = Math.max(1, Math.min(cell.columnSpan, MOST_COLUMNS - cell.column));
    const high = Math.max(1, cell.rowSpan);
    covered += wide * high;
    const spans = covered <= MOST_COVERED;
    for (let r = cell.row; r < cell.row + (spans ? high : 1); r++) {
      while (rows.length <= r) rows.push([]);
      const row = rows[r]!;
      for (let c = cell.column; c < cell.column + (spans ? wide : 1); c++) {
        while (row.length <= c) row.push(undefined);
        row[c] ??= placed;
      }
      columns = Math.max(columns, row.length);
    }
  }
  return { rows, columns };
}

/** Whether a cell holds anything that is written. */
export const isFilled = (cell: GridCell | undefined): cell is GridCell => cell !== undefined && cell.kind !== 'empty';

/** The filled cells that begin in a row, each once. */
export function startingIn(grid: Grid, row: number): GridCell[] {
  const found: GridCell[] = [];
  for (const cell of grid.rows[row] ?? []) {
    if (isFilled(cell) && cell.row === row && found.at(-1) !== cell) found.push(cell);
  }
  return found;
}

/** The words of cells as one key. */
export const keyOf = (cells: readonly (GridCell | undefined)[]) =>
  cells.map((cell) => cell?.reading.text ?? '').join('\t');
