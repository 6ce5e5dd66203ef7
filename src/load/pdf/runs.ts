import { lineText } from './line-text.js';
import { type PlacedText, right } from './placed-text.js';
import { withScripts } from './scripts.js';

/** Text on one baseline without a gap that could be a column's. */
export interface Run {
  text: string;
  x: number;
  right: number;
  /** Baseline. */
  y: number;
  /** Size of most of it. */
  height: number;
  pieces: PlacedText[];
}

/** Runs on one baseline, from left to right. */
export interface Row {
  y: number;
  height: number;
  runs: Run[];
}

/** A gap, in font sizes, that may part two columns. */
const COLUMN_GAP = 0.95;
/** How far baselines of one line are apart, in font sizes. */
const BASELINE = 0.25;

/** The lines of text on a page or in a part of it, from top to bottom, columns side by side in one row. */
export function rowsOf(texts: readonly PlacedText[]): Row[] {
  const rows: Row[] = [];
  for (const pieces of baselines(withScripts(texts))) {
    const runs = runsOf(pieces);
    if (runs.length > 0) rows.push(rowOf(runs));
  }
  return rows;
}

export function rowOf(runs: Run[]): Row {
  const largest = runs.reduce((most, run) => (run.right - run.x > most.right - most.x ? run : most));
  return { y: largest.y, height: largest.height, runs };
}

/** Runs as rows again, after some of them were taken out. */
export function rowsOfRuns(runs: readonly Run[]): Row[] {
  return clusters([...runs].sort((a, b) => a.y - b.y)).map((row) => rowOf(row.sort((a, b) => a.x - b.x)));
}

/** A row as one line. */
export function joinedRow(row: Row): Run {
  return row.runs.length === 1 ? row.runs[0]! : runOf(row.runs.flatMap(({ pieces }) => pieces));
}

function baselines(texts: readonly PlacedText[]): PlacedText[][] {
  return clusters([...texts].sort((a, b) => a.y - b.y));
}

function clusters<Item extends { y: number; height: number }>(sorted: readonly Item[]): Item[][] {
  const found: Item[][] = [];
  let open: { y: number; height: number } | undefined;
  for (const item of sorted) {
    if (open && item.y - open.y <= BASELINE * Math.min(open.height, item.height)) {
      found.at(-1)!.push(item);
      if (item.height > open.height) open = { y: open.y, height: item.height };
    } else {
      found.push([item]);
      open = { y: item.y, height: item.height };
    }
  }
  return found;
}

function runsOf(pieces: PlacedText[]): Run[] {
  const groups: PlacedText[][] = [];
  for (const piece of withoutDoubles(pieces.sort((a, b) => a.x - b.x))) {
    const before = groups.at(-1)?.at(-1);
    if (before && piece.x - right(before) <= COLUMN_GAP * Math.max(before.height, piece.height)) {
      groups.at(-1)!.push(piece);
    } else groups.push([piece]);
  }
  return groups.map(runOf).filter(({ text }) => text !== '');
}

/** Bold letters and shadows are often one text drawn twice. */
function withoutDoubles(sorted: readonly PlacedText[]): PlacedText[] {
  const kept: PlacedText[] = [];
  for (const piece of sorted) {
    const doubled = kept
      .slice(-3)
      .some((other) => other.text === piece.text && Math.abs(other.x - piece.x) < 0.25 * piece.height);
    if (!doubled) kept.push(piece);
  }
  return kept;
}

export function runOf(pieces: PlacedText[]): Run {
  const widest = pieces.reduce((most, piece) => (piece.width > most.width ? piece : most));
  return {
    text: lineText(pieces),
    x: pieces.reduce((least, { x }) => Math.min(least, x), widest.x),
    right: pieces.reduce((most, piece) => Math.max(most, right(piece)), right(widest)),
    y: widest.y,
    height: widest.height,
    pieces,
  };
}
