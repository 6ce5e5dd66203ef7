import { UNIT_LINE } from '../lexicon/table-words.js';
import { type Column, columnsOf } from './columns.js';
import { type Grid, type GridCell, keyOf, startingIn } from './grid.js';
import { closeGroup, type Group, groupsIn, isTitle, openGroup } from './groups.js';
import { headPaths, headRows, opensNewHeads } from './heads.js';
import { type Part, type PlacedCell, readPart } from './rows.js';

/** What the cells of a table are. */
export interface Layout {
  /** A row above all others that is one cell. */
  title: GridCell | undefined;
  /** Rows of one cell that name units. */
  unitLines: string[];
  /** Row by row. */
  cells: PlacedCell[];
  columns: number;
  /** Its first rows stand under the heads of the table before it. */
  inherited: boolean;
  /** The last part, under whose heads a table may go on behind the end of a page. */
  last: Part | undefined;
}

const LONGEST_HEAD = 15;

/**
 * Heads are believed where numbers stand under one of them at least as often as words do; of a table without numbers
 * where they are short.
 */
function headNumbers(
  grid: Grid,
  heads: readonly number[],
  rows: readonly number[],
  paths: readonly (readonly GridCell[])[],
): boolean {
  const balance = new Map<number, number>();
  let numbers = 0;
  for (const row of rows)
    for (const cell of startingIn(grid, row)) {
      if (cell.column === 0 && grid.columns > 1 && cell.kind === 'text') continue;
      if (cell.kind === 'number') numbers++;
      const weight = cell.kind === 'text' || cell.kind === 'date' ? -1 : 1;
      balance.set(cell.column, (balance.get(cell.column) ?? 0) + weight);
    }
  if (numbers === 0)
    return heads.every((row) => startingIn(grid, row).every(({ reading }) => reading.text.length <= LONGEST_HEAD));
  return [...balance].some(([column, sum]) => sum >= 0 && (paths[column]?.length ?? 0) > 0);
}

/** Of the heads of each column the shortest end that heads no column but under the same heads. */
function namesOfColumns(columns: readonly Column[]): (readonly GridCell[])[] {
  const whole = new Map<string, Set<string>>();
  for (const { role, path } of columns) {
    if (role === 'lead') continue;
    for (let k = 0; k < path.length; k++) {
      const end = keyOf(path.slice(k));
      const known = whole.get(end);
      if (known) known.add(keyOf(path));
      else whole.set(end, new Set([keyOf(path)]));
    }
  }
  return columns.map(({ path }) => {
    for (let k = path.length - 1; k > 0; k--)
      if ((whole.get(keyOf(path.slice(k)))?.size ?? 0) <= 1) return path.slice(k);
    return path;
  });
}

/**
 * Tells of a grid which cells are heads and what each of the others is headed by.
 *
 * @param before the table before this one, where this may be its rest behind the end of a page
 */
export function layoutOf(grid: Grid, before?: Layout): Layout {
  const sole = groupsIn(grid);
  const layout: Layout = {
    title: undefined,
    unitLines: [],
    cells: [],
    columns: grid.columns,
    inherited: false,
    last: undefined,
  };
  const open: Group[] = [];
  let row = 0;
  let pending: number[] = [];
  const groupsAt = new Map<number, readonly GridCell[]>();
  let heads: { heads: number[]; to: number } = { heads: [], to: 0 };
  /** Before any row that is headed. */
  let opening = true;

  const finish = () => {
    if (pending.length === 0) return;
    let rows = pending;
    let paths: (readonly GridCell[])[] = headPaths(grid, heads.heads);
    if (heads.heads.length > 0 && !headNumbers(grid, heads.heads, rows, paths)) {
      // Words in the first rows were not heads.
      for (const r of heads.heads) groupsAt.set(r, groupsAt.get(rows[0]!) ?? []);
      rows = [...heads.heads, ...rows].sort((a, b) => a - b);
      paths = [];
    }
    const headless = paths.every((path) => path.length === 0);
    if (headless && !layout.last && before?.last && before.columns === grid.columns) {
      paths = before.last.columns.map(({ path }) => path);
      layout.inherited = true;
    }
    const columns = columnsOf(grid, rows, paths);
    const part: Part = { columns, columnNames: namesOfColumns(columns) };
    for (const cell of readPart(grid, rows, part, groupsAt)) layout.cells.push(cell);
    layout.last = part;
    pending = [];
  };

  while (row < grid.rows.length) {
    const group = sole.get(row);
    if (group) {
      row++;
      if (UNIT_LINE.test(group.reading.text)) layout.unitLines.push(group.reading.text);
      else if (opening && open.length === 0 && layout.title === undefined && isTitle(grid, sole, row))
        layout.title = group;
      else openGroup(open, group);
      continue;
    }
    const corner = sole.has(row - 1) ? undefined : (grid.rows[heads.heads[0] ?? -1]?.[0]?.reading.text ?? '');
    if (opening || opensNewHeads(grid, row, corner)) {
      finish();
      heads = headRows(grid, row);
      opening = false;
      if (heads.heads.length > 0) {
        row = heads.to;
        continue;
      }
    }
    if (startingIn(grid, row).length > 0) {
      pending.push(row);
      groupsAt.set(
        row,
        open.map(({ cell }) => cell),
      );
      closeGroup(open, startingIn(grid, row)[0]!);
    }
    row++;
  }
  finish();
  return layout;
}
