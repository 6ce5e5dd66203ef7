import { lowerBound } from './lower-bound.js';

/** A cell as its format gives it. */
export interface SourceCell {
  /** On one line and without tabs; its white space around it may be kept. */
  text: string;
  /** Rows that it covers, 1 or more, or 0 for all to the end of its row group. */
  rowSpan: number;
  /** Columns that it covers, 1 or more. */
  columnSpan: number;
  header: boolean;
}

/** A cell in the line that its row becomes. */
export interface RowCell {
  /** Offset of its first character in the line, white space around it left out. */
  start: number;
  end: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  header: boolean;
}

/** A row as a line of text: cells under their columns, separated by tabs; those behind the last filled one left out. */
export interface GridRow {
  text: string;
  /** Those that begin in this row, empty ones too. */
  cells: RowCell[];
}

/** HTML lets a cell cover no more columns than this. */
const MOST_COLUMNS = 1000;

/**
 * Cells cover some places besides their own; where it is many times the number of cells, spans are written carelessly
 * and would turn a small document into gigabytes of tabs.
 */
const COVERED_PER_CELL = 20;
const COVERED_AT_LEAST = 1000;

/**
 * Lays cells out on a grid as the HTML standard forms tables: a cell takes the next column that none from above covers.
 * Columns in which no cell begins are not counted. A span ends with its row group.
 *
 * @param groups the row groups of the table, each its rows; formats that know none have one
 * @returns the rows of all groups
 */
export function layOut(groups: readonly (readonly SourceCell[][])[]): GridRow[] {
  return withSpans(groups) ?? withoutSpans(groups);
}

interface Placed {
  text: string;
  cell: Omit<RowCell, 'start' | 'end'>;
}

/** Columns that a cell from above covers up to a row. */
interface Covered {
  column: number;
  end: number;
  untilRow: number;
}

/** Undefined where the spans are written carelessly. */
function withSpans(groups: readonly (readonly SourceCell[][])[]): GridRow[] | undefined {
  const allowed = COVERED_AT_LEAST + COVERED_PER_CELL * countCells(groups);
  let steps = 0;
  const rows: Placed[][] = [];
  for (const group of groups) {
    let covered: Covered[] = [];
    for (const [index, row] of group.entries()) {
      covered = covered.filter(({ untilRow }) => untilRow > index);
      steps += covered.length;
      if (steps > allowed) return undefined;
      const placed = placeRow(row, group.length - index, covered);
      const below = placed
        .filter(({ cell }) => cell.rowSpan > 1)
        .map(({ cell: { column, columnSpan, rowSpan } }) => ({
          column,
          end: column + columnSpan,
          untilRow: index + rowSpan,
        }));
      if (below.length > 0) covered = [...covered, ...below].sort((a, b) => a.column - b.column);
      rows.push(placed);
    }
  }
  countColumns(rows);
  const area = rows.flat().reduce((sum, { cell }) => sum + cell.rowSpan * cell.columnSpan, 0);
  return area > allowed ? undefined : rows.map(rowLine);
}

function withoutSpans(groups: readonly (readonly SourceCell[][])[]): GridRow[] {
  return groups
    .flat()
    .map((row) =>
      rowLine(row.map(({ text, header }, column) => ({ text, cell: { column, rowSpan: 1, columnSpan: 1, header } }))),
    );
}

function countCells(groups: readonly (readonly SourceCell[][])[]): number {
  return groups.reduce((sum, group) => sum + group.reduce((cells, row) => cells + row.length, 0), 0);
}

/** @param covered by column, none over another */
function placeRow(row: readonly SourceCell[], rowsLeft: number, covered: readonly Covered[]): Placed[] {
  let column = 0;
  let next = 0;
  return row.map(({ text, rowSpan, columnSpan, header }) => {
    while (next < covered.length && covered[next]!.column <= column) {
      column = Math.max(column, covered[next]!.end);
      next++;
    }
    const room = (covered[next]?.column ?? Number.POSITIVE_INFINITY) - column;
    const cell = {
      column,
      rowSpan: rowSpan === 0 ? rowsLeft : Math.min(rowSpan, rowsLeft),
      columnSpan: Math.min(columnSpan, MOST_COLUMNS, room),
      header,
    };
    column += cell.columnSpan;
    return { text, cell };
  });
}

/** Numbers anew the columns in which a cell begins: page makers span columns that no row has. */
function countColumns(rows: readonly Placed[][]): void {
  const begun = [...new Set(rows.flat().map(({ cell }) => cell.column))].sort((a, b) => a - b);
  for (const { cell } of rows.flat()) {
    const first = lowerBound(begun, cell.column);
    cell.columnSpan = lowerBound(begun, cell.column + cell.columnSpan) - first;
    cell.column = first;
  }
}

function rowLine(row: readonly Placed[]): GridRow {
  const pieces: string[] = [];
  const cells: RowCell[] = [];
  let length = 0;
  let column = 0;
  for (const { text, cell } of row) {
    const tabs = '\t'.repeat(cell.column - column);
    const before = length + tabs.length;
    const start = before + text.length - text.trimStart().length;
    const end = Math.max(start, before + text.trimEnd().length);
    pieces.push(tabs, text);
    // Written out: a spread takes as long as all the rest.
    const { rowSpan, columnSpan, header } = cell;
    cells.push({ start, end, column: cell.column, rowSpan, columnSpan, header });
    length = before + text.length;
    column = cell.column;
  }
  const line = pieces.join('').trimEnd();
  for (const cell of cells) {
    cell.start = Math.min(cell.start, line.length);
    cell.end = Math.min(cell.end, line.length);
  }
  return { text: line, cells };
}
