import type { GridCell } from './grid.js';

/** A cell of a table on a page. */
export interface PageCell extends GridCell {
  /** On one line. */
  text: string;
  /** Whether its last line has no room for the character that would come next. */
  full: boolean;
}

/** A table on a page, or on several once its parts are joined. */
export interface PageTable {
  kind: 'table';
  /** Edges of its columns. */
  columns: number[];
  /** How many rows it has. */
  rows: number;
  cells: PageCell[];
  /** Whether the page draws it, so that its columns have edges and not only gaps between them. */
  ruled: boolean;
  top: number;
  bottom: number;
  /** The first row on each further page that it goes on to. */
  breaks: number[];
}

/** A table without the rows that hold nothing, such as those that double lines make. */
export function withoutEmptyRows(table: PageTable): PageTable {
  const filled = new Set(table.cells.filter(({ text }) => text !== '').map(({ row }) => row));
  const places: number[] = [];
  let next = 0;
  for (let row = 0; row < table.rows; row++) {
    places.push(next);
    if (filled.has(row)) next++;
  }
  places.push(next);
  const cells = table.cells
    .map((cell) => {
      const row = places[cell.row]!;
      return { ...cell, row, rowSpan: places[cell.row + cell.rowSpan]! - row };
    })
    .filter(({ rowSpan }) => rowSpan > 0);
  return { ...table, rows: next, cells, breaks: table.breaks.map((row) => places[row]!) };
}
