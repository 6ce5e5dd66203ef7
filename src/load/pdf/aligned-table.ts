import type { PageCell, PageTable } from './page-table.js';
import type { Row, Run } from './runs.js';

const FEWEST_ROWS = 3;
/** No page that people read has more. */
const MOST_ROWS = 200;
/** Lines above a table may look like the first of its rows; more than a few that are no table's are no table. */
const MOST_TRIES = 5;
/** Longer texts than this are prose and no cells. */
const LONGEST_CELL = 40;
/** The part of a column of figures that are figures. */
const FIGURES = 0.6;
/** How far rows are apart at most, in font sizes. */
const FURTHEST = 3.2;

const FIGURE = /^[(（]?[-+−–—－△▲]?\s*[\d０-９][\d０-９,，.．\s]*[%％‰]?[)）]?$/;
const NO_FIGURE = /^[-–—－…./／\\]+$/;

/** Rows of one column of a page that stand together: a table without lines, or all that is none. */
export type Stretch = { table: PageTable; rows: Row[] } | { rows: Row[] };

/**
 * Finds tables that are set by alignment alone: rows of at least two texts, one below the other in columns with gaps
 * between them from top to bottom, with figures in one of them.
 */
export function stretchesOf(rows: readonly Row[]): Stretch[] {
  const found: Stretch[] = [];
  const plain = (row: Row) => {
    const last = found.at(-1);
    if (last && !('table' in last)) last.rows.push(row);
    else found.push({ rows: [row] });
  };
  let tries = 0;
  let triedTo = 0;
  for (let at = 0; at < rows.length; ) {
    if (at >= triedTo) tries = 0;
    const candidate = tries < MOST_TRIES ? candidateFrom(rows, at) : undefined;
    const table = candidate && tableOf(candidate);
    if (table) {
      found.push({ table, rows: candidate });
      at += candidate.length;
      continue;
    }
    if (candidate) {
      tries++;
      triedTo = Math.max(triedTo, at + candidate.length);
    }
    plain(rows[at]!);
    at++;
  }
  return found;
}

/** Rows from a place on that could be a table; it begins and ends with a row of several texts. */
function candidateFrom(rows: readonly Row[], from: number): Row[] | undefined {
  let end = from;
  for (let at = from; at < Math.min(rows.length, from + MOST_ROWS); at++) {
    const row = rows[at]!;
    const before = rows[at - 1];
    if (at > from && before && row.y - before.y > FURTHEST * Math.max(row.height, before.height)) break;
    if (row.runs.some(({ text }) => text.length > LONGEST_CELL)) break;
    if (row.runs.length >= 2) end = at + 1;
    else if (at === from || at - end >= 2) break;
  }
  const found = rows.slice(from, end);
  return found.filter(({ runs }) => runs.length >= 2).length >= FEWEST_ROWS ? found : undefined;
}

interface Interval {
  from: number;
  to: number;
}

function tableOf(rows: readonly Row[]): PageTable | undefined {
  const columns = columnsOf(rows);
  if (columns.length < 2) return undefined;
  const cells: PageCell[] = [];
  for (const [index, row] of rows.entries()) {
    const placed = placedRow(row, index, columns);
    if (!placed) return undefined;
    cells.push(...placed);
  }
  if (!holdsFigures(cells)) return undefined;
  const joined = withWrappedLabels(rows, cells);
  return {
    kind: 'table',
    columns: edgesOf(columns),
    rows: joined.rows,
    cells: joined.cells,
    ruled: false,
    top: rows[0]!.y - rows[0]!.height,
    bottom: rows.at(-1)!.y,
    breaks: [],
  };
}

/** Where the columns are: what the texts of the rows with most texts cover, seen from above. */
function columnsOf(rows: readonly Row[]): Interval[] {
  const most = rows.reduce((count, { runs }) => Math.max(count, runs.length), 0);
  const fullest = rows.filter(({ runs }) => runs.length >= Math.max(2, most - 1));
  const sorted = fullest.flatMap(({ runs }) => runs).sort((a, b) => a.x - b.x);
  const found: Interval[] = [];
  for (const run of sorted) {
    const last = found.at(-1);
    if (last && run.x < last.to + 0.3 * run.height) last.to = Math.max(last.to, run.right);
    else found.push({ from: run.x, to: run.right });
  }
  return found;
}

