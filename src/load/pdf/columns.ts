import type { PageTable } from './page-table.js';
import { right } from './placed-text.js';
import { type Row, type Run, rowsOfRuns, runOf } from './runs.js';

/** What stands one below the other in one column of a page, in the order in which it is read. */
export interface Column {
  /** Whether it is as wide as the page, or one of two. */
  side: 'whole' | 'left' | 'right';
  rows: Row[];
  tables: PageTable[];
}

/** Points. */
const NARROWEST_GUTTER = 8;
/** Font sizes: a column of prose is no narrower. */
const NARROWEST_COLUMN = 11;
/** Points, for what has no font of its own. */
const FONT_SIZE = 12;
/** The part of a column's lines that reach its right edge, as only prose does. */
const FULL_LINES = 0.5;
const FEWEST_LINES = 3;
/** Font sizes. Columns end above a gap that runs through both, wider than any between their lines. */
const GAP = 2.4;

/**
 * A page as columns: two where prose stands on both sides of a gutter, the left one first; what crosses the gutter
 * parts them and is read in its place. Tables and lists, whose lines seldom fill their columns, are none.
 */
export function columnsOf(rows: readonly Row[], tables: readonly PageTable[]): Column[] {
  const runs = rows.flatMap((row) => row.runs);
  const gutter = gutterOf(rows);
  const whole: Column = { side: 'whole', rows: [...rows], tables: [...tables] };
  if (gutter === undefined) return [whole];
  const columns: Column[] = [];
  const parted = runs.flatMap((run) => partedAt(gutter, run));
  for (const band of bandsOf(parted, tables, gutter)) {
    const left = band.runs.filter((run) => run.x < gutter);
    const rightRuns = band.runs.filter((run) => run.x >= gutter);
    if (band.open && isProse(left) && isProse(rightRuns, 2)) {
      columns.push(
        columnOf(
          'left',
          left,
          band.tables.filter((table) => table.columns[0]! < gutter),
        ),
      );
      columns.push(
        columnOf(
          'right',
          rightRuns,
          band.tables.filter((table) => table.columns[0]! >= gutter),
        ),
      );
    } else {
      const last = columns.at(-1);
      if (last?.side === 'whole') {
        last.rows = rowsOfRuns([...last.rows.flatMap((row) => row.runs), ...band.runs]);
        last.tables.push(...band.tables);
      } else columns.push(columnOf('whole', band.runs, band.tables));
    }
  }
  return columns.some(({ side }) => side !== 'whole') ? columns : [whole];
}

function columnOf(side: Column['side'], runs: readonly Run[], tables: readonly PageTable[]): Column {
  return { side, rows: rowsOfRuns(runs), tables: [...tables] };
}

/**
 * The middle of the widest gap near the middle of the page that the fewest of its narrow lines cross, and that parts the
 * most: a page may have centred lines as well as columns.
 */
function gutterOf(rows: readonly Row[]): number | undefined {
  const runs = rows.flatMap((row) => row.runs);
  if (runs.length < 2 * FEWEST_LINES) return undefined;
  const left = runs.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const width = runs.reduce((most, run) => Math.max(most, run.right), 0) - left;
  const narrow = runs.filter((run) => run.right - run.x < width * 0.55);
  if (narrow.length < 2 * FEWEST_LINES) return undefined;
  const crossings = new Int32Array(Math.ceil(width) + 2);
  for (const run of narrow) {
    for (let at = Math.floor(run.x - left); at < run.right - left; at++) crossings[at]!++;
  }
  for (const { runs: beside } of rows) {
    for (const [i, run] of beside.slice(1).entries()) {
      for (let at = Math.ceil(beside[i]!.right - left); at < run.x - left; at++) crossings[at]!--;
    }
  }
  let best: { crossed: number; from: number; to: number } | undefined;
  for (let at = Math.floor(width * 0.3); at < width * 0.7; ) {
    const crossed = crossings[at]!;
    let to = at;
    while (to < width * 0.7 && crossings[to] === crossed) to++;
    const wider = best && crossed === best.crossed && to - at > best.to - best.from;
    if (to - at >= NARROWEST_GUTTER && (!best || crossed < best.crossed || wider)) best = { crossed, from: at, to };
    at = to;
  }
  return best && left + (best.from + best.to) / 2;
}

/** Font sizes: no gap inside a line of prose. */
const LEAST_GAP = 0.25;

/** Marks that typesetters let hang over the edge of a column. */
const HANGING = /[，。、；：！？]$/;

/** Where a run ends without the mark that may hang over the edge. */
const hungRight = (run: Run) => (HANGING.test(run.text) ? run.right - run.height : run.right);

/** A run in two where a full stop or comma that hangs over the edge of the left column all but closes the gutter. */
function partedAt(gutter: number, run: Run): Run[] {
  if (run.x >= gutter || run.right <= gutter) return [run];
  const at = run.pieces.findIndex(({ x }) => x >= gutter);
  const before = run.pieces[at - 1];
  const behind = run.pieces[at];
  if (!before || !behind || !HANGING.test(before.text)) return [run];
  const hangs = right(before) - before.height <= gutter && behind.x - right(before) > LEAST_GAP * run.height;
  return hangs ? [runOf(run.pieces.slice(0, at)), runOf(run.pieces.slice(at))] : [run];
}

interface Band {
  /** Whether nothing in it crosses the gutter. */
  open: boolean;
  runs: Run[];
  tables: PageTable[];
}

/** A page from top to bottom, parted by what crosses the gutter. */
function bandsOf(runs: readonly Run[], tables: readonly PageTable[], gutter: number): Band[] {
  const things = [
    ...runs.map((run) => ({
      run,
      top: run.y,
      end: run.y + GAP * run.height,
      crosses: run.x < gutter && hungRight(run) > gutter + 1,
    })),
    ...tables.map((table) => ({
      table,
      top: table.top,
      end: table.bottom + GAP * FONT_SIZE,
      crosses: table.columns[0]! < gutter && table.columns.at(-1)! > gutter,
    })),
  ].sort((a, b) => a.top - b.top);
  const bands: Band[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const thing of things) {
    let band = bands.at(-1);
    if (!band || band.open === thing.crosses || thing.top - end > 0) {
      band = { open: !thing.crosses, runs: [], tables: [] };
      bands.push(band);
    }
    if ('run' in thing) band.runs.push(thing.run);
    else band.tables.push(thing.table);
    end = Math.max(end, thing.end);
  }
  return bands;
}

function isProse(runs: readonly Run[], fewest = FEWEST_LINES): boolean {
  const rows = rowsOfRuns(runs);
  if (rows.length < fewest) return false;
  const lines = rows.map((row) => ({ x: row.runs[0]!.x, right: row.runs.at(-1)!.right, height: row.height }));
  const left = lines.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const edge = lines.reduce((most, line) => Math.max(most, line.right), 0);
  const { height } = lines[0]!;
  if (edge - left < NARROWEST_COLUMN * height) return false;
  const full = lines.filter((line) => edge - line.right < 1.6 * line.height).length;
  return full >= FULL_LINES * lines.length;
}
