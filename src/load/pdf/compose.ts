import type { Table, TableCell } from '../../types.js';
import type { Content } from '../content.js';
import type { Block, Paragraph } from './flow.js';
import type { PageCell } from './page-table.js';
import type { ColumnTable } from './reading-order.js';

/**
 * The text of a document from its blocks: a line each, a table a line a row, its cells under their columns and separated
 * by tabs.
 *
 * @param pageCount pages without text begin where the next page does
 */
export function compose(
  blocks: readonly Block[],
  pageCount: number,
): Required<Pick<Content, 'text' | 'pages' | 'tables'>> {
  const pages: number[] = [];
  const tables: Table[] = [];
  const lines: string[] = [];
  let offset = 0;
  const beginPages = (page: number, at: number) => {
    while (pages.length <= page) pages.push(pages.length === 0 ? 0 : at);
  };
  for (const block of blocks) {
    beginPages(block.page, offset);
    const { text, breaks } = block.kind === 'paragraph' ? block : layTable(block, offset, tables);
    breaks.forEach((at, index) => {
      beginPages(block.page + index + 1, offset + at);
    });
    lines.push(text);
    offset += text.length + 1;
  }
  const text = lines.join('\n');
  beginPages(pageCount - 1, text.length);
  return { text, pages, tables };
}

/** A table's lines, and where in them its pages begin; the table itself is added to those found. */
function layTable(table: ColumnTable, offset: number, found: Table[]): Pick<Paragraph, 'text' | 'breaks'> {
  const cells: TableCell[] = [];
  const lines: string[] = [];
  const starts: number[] = [];
  let start = offset;
  const rows: PageCell[][] = Array.from({ length: table.rows }, () => []);
  for (const cell of table.cells) rows[cell.row]!.push(cell);
  for (const inRow of rows) {
    starts.push(start);
    const line = rowLine(inRow, start, cells);
    lines.push(line);
    start += line.length + 1;
  }
  const text = lines.join('\n');
  found.push({ start: offset, end: offset + text.length, cells });
  return { text, breaks: table.breaks.map((row) => (starts[row] ?? start) - offset) };
}

function rowLine(row: readonly PageCell[], start: number, cells: TableCell[]): string {
  let line = '';
  let column = 0;
  const places = row.map((cell) => {
    while (column < cell.column) {
      line += '\t';
      column++;
    }
    const at = line.length;
    line += cell.text;
    return { cell, at };
  });
  const kept = withoutTabsAtEnd(line);
  for (const { cell, at } of places) {
    const from = start + Math.min(at, kept.length);
    const { row: rowNumber, column: first, rowSpan, columnSpan } = cell;
    cells.push({ start: from, end: from + cell.text.length, row: rowNumber, column: first, rowSpan, columnSpan });
  }
  return kept;
}

function withoutTabsAtEnd(line: string): string {
  let end = line.length;
  while (line[end - 1] === '\t') end--;
  return line.slice(0, end);
}
