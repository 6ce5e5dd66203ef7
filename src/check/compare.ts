import { isDeepStrictEqual } from 'node:util';
import { FIELDS } from '../export/fields.js';
import type { GoldenRow } from './golden.js';

/** One way in which today's metrics differ from the golden ones. */
export type Difference =
  | { sort: 'added'; metric: GoldenRow }
  | { sort: 'lost'; metric: GoldenRow }
  | { sort: 'changed'; metric: GoldenRow; field: string; before: unknown; after: unknown };

/**
 * Compares the metrics of one document with its golden ones, in the order of the text.
 * Two are held to be the same figure where place and kind agree; of what then is left, where their places overlap,
 * the same kind and the larger overlap first.
 */
export function compare(golden: readonly GoldenRow[], today: readonly GoldenRow[]): Difference[] {
  const { pairs, lost, added } = match(golden, today);
  const differences = [
    ...lost.map((metric): Difference => ({ sort: 'lost', metric })),
    ...added.map((metric): Difference => ({ sort: 'added', metric })),
    ...pairs.flatMap(([before, after]) => changes(before, after)),
  ];
  return differences.sort((a, b) => a.metric.start - b.metric.start || a.metric.end - b.metric.end);
}

type Pair = [golden: GoldenRow, today: GoldenRow];

function match(golden: readonly GoldenRow[], today: readonly GoldenRow[]) {
  const pairs: Pair[] = [];
  const added = new Set(today);
  const lost = new Set(golden);
  const take = (before: GoldenRow, after: GoldenRow) => {
    if (!lost.has(before) || !added.has(after)) return;
    lost.delete(before);
    added.delete(after);
    pairs.push([before, after]);
  };

  const byPlace = new Map(today.map((row) => [place(row), row]));
  for (const row of golden) {
    const same = byPlace.get(place(row));
    if (same) take(row, same);
  }
  for (const [before, after] of overlapping([...lost], [...added])) take(before, after);
  return { pairs, lost: [...lost], added: [...added] };
}

function place({ start, end, kind }: GoldenRow): string {
  return `${start}-${end} ${kind}`;
}

/** Pairs that share characters, the likeliest first. */
function overlapping(golden: GoldenRow[], today: GoldenRow[]): Pair[] {
  const found = golden.flatMap((before) =>
    today.filter((after) => shared(before, after) > 0).map((after): Pair => [before, after]),
  );
  const sameKind = ([before, after]: Pair) => Number(before.kind === after.kind);
  return found.sort((a, b) => sameKind(b) - sameKind(a) || shared(...b) - shared(...a));
}

function shared(a: GoldenRow, b: GoldenRow): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

function changes(before: GoldenRow, after: GoldenRow): Difference[] {
  const old = new Map<string, unknown>(Object.entries(before));
  const now = new Map<string, unknown>(Object.entries(after));
  // A field that no metric has, such as a slip of the pen in a golden file, is a difference too.
  const fields = new Set<string>([...FIELDS, ...old.keys(), ...now.keys()].filter((field) => field !== 'doc'));
  return [...fields]
    .filter((field) => !isDeepStrictEqual(old.get(field), now.get(field)))
    .map((field) => ({ sort: 'changed', metric: after, field, before: old.get(field), after: now.get(field) }));
}
