import { COLUMN_NUMBER_HEADS, CORNER_HEADS } from '../lexicon/table-words.js';
import { type Grid, type GridCell, isFilled, startingIn } from './grid.js';
import { unitNamed } from './unit.js';

const MOST_HEAD_ROWS = 6;

/** Digits alone are a code where they are no year. */
const isHeading = ({ kind, reading }: GridCell) =>
  (kind === 'text' && !/^[\d-]+$/.test(reading.text)) || kind === 'date' || kind === 'year';

/** A class of size with the unit that it is measured in. */
const CLASS_OF_SIZE =
  /^[\d.]+(?:万|亿)?[^\d\s.,]{1,4}?(?:以上|以下|以内)$|^[\d.]+(?:[^\d\s.,]{1,3})?[-~至][\d.]+(?:万|亿)?[^\d\s.,%]{1,4}$/;

/** 1年以内, 5年以上: classes of age. */
const isClass = ({ reading }: GridCell) =>
  /^\d{1,3}(?:[-~至]\d{1,3})?(?:年|个月|岁|天)(?:以内|以上|以下|\([^()]*\))*$/.test(reading.text);

/** 18岁以下 | 18-60岁 | 60岁以上: classes of what the first cell names, where bare numbers stand under them. */
function areClasses(grid: Grid, row: number, cells: readonly GridCell[]): boolean {
  const [first, ...others] = cells;
  const classes = others.filter(({ reading }) => CLASS_OF_SIZE.test(reading.text));
  if (first?.kind !== 'text' || first.column !== 0 || classes.length < 2) return false;
  if (!others.every((cell) => classes.includes(cell) || cell.kind === 'text')) return false;
  const below = grid.rows[row + 1] ?? [];
  return classes.every(({ column }) => /^[\d,.%-]*$/.test(below[column]?.reading.text ?? ''));
}

/** Bare years as heads of columns follow one another. */
function areHeadings(cells: readonly GridCell[]): boolean {
  if (!cells.every(isHeading)) return false;
  // 披露日期 | 2020年1月23日 is an entry like others.
  const [first, ...others] = cells;
  if (
    /.(?:日期|时间|日)$/.test(first?.reading.text ?? '') &&
    others.length > 0 &&
    others.every(({ kind }) => kind === 'date')
  )
    return false;
  const years = cells.filter(({ kind }) => kind === 'year').map(({ reading }) => Number(reading.text));
  const step = (years[1] ?? 0) - (years[0] ?? 0);
  return years.length === 0 || (years.length > 1 && Math.abs(step) <= 10 && step !== 0);
}

/** A row that only numbers the columns: 栏次 1 2 3, 甲 乙 1 2=3+4. */
export function isColumnNumbers(cells: readonly GridCell[]): boolean {
  let next = 0;
  for (const { reading } of cells) {
    const { text } = reading;
    if (COLUMN_NUMBER_HEADS.test(text)) continue;
    const number = /^\(?(\d{1,2})\)?(?:=[\d+\-*/()÷×%]+)?$/.exec(text)?.[1];
    if (number === undefined || Number(number) !== next + 1) return false;
    next++;
  }
  return next > 1;
}

/** The only filled cell of a row, where the row is wider and the cell stands at its beginning. */
export function soleCell(grid: Grid, row: number): GridCell | undefined {
  const places = grid.rows[row] ?? [];
  const first = places.find(isFilled);
  if (!first || first.row !== row || first.kind !== 'text' || grid.columns < 2) return undefined;
  if (places.some((cell) => isFilled(cell) && cell !== first)) return undefined;
  return first.column === 0 || first.columnSpan > 1 ? first : undefined;
}

