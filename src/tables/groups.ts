import { UNIT_LINE } from '../lexicon/table-words.js';
import { markerOf } from '../structure/index.js';
import { type Grid, type GridCell, isFilled } from './grid.js';
import { headRows, soleCell } from './heads.js';

/** A row of one cell that heads those below it, as long as it is open. */
export interface Group {
  cell: GridCell;
  marker: string;
}

const LONGEST_GROUP = 40;
const isProse = (text: string) =>
  text.length > LONGEST_GROUP || /[。；]/.test(text) || /^\(?(?:备?注|说明)[：\d]/.test(text);

/** How the rows are numbered: 一、 stands above （一） where it came first. */
function markersOf(grid: Grid): { opens(row: number): boolean; isItem(row: number): boolean } {
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
    /** It is numbered like the row below it, or deeper: an item without a value. */
    isItem(row) {
      const below = depthAt[row + 1];
      return below !== undefined && below <= (depthAt[row] ?? -1);
    },
  };
}

/**
 * The rows of one cell that head those below them. A row may also be of one cell because all its values are nil: only
 * where no two such rows follow each other are those groups that nothing else says to be.
 */
export function groupsIn(grid: Grid): Map<number, GridCell> {
  const markers = markersOf(grid);
  const sole = new Map<number, GridCell>();
  for (let r = 0; r < grid.rows.length; r++) {
    const cell = soleCell(grid, r);
    if (cell && !isProse(cell.reading.text) && !markers.isItem(r)) sole.set(r, cell);
  }
  const sure = (cell: GridCell) =>
    cell.columnSpan >= grid.columns || /：$/.test(cell.reading.text) || markers.opens(cell.row);
  const nil = [...sole].some(([r, cell]) => !sure(cell) && sole.has(r + 1) && !sure(sole.get(r + 1)!));
  if (nil) for (const [r, cell] of sole) if (!sure(cell)) sole.delete(r);
  return sole;
}

/** A group with a number of its kind closes the one that is open, and all inside it. */
export function openGroup(open: Group[], cell: GridCell): void {
  const marker = markerOf(cell.reading.text)?.name ?? 'plain';
  const at = open.findIndex((entry) => entry.marker === marker);
  if (at >= 0) open.length = at;
  open.push({ cell, marker });
}

/** 流动资产合计 is the last row of 流动资产. */
export function closeGroup(open: Group[], first: GridCell): void {
  const of = first.reading.text.replace(/(?:合计|小计|总计)$/, '');
  if (of === first.reading.text) return;
  const at = open.findIndex(({ cell }) => cell.reading.text.replace(/：$/, '') === of);
  if (at >= 0) open.length = at;
}

/** Whether the row of one cell above `row` is about the whole table: no other such row has heads below it. */
export function isTitle(grid: Grid, sole: ReadonlyMap<number, GridCell>, row: number): boolean {
  const heads = (from: number) => {
    let next = from;
    while (sole.has(next) && UNIT_LINE.test(sole.get(next)!.reading.text)) next++;
    return headRows(grid, next).heads.length > 0;
  };
  return heads(row) && ![...sole.keys()].some((other) => other >= row && heads(other + 1));
}
