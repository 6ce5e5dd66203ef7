import type { Rule } from './placed-text.js';

/** A cell of a grid: the rows and columns that it covers, and its place on the page. */
export interface GridCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

/** A table as its lines draw it. */
export interface Grid {
  /** Edges of its columns from left to right, one more than columns. */
  columns: number[];
  /** Edges of its rows from top to bottom, one more than rows. */
  rows: number[];
  cells: GridCell[];
}

/** Points. */
const SAME_LINE = 3;
const TOUCHING = 3;
/** A line that ends further out than the last upright line closes a table that is open at its side. */
const OPEN_SIDE = 12;
/** A wall stands where lines cover this much of a cell's side. */
const WALL = 0.5;
/** Drawings and maps are of more lines than any table, and graph paper has more places; they are no tables. */
const MOST_RULES = 1500;
const MOST_PLACES = 50_000;

/** The tables that a page's level and upright lines draw, those within the cell of another left out. */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  const level = merged(rules.filter(({ y1, y2 }) => y1 === y2));
  const upright = merged(rules.filter(({ x1, x2 }) => x1 === x2).map(turned)).map(turned);
  if (level.length + upright.length > MOST_RULES) return [];
  const grids = components(level, upright)
    .map((component) => gridOf(component.level, component.upright))
    .filter((grid) => grid !== undefined);
  return grids.filter((grid) => !grids.some((other) => other !== grid && encloses(other, grid)));
}

const turned = ({ x1, y1, x2, y2 }: Rule): Rule => ({ x1: y1, y1: x1, x2: y2, y2: x2 });

/** Level lines with those on one height that touch made one. */
function merged(level: readonly Rule[]): Rule[] {
  const found: Rule[] = [];
  for (const group of clustered([...level], ({ y1 }) => y1)) {
    const y = group.reduce((sum, { y1 }) => sum + y1, 0) / group.length;
    let open: Rule | undefined;
    for (const { x1, x2 } of group.sort((a, b) => a.x1 - b.x1)) {
      if (open && x1 - open.x2 <= TOUCHING) open.x2 = Math.max(open.x2, x2);
      else {
        open = { x1, x2, y1: y, y2: y };
        found.push(open);
      }
    }
  }
  return found;
}

function clustered<Item>(items: Item[], place: (item: Item) => number): Item[][] {
  const found: Item[][] = [];
  let first = Number.NaN;
  for (const item of items.sort((a, b) => place(a) - place(b))) {
    if (place(item) - first <= SAME_LINE) found.at(-1)!.push(item);
    else {
      first = place(item);
      found.push([item]);
    }
  }
  return found;
}

/** Lines that hang together. */
function components(level: readonly Rule[], upright: readonly Rule[]): { level: Rule[]; upright: Rule[] }[] {
  const parent = Array.from({ length: level.length + upright.length }, (_, index) => index);
  level.forEach((across, i) => {
    upright.forEach((down, j) => {
      if (meet(across, down)) join(parent, i, level.length + j);
    });
  });
  const found = new Map<number, { level: Rule[]; upright: Rule[] }>();
  parent.forEach((_, index) => {
    const top = root(parent, index);
    const component = found.get(top) ?? { level: [], upright: [] };
    found.set(top, component);
    if (index < level.length) component.level.push(level[index]!);
    else component.upright.push(upright[index - level.length]!);
  });
  return [...found.values()];
}

function meet(across: Rule, down: Rule): boolean {
  return (
    down.x1 >= across.x1 - TOUCHING &&
    down.x1 <= across.x2 + TOUCHING &&
    across.y1 >= down.y1 - TOUCHING &&
    across.y1 <= down.y2 + TOUCHING
  );
}

function root(parent: number[], index: number): number {
  let at = index;
  while (parent[at] !== at) {
    parent[at] = parent[parent[at]!]!;
    at = parent[at]!;
  }
  return at;
}

function join(parent: number[], a: number, b: number): void {
  parent[root(parent, a)] = root(parent, b);
}