/** Whether a row of heads goes on with those above it: under what they span or leave open. */
function goesOn(grid: Grid, heads: readonly number[], row: number, cells: readonly GridCell[]): boolean {
  const above = grid.rows[heads.at(-1)!] ?? [];
  const here = grid.rows[row] ?? [];
  if (here.some((cell) => isFilled(cell) && heads.includes(cell.row))) return true;
  if (cells.every(({ reading }) => unitNamed(reading.text.replace(/^\((.*)\)$/, '$1')) !== undefined)) return true;
  const spanned = cells.filter(({ column }) => (above[column]?.columnSpan ?? 1) > 1).length;
  if (spanned > 0 && spanned >= cells.length - 1) return true;
  // Merged cells that nothing marks: there is a head here where there is none above.
  const open = cells.filter(({ column }) => column > 0 && !isFilled(above[column])).length;
  return open > 0 && !isFilled(here[0]);
}

/**
 * The rows of heads that begin at `from`: marked ones, or those that hold no number, as long as each goes on with the
 * one above it.
 *
 * @returns the rows that are heads, and the first row behind them and behind a row that numbers the columns
 */
export function headRows(grid: Grid, from: number): { heads: number[]; to: number } {
  const heads: number[] = [];
  let row = from;
  for (; row < grid.rows.length && heads.length < MOST_HEAD_ROWS; row++) {
    const cells = startingIn(grid, row);
    if (cells.length === 0) {
      if (heads.length > 0 && !(grid.rows[row] ?? []).some((cell) => isFilled(cell) && heads.includes(cell.row))) break;
      continue;
    }
    if (heads.length > 0 && isColumnNumbers(cells)) return { heads, to: row + 1 };
    const headings = heads.length > 0 ? cells.filter((cell) => !isClass(cell)) : cells;
    if (!areHeadings(headings) && !(heads.length === 0 && areClasses(grid, row, cells))) break;
    const marked = cells.length > 1 && cells.every(({ header }) => header);
    if (heads.length === 0 ? soleCell(grid, row) !== undefined : !marked && !goesOn(grid, heads, row, cells)) break;
    heads.push(row);
  }
  return { heads, to: heads.length > 0 ? row : from };
}

/**
 * Whether the columns are headed anew inside a table: words over every number of the next row, beginning with nothing or
 * with a head of heads.
 *
 * @param corner the first of the heads so far; undefined behind a row that heads a group, where any head may come
 */
export function opensNewHeads(grid: Grid, row: number, corner: string | undefined): boolean {
  const places = grid.rows[row] ?? [];
  const cells = startingIn(grid, row);
  if (cells.length === 0 || !areHeadings(cells) || soleCell(grid, row)) return false;
  const first = isFilled(places[0]) ? places[0].reading.text : '';
  const marked = cells.every(({ header }) => header) && grid.rows[0]?.some((cell) => isFilled(cell) && !cell.header);
  if (corner !== undefined && first !== '' && first !== corner && !CORNER_HEADS.test(first) && !marked) return false;
  if (places[0] && places[0].row !== row) return false;
  const { to } = headRows(grid, row);
  const numbers = startingIn(grid, to).filter(({ kind }) => kind === 'number' || kind === 'year');
  return (
    numbers.length > 0 &&
    numbers.every(({ column }) => {
      for (let r = row; r < to; r++) if (isFilled(grid.rows[r]?.[column])) return true;
      return false;
    })
  );
}

/** What heads a column, outermost first; an open place in an upper row belongs to the head on its left. */
export function headPaths(grid: Grid, heads: readonly number[]): GridCell[][] {
  const paths: GridCell[][] = Array.from({ length: grid.columns }, () => []);
  for (const [i, row] of heads.entries()) {
    const below = heads[i + 1] === undefined ? undefined : grid.rows[heads[i + 1]!];
    let left: GridCell | undefined;
    for (let c = 0; c < grid.columns; c++) {
      const cell = grid.rows[row]?.[c];
      if (isFilled(cell)) left = cell;
      const under = below?.[c];
      const spans = left && c > 0 && left.columnSpan === 1 && left.rowSpan === 1 && isFilled(below?.[left.column]);
      const head = isFilled(cell) ? cell : spans && isFilled(under) && under.row !== row ? left : undefined;
      if (head && paths[c]!.at(-1) !== head) paths[c]!.push(head);
    }
  }
  return paths;
}
