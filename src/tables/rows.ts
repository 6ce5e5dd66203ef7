import type { Column } from './columns.js';
import { type Grid, type GridCell, isFilled, keyOf, startingIn } from './grid.js';

/** What heads the cells of a row, or of one block of it; they share it. */
export interface RowHeads {
  /** Outermost first: the groups that the row stands under, then the cells at its left. */
  cells: readonly GridCell[];
  /** Those of them that tell the row from the others. */
  name: readonly GridCell[];
  groups: readonly GridCell[];
  /** The cell of the row that names the unit. */
  unitCell: GridCell | undefined;
}

/** A cell that is no head, with what heads it. */
export interface PlacedCell {
  cell: GridCell;
  row: RowHeads;
  /** It names its row itself, and may hold prose besides. */
  leads: boolean;
  part: Part;
}

/** Rows under the same heads. */
export interface Part {
  columns: readonly Column[];
  /** By column: of what heads it, as much as tells it from the other columns. */
  columnNames: readonly (readonly GridCell[])[];
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

/** More columns of words than this name no row. */
const MOST_LEADS = 10;

/** The leading columns of a block, row by row. */
function leadRowsOf(
  grid: Grid,
  rows: readonly number[],
  columns: readonly Column[],
  block: number,
  groupsAt: ReadonlyMap<number, readonly GridCell[]>,
): { leadRows: Map<number, LeadRow>; width: number } {
  const leadColumns: number[] = [];
  for (const [c, column] of columns.entries())
    if (column.block === block && LEADING.has(column.role) && leadColumns.length < MOST_LEADS) leadColumns.push(c);
  const above: (GridCell | undefined)[] = [];
  const leadRows = new Map<number, LeadRow>();
  for (const row of rows) {
    const places = grid.rows[row] ?? [];
    const own = leadColumns.map((c) => leadAt(places[c], columns[c]!));
    const last = own.findLastIndex((cell) => cell !== undefined);
    for (const [i, cell] of own.entries()) {
      if (cell) above.length = i;
      // A merged cell that nothing marks goes on below itself, where its parts are named.
      above[i] = cell ?? (i < last && columns[leadColumns[i]!]!.role !== 'order' ? above[i] : undefined);
    }
    leadRows.set(row, { leads: above.slice(0, leadColumns.length), groups: groupsAt.get(row) ?? [] });
  }
  return { leadRows, width: leadColumns.length };
}

/** Says of each row of a block what heads it. */
function headsOfRows(
  grid: Grid,
  rows: readonly number[],
  columns: readonly Column[],
  block: number,
  groupsAt: ReadonlyMap<number, readonly GridCell[]>,
): (row: number) => RowHeads {
  const { leadRows, width } = leadRowsOf(grid, rows, columns, block, groupsAt);
  const telling = tellingColumns([...leadRows.values()], width);
  const naming = ({ leads }: LeadRow) => leads.slice(telling.from, telling.to);
  const groupsOf = new Map<string, Set<GridCell | undefined>>();
  for (const row of leadRows.values()) {
    const key = keyOf(naming(row));
    const known = groupsOf.get(key);
    if (known) known.add(row.groups.at(-1));
    else groupsOf.set(key, new Set([row.groups.at(-1)]));
  }
  const unitColumn = columns.findIndex((column) => column.role === 'unit' && column.block === block);
  return (row) => {
    const found = leadRows.get(row)!;
    const name = distinctCells(naming(found));
    const repeated = groupsOf.get(keyOf(naming(found)))!.size > 1;
    const unitCell = grid.rows[row]?.[unitColumn];
    return {
      cells: [...found.groups, ...distinctCells(found.leads)],
      name: repeated ? [...found.groups.slice(-1), ...name] : name,
      groups: found.groups,
      unitCell: isFilled(unitCell) ? unitCell : undefined,
    };
  };
}

/** Reads the rows of one part: which cells head each row, and which cells they head. */
export function* readPart(
  grid: Grid,
  rows: readonly number[],
  part: Part,
  groupsAt: ReadonlyMap<number, readonly GridCell[]>,
): Generator<PlacedCell, void, undefined> {
  const { columns } = part;
  const blocks = new Map<number, (row: number) => RowHeads>();
  for (const { block } of columns)
    if (!blocks.has(block)) blocks.set(block, headsOfRows(grid, rows, columns, block, groupsAt));
  for (const at of rows) {
    const heads = new Map<number, RowHeads>();
    for (const cell of startingIn(grid, at)) {
      const column = columns[cell.column];
      if (!column || cell.kind === 'blank' || column.role === 'order' || column.role === 'unit') continue;
      const { block, role } = column;
      const leads =
        (role === 'lead' || role === 'time') && (cell.kind !== 'number' || leadAt(cell, column) !== undefined);
      const row = heads.get(block) ?? blocks.get(block)!(at);
      heads.set(block, row);
      yield { cell, row, leads, part };
    }
  }
}
