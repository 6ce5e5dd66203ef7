import type { TextLine } from '../lines/assemble.js';
import { cellText } from '../lines/cell-text.js';
import { layOut, type SourceCell } from '../lines/table-grid.js';
import type { Block, WordTable } from './blocks.js';

/** A cell that holds most of a table, and this much, holds a document: the table only draws a frame around it. */
const FRAMED_CHARACTERS = 200;
const FRAMED_SHARE = 0.6;

/**
 * Blocks to the lines of a text: a paragraph is one, more where it has line breaks; a row of a table of data is one.
 * What only arranges the page with a table is as if that were not there. Blank lines are left out.
 *
 * @param blocks with tables no deeper in each other than the stack of calls bears
 */
export function linesOf(blocks: readonly Block[]): TextLine[] {
  const lines: TextLine[] = [];
  addLines(blocks, lines);
  return lines;
}

/** Into one list, as each level of tables in tables would copy the lines of all below it. */
function addLines(blocks: readonly Block[], lines: TextLine[]): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') addParagraph(block.text, lines);
    else addTable(block, lines);
  }
}

function addParagraph(text: string, lines: TextLine[]): void {
  for (const line of text.split('\n')) {
    const trimmed = line.trimEnd();
    if (trimmed !== '') lines.push({ text: trimmed });
  }
}

function addTable(table: WordTable, lines: TextLine[]): void {
  // Before its cells are read: to read them twice at every level of nesting takes for ever where there are dozens.
  const rows = holdsTable(table) ? undefined : sourceRows(table);
  if (rows && isData(rows)) {
    layOut([rows]).forEach(({ text, cells }, index) => {
      if (text !== '') lines.push({ text, row: { table, index, cells } });
    });
    return;
  }
  for (const { cells } of table.rows) for (const { blocks } of cells) addLines(blocks, lines);
}

/** Whether another table stands in it, which it then only puts in its place. */
function holdsTable({ rows }: WordTable): boolean {
  return rows.some(({ cells }) => cells.some(({ blocks }) => blocks.some(({ kind }) => kind === 'table')));
}

/** Whether a table holds data and not the page: most of its rows have cells beside each other, and no cell is a page. */
function isData(rows: readonly SourceCell[][]): boolean {
  const filled = rows.map((cells) => cells.filter(({ text }) => text !== '')).filter((cells) => cells.length > 0);
  const wide = filled.filter((cells) => cells.length > 1);
  if (wide.length < 2 || wide.length * 2 < filled.length) return false;
  const sizes = filled.flat().map(({ text }) => text.length);
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return largest <= FRAMED_CHARACTERS || largest <= total * FRAMED_SHARE;
}

/** The cells that begin in each row; those that only go on the one above make it taller instead. */
function sourceRows(table: WordTable): SourceCell[][] {
  const above = new Map<number, SourceCell>();
  return table.rows.map(({ cells, before, header }) => {
    const row: SourceCell[] = before > 0 ? [{ text: '', rowSpan: 1, columnSpan: before, header: false }] : [];
    let column = before;
    for (const { blocks, columnSpan, merge } of cells) {
      const open = above.get(column);
      if (merge === 'continued' && open?.columnSpan === columnSpan) {
        open.rowSpan++;
      } else {
        const cell: SourceCell = {
          text: cellText(linesOf(blocks).map(({ text }) => text.trim())),
          rowSpan: 1,
          columnSpan,
          header,
        };
        row.push(cell);
        if (merge) above.set(column, cell);
        else above.delete(column);
      }
      column += columnSpan;
    }
    return row;
  });
}