/** A row's texts as cells; undefined where two of them stand in one column, so that the columns are none. */
function placedRow(row: Row, index: number, columns: readonly Interval[]): PageCell[] | undefined {
  const cells: PageCell[] = [];
  let next = 0;
  for (const run of row.runs) {
    const [first, last] = covered(run, columns);
    if (first < next) return undefined;
    cells.push({ row: index, column: first, rowSpan: 1, columnSpan: last - first + 1, text: run.text, full: false });
    next = last + 1;
  }
  const filled = new Set(
    cells.flatMap(({ column, columnSpan }) => [...Array(columnSpan).keys()].map((n) => column + n)),
  );
  const empty = columns
    .map((_, column) => column)
    .filter((column) => !filled.has(column))
    .map((column) => ({ row: index, column, rowSpan: 1, columnSpan: 1, text: '', full: false }));
  return [...cells, ...empty].sort((a, b) => a.column - b.column);
}

/** The columns that a text stands in; the nearest where it stands between two. */
function covered(run: Run, columns: readonly Interval[]): [first: number, last: number] {
  let over: [first: number, last: number] | undefined;
  for (let at = firstEndingFrom(columns, run.x); at < columns.length && columns[at]!.from < run.right; at++) {
    const { from, to } = columns[at]!;
    if (Math.min(to, run.right) - Math.max(from, run.x) > 0.3 * run.height) over = [over?.[0] ?? at, at];
  }
  if (over) return over;
  const middle = (run.x + run.right) / 2;
  const behind = Math.min(firstEndingFrom(columns, middle), columns.length - 1);
  const before = Math.max(0, behind - 1);
  const distance = ({ from, to }: Interval) => Math.max(from - middle, middle - to);
  const nearest = distance(columns[behind]!) < distance(columns[before]!) ? behind : before;
  return [nearest, nearest];
}

/** The number of the first column that does not end before a place; the columns stand from left to right. */
function firstEndingFrom(columns: readonly Interval[], place: number): number {
  let low = 0;
  let high = columns.length;
  while (low < high) {
    const half = (low + high) >> 1;
    if (columns[half]!.to < place) low = half + 1;
    else high = half;
  }
  return low;
}

/** Whether there are figures in a column behind the first. */
function holdsFigures(cells: readonly PageCell[]): boolean {
  const columns = new Map<number, { figures: number; others: number }>();
  for (const { column, text } of cells) {
    if (column === 0 || text === '') continue;
    const counts = columns.get(column) ?? { figures: 0, others: 0 };
    columns.set(column, counts);
    if (FIGURE.test(text)) counts.figures++;
    else if (!NO_FIGURE.test(text)) counts.others++;
  }
  return [...columns.values()].some(({ figures, others }) => figures >= 2 && figures >= FIGURES * (figures + others));
}

/**
 * A label that goes on in a second line stands in a row of its own, nearer to the row that it belongs to than rows are
 * to each other.
 */
function withWrappedLabels(rows: readonly Row[], cells: readonly PageCell[]): { rows: number; cells: PageCell[] } {
  const pitch = medianPitch(rows);
  const target = rows.map((_, index) => index);
  rows.forEach((row, index) => {
    const above = rows[index - 1];
    if (!above || row.runs.length > 1 || row.y - above.y > 0.85 * pitch) return;
    const cell = cells.find((each) => each.row === index && each.text !== '')!;
    if (cell.column === 0 && cell.columnSpan === 1 && !FIGURE.test(cell.text)) target[index] = target[index - 1]!;
  });
  const numbers = [...new Set(target)];
  const kept: PageCell[] = [];
  for (const cell of cells) {
    const row = target[cell.row]!;
    if (row === cell.row) kept.push({ ...cell, row: numbers.indexOf(row) });
    else if (cell.text !== '') {
      const label = kept.find((each) => each.row === numbers.indexOf(row) && each.column === cell.column);
      if (label) label.text += cell.text;
    }
  }
  return { rows: numbers.length, cells: kept };
}

function medianPitch(rows: readonly Row[]): number {
  const steps = rows.slice(1).map((row, index) => row.y - rows[index]!.y);
  return steps.sort((a, b) => a - b)[steps.length >> 1] ?? 0;
}

function edgesOf(columns: readonly Interval[]): number[] {
  const between = columns.slice(1).map(({ from }, index) => (columns[index]!.to + from) / 2);
  return [columns[0]!.from, ...between, columns.at(-1)!.to];
}
