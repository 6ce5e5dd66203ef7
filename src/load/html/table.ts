import { cellText } from '../lines/cell-text.js';
import { type GridRow, layOut, type SourceCell } from '../lines/table-grid.js';
import { countCharacters, type DomElement, findInside, isBlock, isElement, parentOf, walk } from './dom.js';
import { isFigure } from './table-figure.js';
import { foldWhiteSpace } from './whitespace.js';

/**
 * Old pages are built of tables: a cell that holds most of a table, and this much, is a page's column. In a table with
 * borders or heads it is so only where it holds several lines: there one line may be a long remark.
 */
const COLUMN_CHARACTERS = 200;
const COLUMN_SHARE = 0.6;
const REMARK_LINES = 2;

interface PageCell extends SourceCell {
  /** Lines that it is shown on. */
  lines: number;
}

/** What an element of a table is found to hold. */
export interface DataTable {
  /** Row by row; rows that hold nothing are among them. */
  rows: GridRow[];
  /** Whether it is data beyond doubt. A single row without borders may as well arrange a part of the page. */
  certain: boolean;
}

/** The data in a table, or undefined where the table only arranges the page. */
export function readDataTable(table: DomElement): DataTable | undefined {
  if (table.attribs.role === 'presentation' || findInside(table, isLayoutContent)) return undefined;
  const groups = rowGroups(table);
  const rows = groups.flat();
  const filled = rows.map((row) => row.filter((cell) => cell.text !== '')).filter((row) => row.length > 0);
  const wide = filled.filter((row) => row.length > 1);
  if (wide.length === 0 || filled.length === 0) return undefined;
  if (filled.length > 1 && !isTabular(rows, wide, filled.length)) return undefined;

  const marked = isMarked(table, rows);
  if (holdsColumn(filled.flat(), marked ? REMARK_LINES : 0)) return undefined;
  return { rows: layOut(groups), certain: filled.length > 1 || marked };
}

/** Whether a cell with more lines than that holds most of the table. */
function holdsColumn(cells: readonly PageCell[], lines: number): boolean {
  const sizes = cells.map((cell) => countCharacters(cell.text));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const least = Math.max(COLUMN_CHARACTERS, total * COLUMN_SHARE);
  return cells.some((cell, index) => sizes[index]! > least && cell.lines > lines);
}

function isLayoutContent(element: DomElement): boolean {
  return /^(table|h[1-6]|form|article|nav)$/.test(element.name);
}

/**
 * Most rows of data have several cells that are filled. A statement that many bodies fill in (a balance sheet) has many
 * items without a figure; then it is known by the figures of the others, and by rows of the same number of cells.
 */
function isTabular(rows: readonly PageCell[][], wide: readonly PageCell[][], filled: number): boolean {
  if (wide.length < 2) return false;
  if (wide.length * 2 >= filled) return true;
  const columns = rows.map((row) => row.reduce((sum, cell) => sum + cell.columnSpan, 0)).filter((count) => count > 0);
  const same = columns.every((count) => count === columns[0]);
  return same && wide.filter((row) => row.some((cell) => isFigure(cell.text))).length > 1;
}

function isMarked(table: DomElement, rows: readonly PageCell[][]): boolean {
  return Number.parseInt(table.attribs.border ?? '0', 10) > 0 || rows.some((row) => row.some((cell) => cell.header));
}

/** The rows of a table by the group (head, body, foot) that they stand in. */
function rowGroups(table: DomElement): PageCell[][][] {
  const groups: PageCell[][][] = [];
  let around: DomElement | undefined;
  walk(table, {
    enter(element) {
      if (element.name !== 'tr') return true;
      const group = parentOf(element);
      if (group !== around || groups.length === 0) groups.push([]);
      around = group;
      groups.at(-1)!.push(cellsOf(element, group?.name === 'thead'));
      return false;
    },
    leave() {},
    text() {},
  });
  const cells = groups.flat(2);
  // Where every cell is marked as a head, figures too, none is one.
  if (cells.every((cell) => cell.header) && cells.some((cell) => isFigure(cell.text)))
    for (const cell of cells) cell.header = false;
  return groups;
}

function cellsOf(row: DomElement, inHead: boolean): PageCell[] {
  return row.children
    .filter(isElement)
    .filter((child) => child.name === 'td' || child.name === 'th')
    .map((cell) => {
      const { text, lines } = readCell(cell);
      return {
        text,
        lines,
        rowSpan: span(cell.attribs.rowspan, 0),
        columnSpan: span(cell.attribs.colspan, 1),
        header: inHead || cell.name === 'th',
      };
    });
}

function readCell(cell: DomElement): { text: string; lines: number } {
  const sources = [''];
  const breakAt = (element: DomElement) => {
    if (element !== cell && (isBlock(element) || element.name === 'br')) sources.push('');
  };
  walk(cell, {
    enter(element) {
      breakAt(element);
      return true;
    },
    leave: breakAt,
    text(data) {
      sources[sources.length - 1] += data;
    },
  });
  const lines = sources.map(foldWhiteSpace).filter((line) => line.trim() !== '');
  return { text: cellText(lines).trim(), lines: lines.length };
}

/** HTML knows a span of 0 for rows only: all of the group. */
function span(attribute: string | undefined, least: 0 | 1): number {
  const number = Number.parseInt(attribute ?? '1', 10);
  return Number.isNaN(number) || number < least ? 1 : number;
}
