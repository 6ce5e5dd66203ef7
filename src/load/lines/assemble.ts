import type { Table, TableCell } from '../../types.js';
import { lowerBound } from './lower-bound.js';
import type { RowCell } from './table-grid.js';

/** A line of a document's text; it may be a row of a table. */
export interface TextLine {
  text: string;
  row?: TableRow;
}

/** What makes a line a row. */
export interface TableRow {
  /** The same for the rows of one table. */
  table: object;
  /** Its place in that table, from 0; rows that hold nothing have one too. */
  index: number;
  cells: readonly RowCell[];
}

/**
 * Lines to a document's text and its tables. Rows of a table of which the lines were left out are not counted: its
 * cells are numbered, and their spans cut, by the rows that are in the text.
 *
 * @param lines without line ends; the rows of a table follow on each other
 */
export function assemble(lines: readonly TextLine[]): { text: string; tables: Table[] } {
  const tables: Table[] = [];
  let start = 0;
  for (let at = 0; at < lines.length; ) {
    const table = lines[at]!.row?.table;
    let next = at + 1;
    while (table !== undefined && lines[next]?.row?.table === table) next++;
    if (table !== undefined) tables.push(tableOf(lines.slice(at, next), start));
    for (; at < next; at++) start += lines[at]!.text.length + 1;
  }
  return { text: lines.map(({ text }) => text).join('\n'), tables };
}

function tableOf(lines: readonly TextLine[], start: number): Table {
  const indexes = lines.map((line) => line.row!.index);
  const cells: TableCell[] = [];
  let at = start;
  lines.forEach((line, row) => {
    for (const cell of line.row!.cells) {
      cells.push({
        start: at + cell.start,
        end: at + cell.end,
        row,
        column: cell.column,
        rowSpan: lowerBound(indexes, indexes[row]! + cell.rowSpan) - row,
        columnSpan: cell.columnSpan,
        ...(cell.header && { header: true }),
      });
    }
    at += line.text.length + 1;
  });
  return { start, end: at - 1, cells };
}
