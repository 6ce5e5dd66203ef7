import { countCharacters, type DomElement, findInside, isBlock, isElement, walk } from './dom.js';
import { foldWhiteSpace } from './whitespace.js';

/** Old pages are built of tables: a cell that holds most of a table, and this much, is a page's column. */
const COLUMN_CHARACTERS = 200;
const COLUMN_SHARE = 0.6;

/** A cell that spans more columns or rows than this is written carelessly. */
const MOST_SPANNED = 50;

interface Cell {
  element: DomElement;
  text: string;
}

/** A table of data, row by row, or undefined where the table only arranges the page. */
export function readDataTable(table: DomElement): string[][] | undefined {
  if (table.attribs.role === 'presentation' || findInside(table, isLayoutContent)) return undefined;
  const rows = rowsOf(table);
  const filled = rows.map((row) => row.filter((cell) => cell.text.trim() !== '')).filter((row) => row.length > 0);
  const wide = filled.filter((row) => row.length > 1);
  if (wide.length < 2 || wide.length * 2 < filled.length) return undefined;

  const sizes = filled.flat().map((cell) => countCharacters(cell.text));
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (largest > COLUMN_CHARACTERS && largest > total * COLUMN_SHARE) return undefined;
  return alignColumns(rows);
}

function isLayoutContent(element: DomElement): boolean {
  return /^(table|h[1-6]|form|article|nav)$/.test(element.name);
}

function rowsOf(table: DomElement): Cell[][] {
  const rows: Cell[][] = [];
  walk(table, {
    enter(element) {
      if (element.name !== 'tr') return true;
      rows.push(
        element.children
          .filter(isElement)
          .filter((child) => child.name === 'td' || child.name === 'th')
          .map((cell) => ({ element: cell, text: cellText(cell) })),
      );
      return false;
    },
    leave() {},
    text() {},
  });
  return rows;
}

/** A cell's text on one line; its own line breaks are spaces, so that figures of two lines do not run together. */
function cellText(cell: DomElement): string {
  let source = '';
  const breakAt = (element: DomElement) => {
    if (element !== cell && (isBlock(element) || element.name === 'br')) source += ' ';
  };
  walk(cell, {
    enter(element) {
      breakAt(element);
      return true;
    },
    leave: breakAt,
    text(data) {
      source += data;
    },
  });
  const text = foldWhiteSpace(source);
  return text.trim() === '' ? '' : text;
}

/** Cells under their column: where a cell spans several columns or rows, the others are empty. */
function alignColumns(rows: Cell[][]): string[][] {
  const rowsTaken: number[] = [];
  return rows.map((row) => {
    const aligned: string[] = [];
    const skipTaken = () => {
      while ((rowsTaken[aligned.length] ?? 0) > 0) {
        rowsTaken[aligned.length]!--;
        aligned.push('');
      }
    };
    for (const cell of row) {
      skipTaken();
      const columns = span(cell.element.attribs.colspan);
      for (let column = 0; column < columns; column++) {
        rowsTaken[aligned.length] = span(cell.element.attribs.rowspan) - 1;
        aligned.push(column === 0 ? cell.text : '');
      }
    }
    skipTaken();
    return aligned;
  });
}

function span(attribute: string | undefined): number {
  const number = Number.parseInt(attribute ?? '1', 10);
  return Number.isNaN(number) ? 1 : Math.min(Math.max(number, 1), MOST_SPANNED);
}
