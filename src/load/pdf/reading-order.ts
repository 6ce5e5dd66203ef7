import { stretchesOf } from './aligned-table.js';
import { columnsOf } from './columns.js';
import { partFootnotes, raisedMarks, withoutMarks } from './footnotes.js';
import type { PageTable } from './page-table.js';
import type { Line } from './paragraphs.js';
import { joinedRow, type Row } from './runs.js';

/** The rows and ruled tables of a page, without what runs through all pages. */
export interface BodyPage {
  width: number;
  rows: Row[];
  tables: PageTable[];
}

/** A line, and which column it stands in: lines with the same name of it have their edges in common. */
export interface ColumnLine extends Line {
  kind: 'line';
  column: string;
}

/** A table, and the page that it stands on, from 0. */
export interface ColumnTable extends PageTable {
  page: number;
}

export type Element = ColumnLine | ColumnTable;

/** What a page holds in the order in which it is read. */
export interface OrderedPage {
  body: Element[];
  /** The notes at its foot. */
  notes: ColumnLine[];
}

/**
 * Lines and tables of a page in the order in which they are read.
 *
 * @param page its number, from 0
 * @param size the size of the document's text
 */
export function inReadingOrder({ width, rows, tables }: BodyPage, page: number, size: number): OrderedPage {
  const name = (side: string) => `${side} ${Math.round(width)}`;
  const line = (row: Row, side: string): ColumnLine => {
    const { text, x, right, y, height } = joinedRow(row);
    return { kind: 'line', text, x, right, y, height, page, column: name(side) };
  };
  const { body, notes } = partFootnotes(rows, size);
  return {
    body: columnsOf(body, tables).flatMap((column) =>
      betweenTables(column.rows, column.tables).flatMap((part): Element[] => {
        if (!Array.isArray(part)) return [{ ...part, page }];
        return stretchesOf(part).flatMap((stretch): Element[] =>
          'table' in stretch ? [{ ...stretch.table, page }] : stretch.rows.map((row) => line(row, column.side)),
        );
      }),
    ),
    notes: withoutMarks(
      notes.map((row) => line(row, 'notes')),
      raisedMarks(body),
    ),
  };
}

/** Rows and tables by their height on the page. */
function betweenTables(rows: readonly Row[], tables: readonly PageTable[]): (Row[] | PageTable)[] {
  const found: (Row[] | PageTable)[] = [];
  let at = 0;
  for (const table of [...tables].sort((a, b) => a.top - b.top)) {
    const from = at;
    while (at < rows.length && rows[at]!.y <= table.top + rows[at]!.height / 2) at++;
    if (at > from) found.push(rows.slice(from, at));
    found.push(table);
  }
  if (at < rows.length) found.push(rows.slice(at));
  return found;
}