function gridOf(level: readonly Rule[], upright: readonly Rule[]): Grid | undefined {
  if (level.length < 2 || upright.length === 0) return undefined;
  const columns = edges(
    upright.map(({ x1 }) => x1),
    level.flatMap(({ x1, x2 }) => [x1, x2]),
  );
  const rows = edges(
    level.map(({ y1 }) => y1),
    upright.flatMap(({ y1, y2 }) => [y1, y2]),
  );
  if (columns.length < 3 || rows.length < 2) return undefined;
  if ((columns.length - 1) * (rows.length - 1) > MOST_PLACES) return undefined;
  return { columns, rows, cells: cellsOf(columns, rows, level, upright) };
}

/** Where the lines stand, and the ends of those across them where a side is open. */
function edges(lines: readonly number[], ends: readonly number[]): number[] {
  const found = clustered([...lines], (line) => line).map((group) => group.reduce((a, b) => a + b, 0) / group.length);
  const first = ends.reduce((a, b) => Math.min(a, b));
  const last = ends.reduce((a, b) => Math.max(a, b));
  if (found[0]! - first > OPEN_SIDE) found.unshift(first);
  if (last - found.at(-1)! > OPEN_SIDE) found.push(last);
  return found;
}

function cellsOf(columns: number[], rows: number[], level: readonly Rule[], upright: readonly Rule[]): GridCell[] {
  const width = columns.length - 1;
  const height = rows.length - 1;
  const walls = byEdge(upright.map((rule) => ({ at: nearest(columns, rule.x1), from: rule.y1, to: rule.y2 })));
  const floors = byEdge(level.map((rule) => ({ at: nearest(rows, rule.y1), from: rule.x1, to: rule.x2 })));
  const parent = Array.from({ length: width * height }, (_, index) => index);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const here = row * width + column;
      if (column + 1 < width && !covered(walls[column + 1], rows[row]!, rows[row + 1]!)) join(parent, here, here + 1);
      if (row + 1 < height && !covered(floors[row + 1], columns[column]!, columns[column + 1]!)) {
        join(parent, here, here + width);
      }
    }
  }
  return rectangles(parent, width);
}

interface Stretch {
  /** The number of the edge that it lies on. */
  at: number;
  from: number;
  to: number;
}

function byEdge(lines: readonly Stretch[]): Stretch[][] {
  const found: Stretch[][] = [];
  for (const line of lines) {
    found[line.at] ??= [];
    found[line.at]!.push(line);
  }
  return found;
}

function covered(lines: readonly Stretch[] = [], from: number, to: number): boolean {
  let sum = 0;
  for (const line of lines) sum += Math.max(0, Math.min(to, line.to) - Math.max(from, line.from));
  return sum >= WALL * (to - from);
}

function nearest(edge: readonly number[], place: number): number {
  let best = 0;
  edge.forEach((value, index) => {
    if (Math.abs(value - place) < Math.abs(edge[best]! - place)) best = index;
  });
  return best;
}

/** Places without walls between them as cells; those that make no rectangle are cells of one place each. */
function rectangles(parent: number[], width: number): GridCell[] {
  const groups = new Map<number, number[]>();
  parent.forEach((_, index) => {
    const top = root(parent, index);
    const group = groups.get(top);
    if (group) group.push(index);
    else groups.set(top, [index]);
  });
  const cells = [...groups.values()].flatMap((places) => {
    // In their order, so that the first and the last of them stand in the first row and the last.
    const row = Math.floor(places[0]! / width);
    const rowSpan = Math.floor(places.at(-1)! / width) - row + 1;
    const column = places.reduce((least, place) => Math.min(least, place % width), width);
    const columnSpan = places.reduce((most, place) => Math.max(most, place % width), 0) - column + 1;
    if (rowSpan * columnSpan === places.length) return [{ row, column, rowSpan, columnSpan }];
    return places.map((place) => ({
      row: Math.floor(place / width),
      column: place % width,
      rowSpan: 1,
      columnSpan: 1,
    }));
  });
  return cells.sort((a, b) => a.row - b.row || a.column - b.column);
}

function encloses(outer: Grid, inner: Grid): boolean {
  return (
    outer.columns[0]! < inner.columns[0]! &&
    outer.columns.at(-1)! > inner.columns.at(-1)! &&
    outer.rows[0]! < inner.rows[0]! &&
    outer.rows.at(-1)! > inner.rows.at(-1)!
  );
}
