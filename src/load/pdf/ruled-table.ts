import { isWide } from './characters.js';
import type { Grid, GridCell } from './grid.js';
import { lineJoint } from './line-text.js';
import { type PageCell, type PageTable, withoutEmptyRows } from './page-table.js';
import { middle, type PlacedText, right } from './placed-text.js';
import { joinedRow, type Run, rowsOf } from './runs.js';

/** Font sizes. A text that goes further beyond the edge of its column stands in two cells. */
const OVERHANG = 0.6;

/** The table of a grid, and the texts that do not stand in it; no table where the lines only frame or underline. */
export function readRuledTable(
  grid: Grid,
  texts: readonly PlacedText[],
): { table: PageTable; outside: PlacedText[] } | undefined {
  const inside = new Map<GridCell, PlacedText[]>();
  const outside: PlacedText[] = [];
  const places = placesOf(grid);
  for (const whole of texts) {
    if (!stands(whole, grid)) {
      outside.push(whole);
      continue;
    }
    for (const text of dividedAtWalls(whole, grid, places)) {
      const cell = cellAt(text, grid, places)!;
      const held = inside.get(cell);
      if (held) held.push(text);
      else inside.set(cell, [text]);
    }
  }
  const cells = grid.cells.map((cell) => readCell(cell, grid, inside.get(cell) ?? []));
  const filled = cells.filter(({ text }) => text !== '');
  if (filled.length < 2 || new Set(filled.map(({ column }) => column)).size < 2) return undefined;
  const table: PageTable = {
    kind: 'table',
    columns: grid.columns,
    rows: grid.rows.length - 1,
    cells,
    ruled: true,
    top: grid.rows[0]!,
    bottom: grid.rows.at(-1)!,
    breaks: [],
  };
  return { table: withoutEmptyRows(table), outside };
}

/** The cell that covers each place of the grid, row by row. */
function placesOf(grid: Grid): GridCell[] {
  const width = grid.columns.length - 1;
  const places: GridCell[] = [];
  for (const cell of grid.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        places[row * width + column] = cell;
      }
    }
  }
  return places;
}

function stands(text: PlacedText, grid: Grid): boolean {
  const x = text.x + text.width / 2;
  const y = middle(text);
  return x > grid.columns[0]! && x < grid.columns.at(-1)! && y > grid.rows[0]! && y < grid.rows.at(-1)!;
}

/** The last edge that is not behind a place. */
function slot(edges: readonly number[], place: number): number {
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const half = (low + high + 1) >> 1;
    if (edges[half]! <= place) low = half;
    else high = half - 1;
  }
  return low;
}

function cellAt(text: PlacedText, grid: Grid, places: readonly GridCell[]): GridCell | undefined {
  const width = grid.columns.length - 1;
  return places[slot(grid.rows, middle(text)) * width + slot(grid.columns, text.x + text.width / 2)];
}

/** A text that runs over the walls between cells, which a writer set in one go, as one text for each cell. */
function dividedAtWalls(text: PlacedText, grid: Grid, places: readonly GridCell[]): PlacedText[] {
  const row = slot(grid.rows, middle(text)) * (grid.columns.length - 1);
  const first = slot(grid.columns, text.x);
  const last = slot(grid.columns, right(text));
  let rest = text;
  const parts: PlacedText[] = [];
  for (let column = first + 1; column <= last; column++) {
    const wall = grid.columns[column]!;
    if (places[row + column] === places[row + column - 1]) continue;
    if (wall - rest.x < OVERHANG * text.height || right(rest) - wall < OVERHANG * text.height) continue;
    const [before, behind] = divided(rest, wall);
    if (!before || !behind) continue;
    parts.push(before);
    rest = behind;
  }
  return [...parts, rest];
}

/** A text before and behind a place, at the space nearest to it, else between the characters there. */
function divided(text: PlacedText, place: number): [PlacedText | undefined, PlacedText | undefined] {
  const characters = [...text.text];
  const widths = characters.map((character) => (isWide(character) ? 1 : 0.5));
  const scale = text.width / widths.reduce((sum, width) => sum + width, 0);
  let x = text.x;
  let at = 0;
  let nearest = Number.POSITIVE_INFINITY;
  characters.forEach((character, index) => {
    const distance = Math.abs(x - place) - (character === ' ' ? text.height : 0);
    if (distance < nearest) {
      nearest = distance;
      at = index;
    }
    x += widths[index]! * scale;
  });
  const offset = widths.slice(0, at).reduce((sum, width) => sum + width, 0) * scale;
  const part = (from: number, to: number, start: number, end: number) => {
    const words = characters.slice(from, to).join('').trim();
    return words === '' ? undefined : { ...text, text: words, x: start, width: end - start };
  };
  return [
    part(0, at, text.x, text.x + offset),
    part(at, characters.length, Math.max(place, text.x + offset), right(text)),
  ];
}

function readCell(cell: GridCell, grid: Grid, texts: readonly PlacedText[]): PageCell {
  const lines = rowsOf(texts).map(joinedRow);
  const left = grid.columns[cell.column]!;
  const end = grid.columns[cell.column + cell.columnSpan]!;
  const room = roomOf(lines, left, end);
  let text = '';
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before) text += lineJoint(text, line.text, room(before) < 0.6 * line.height);
    text += line.text;
  });
  const last = lines.at(-1);
  return { ...cell, text, full: last !== undefined && room(last) < last.height };
}

/** How much room is left behind a line, with the margin behind it taken to be as wide as the one before. */
function roomOf(lines: readonly Run[], left: number, end: number): (line: Run) => number {
  const margin = lines.reduce((least, { x }) => Math.min(least, x - left), end - left);
  return (line) => end - margin - line.right;
}
