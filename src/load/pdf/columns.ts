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
  let between: Band[] = [];
  const endWhole = () => {
    const tablesBetween = between.flatMap((band) => band.tables);
    const runsBetween = between.flatMap((band) => band.runs);
    if (between.length > 0) columns.push(columnOf('whole', runsBetween, tablesBetween));
    between = [];
  };
  const parted = runs.flatMap((run) => partedAt(gutter, run));
  for (const band of bandsOf(parted, tables, gutter)) {
    const left = band.runs.filter((run) => run.x < gutter);
    const rightRuns = band.runs.filter((run) => run.x >= gutter);
    if (band.open && isProse(left) && isProse(rightRuns, 2)) {
      endWhole();
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
    } else between.push(band);
  }
  endWhole();
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
  // Where the count changes and by how much; a count for each point would be as large as the file says that a page is.
  const changes = new Map<number, number>();
  const count = (from: number, to: number, by: number) => {
    if (to <= from) return;
    changes.set(from, (changes.get(from) ?? 0) + by);
    changes.set(to, (changes.get(to) ?? 0) - by);
  };
  for (const run of narrow) count(Math.floor(run.x - left), Math.ceil(run.right - left), 1);
  for (const { runs: beside } of rows) {
    for (const [i, run] of beside.slice(1).entries()) {
      count(Math.ceil(beside[i]!.right - left), Math.ceil(run.x - left), -1);
    }
  }
  const gap = leastCrossed(changes, Math.floor(width * 0.3), Math.ceil(width * 0.7));
  return gap && left + (gap.from + gap.to) / 2;
}

interface Gap {
  from: number;
  to: number;
  crossed: number;
}

/** The widest of the stretches that are crossed least and are wide enough for a gutter. */
function leastCrossed(changes: ReadonlyMap<number, number>, first: number, end: number): Gap | undefined {
  const places = [...changes].filter(([, by]) => by !== 0).sort(([a], [b]) => a - b);
  let best: Gap | undefined;
  let next = 0;
  let crossed = 0;
  for (let from = first; from < end; ) {
    while (next < places.length && places[next]![0] <= from) crossed += places[next++]![1];
    const to = Math.min(end, places[next]?.[0] ?? end);
    const isBetter = !best || crossed < best.crossed || (crossed === best.crossed && to - from > best.to - best.from);
    if (to - from >= NARROWEST_GUTTER && isBetter) best = { from, to, crossed };
    from = to;
  }
  return best;
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
