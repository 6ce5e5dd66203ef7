import { UNIT_LINE } from '../lexicon/table-words.js';
import { markerOf } from '../structure/index.js';
import { type Column, columnsOf } from './columns.js';
import { type Grid, type GridCell, isFilled, startingIn } from './grid.js';
import { headPaths, headRows, opensNewHeads, soleCell } from './heads.js';

/** A cell that is no head, with what heads it. */
export interface PlacedCell {
  cell: GridCell;
  /** What heads its row, outermost first: the groups that it stands under, then the cells at its left. */
  rowHeaders: readonly GridCell[];
  /** Those of them that tell its row from the others. */
  rowName: readonly GridCell[];
  /** The cell of its row that names the unit. */
  unitCell: GridCell | undefined;
  /** It names its row and may hold prose besides. */
  leads: boolean;
  part: Part;
}

/** Rows under the same heads. */
export interface Part {
  columns: readonly Column[];
  /** By column: of what heads it, as much as tells it from the other columns. */
  columnNames: readonly (readonly GridCell[])[];
}

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

interface Group {
  cell: GridCell;
  marker: string;
}

const LONGEST_GROUP = 40;
const isProse = (text: string) =>
  text.length > LONGEST_GROUP || /[。；]/.test(text) || /^\(?(?:备?注|说明)[：\d]/.test(text);

/** How the rows are numbered: 一、 stands above （一） where it came first. */
function markersOf(grid: Grid): { opens(row: number): boolean } {
  const depths = new Map<string, number>();
  const depthAt = grid.rows.map((places) => {
    const first = places.find(isFilled);
    const marker = first?.kind === 'text' ? markerOf(first.reading.text) : undefined;
    if (marker && !depths.has(marker.name)) depths.set(marker.name, depths.size);
    return marker && depths.get(marker.name);
  });
  return {
    opens(row) {
      const depth = depthAt[row];
      const below = depthAt[row + 1];
      return depth !== undefined && (below === undefined || below > depth);
    },
  };
}

/**
 * The rows of one cell that head those below them. A row may also be of one cell because all its values are nil: only
 * where no two such rows follow each other are those groups that nothing else says to be.
 */
function groupsIn(grid: Grid): Map<number, GridCell> {
  const sole = new Map<number, GridCell>();
  for (let r = 0; r < grid.rows.length; r++) {
    const cell = soleCell(grid, r);
    if (cell && !isProse(cell.reading.text)) sole.set(r, cell);
  }
  const markers = markersOf(grid);
  const sure = (cell: GridCell) =>
    cell.columnSpan >= grid.columns || /：$/.test(cell.reading.text) || markers.opens(cell.row);
  const nil = [...sole].some(([r, cell]) => !sure(cell) && sole.has(r + 1) && !sure(sole.get(r + 1)!));
  if (nil) for (const [r, cell] of sole) if (!sure(cell)) sole.delete(r);
  return sole;
}

/** Heads are believed where numbers stand under one of them at least as often as words do. */
function headNumbers(grid: Grid, rows: readonly number[], paths: readonly (readonly GridCell[])[]): boolean {
  const balance = new Map<number, number>();
  let numbers = 0;
  for (const row of rows)
    for (const cell of startingIn(grid, row)) {
      if (cell.column === 0 && grid.columns > 1 && cell.kind === 'text') continue;
      if (cell.kind === 'number') numbers++;
      const weight = cell.kind === 'text' || cell.kind === 'date' ? -1 : 1;
      balance.set(cell.column, (balance.get(cell.column) ?? 0) + weight);
    }
  return numbers === 0 || [...balance].some(([column, sum]) => sum >= 0 && (paths[column]?.length ?? 0) > 0);
}

const keyOf = (cells: readonly (GridCell | undefined)[]) => cells.map((cell) => cell?.reading.text ?? '').join('\t');

/** Of the heads of each column the shortest end that no other column has. */
function namesOfColumns(columns: readonly Column[]): (readonly GridCell[])[] {
  const ends = new Map<string, Set<string>>();
  const values = columns.filter(({ role, path }) => role !== 'lead' && path.length > 0);
  for (const { path, block } of values) {
    const whole = `${block}\t${keyOf(path)}`;
    for (let k = 0; k < path.length; k++) {
      const end = keyOf(path.slice(k));
      const known = ends.get(end);
      if (known) known.add(whole);
      else ends.set(end, new Set([whole]));
    }
  }
  // Two tables side by side have the same heads for the same things.
  const shared = (path: readonly GridCell[]) =>
    new Set([...(ends.get(keyOf(path)) ?? [])].map((key) => key.slice(key.indexOf('\t')))).size;
  return columns.map(({ path }) => {
    for (let k = path.length - 1; k > 0; k--) if (shared(path.slice(k)) <= 1) return path.slice(k);
    return path;
  });
}

interface LeadRow {
  leads: readonly (GridCell | undefined)[];
  groups: readonly GridCell[];
}

/** How many columns, from which on, tell the rows of a block from each other. */
function tellingColumns(rows: readonly LeadRow[], width: number): { from: number; to: number } {
  const distinct = (from: number, to: number) => new Set(rows.map(({ leads }) => keyOf(leads.slice(from, to)))).size;
  const all = distinct(0, width);
  let to = 1;
  while (to < width && distinct(0, to) < all) to++;
  let from = 0;
  while (to - from > 2 && distinct(from + 1, to) === all) from++;
  return { from, to };
}

const distinctCells = (cells: readonly (GridCell | undefined)[]) =>
  cells.filter(isFilled).filter((cell, i, all) => all.indexOf(cell) === i);

/** Columns whose cells may head a row; in one that numbers the rows 合计 may stand. */
const LEADING: ReadonlySet<Column['role']> = new Set(['lead', 'time', 'order']);

/** The cell of a leading column where it heads its row: ages (1年以内) may stand in the first, other numbers are values. */
function leadAt(cell: GridCell | undefined, { role, block }: Column): GridCell | undefined {
  if (!isFilled(cell) || cell.kind === 'blank' || (role === 'order' && cell.kind !== 'text')) return undefined;
  return cell.kind === 'number' && cell.column !== block ? undefined : cell;
}

/** Reads the rows of one part: which cells head each row, and which cells they head. */
function* readPart(
  grid: Grid,
  rows: readonly number[],
  part: Part,
  groupsAt: ReadonlyMap<number, readonly GridCell[]>,
): Generator<PlacedCell, void, undefined> {
  const { columns } = part;
  const blocks = [...new Set(columns.map(({ block }) => block))];
  const byBlock = blocks.map((block) => {
    const leadColumns: number[] = [];
    for (const [c, column] of columns.entries())
      if (column.block === block && LEADING.has(column.role)) leadColumns.push(c);
    const above: (GridCell | undefined)[] = [];
    const leadRows = new Map<number, LeadRow>();
    for (const row of rows) {
      const places = grid.rows[row] ?? [];
      const leads = leadColumns.map((c, i) => {
        const cell = leadAt(places[c], columns[c]!);
        const behind = leadColumns.slice(i + 1).some((k) => leadAt(places[k], columns[k]!));
        // A merged cell that nothing marks goes on below itself, where its parts are named.
        if (cell) above.length = i;
        above[i] = cell ?? (behind && columns[c]!.role !== 'order' ? above[i] : undefined);
        return above[i];
      });
      leadRows.set(row, { leads, groups: groupsAt.get(row) ?? [] });
    }
    const telling = tellingColumns([...leadRows.values()], leadColumns.length);
    const groupsOf = new Map<string, Set<GridCell | undefined>>();
    for (const { leads, groups } of leadRows.values()) {
      const key = keyOf(leads.slice(telling.from, telling.to));
      const known = groupsOf.get(key);
      if (known) known.add(groups.at(-1));
      else groupsOf.set(key, new Set([groups.at(-1)]));
    }
    return { block, leadRows, telling, groupsOf };
  });
  const blockAt = new Map(byBlock.map((entry) => [entry.block, entry]));
  for (const row of rows) {
    const places = grid.rows[row] ?? [];
    for (const cell of startingIn(grid, row)) {
      const column = columns[cell.column];
      if (!column || cell.kind === 'blank' || column.role === 'order' || column.role === 'unit') continue;
      const { leadRows, telling, groupsOf } = blockAt.get(column.block)!;
      const { leads, groups } = leadRows.get(row)!;
      const names = distinctCells(leads.slice(telling.from, telling.to));
      const repeated = (groupsOf.get(keyOf(leads.slice(telling.from, telling.to)))?.size ?? 0) > 1;
      const inLead = column.role === 'lead' || column.role === 'time';
      const leadsRow = inLead && (cell.kind !== 'number' || leadAt(cell, column) !== undefined);
      const unitColumn = columns.findIndex(({ role, block }) => role === 'unit' && block === column.block);
      const unitCell = unitColumn < 0 ? undefined : places[unitColumn];
      yield {
        cell,
        rowHeaders: leadsRow ? groups : [...groups, ...distinctCells(leads)],
        rowName: repeated ? [...groups.slice(-1), ...names] : names,
        unitCell: isFilled(unitCell) ? unitCell : undefined,
        leads: leadsRow,
        part,
      };
    }
  }
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
    if (heads.heads.length > 0 && !headNumbers(grid, rows, paths)) {
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
    const corner = grid.rows[heads.heads[0] ?? -1]?.[0]?.reading.text ?? '';
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

/** A group with a number of its kind closes the one that is open, and all inside it. */
function openGroup(open: Group[], cell: GridCell): void {
  const marker = markerOf(cell.reading.text)?.name ?? 'plain';
  const at = open.findIndex((entry) => entry.marker === marker);
  if (at >= 0) open.length = at;
  open.push({ cell, marker });
}

/** 流动资产合计 is the last row of 流动资产. */
function closeGroup(open: Group[], first: GridCell): void {
  const of = first.reading.text.replace(/(?:合计|小计|总计)$/, '');
  if (of === first.reading.text) return;
  const at = open.findIndex(({ cell }) => cell.reading.text.replace(/：$/, '') === of);
  if (at >= 0) open.length = at;
}

/** Whether the row of one cell above `row` is about the whole table: no other such row has heads below it. */
function isTitle(grid: Grid, sole: ReadonlyMap<number, GridCell>, row: number): boolean {
  const heads = (from: number) => {
    let next = from;
    while (sole.has(next) && UNIT_LINE.test(sole.get(next)!.reading.text)) next++;
    return headRows(grid, next).heads.length > 0;
  };
  return heads(row) && ![...sole.keys()].some((other) => other >= row && heads(other + 1));
}
