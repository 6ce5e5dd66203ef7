import type { Metric } from '../types.js';
import { groupBy } from './group.js';
import { type Attribute, exactName, rightName, rightPeriod, rightValue, sameValue, wrongAttributes } from './judge.js';
import type { PlacedRow, Span } from './place.js';

/** What became of one figure: a row that counts. */
export type Outcome =
  /** A metric for a gold row of the same kind whose place it overlaps. */
  | { sort: 'found'; gold: PlacedRow; metric: Metric; verdict: Verdict }
  /** A gold row without a metric. */
  | { sort: 'missed'; gold: PlacedRow }
  /** A metric without a gold row. */
  | { sort: 'spurious'; metric: Metric };

/** What is right about a metric that was found. */
export interface Verdict {
  /** Its place is exactly that of gold. */
  span: boolean;
  value: boolean;
  /** Absent where gold names no indicator. */
  name: boolean | undefined;
  /** The same, where it has to be one of gold's names and not only like one. */
  exact: boolean | undefined;
  wrongAttributes: Attribute[];
  /** Absent where gold states no period. */
  period: boolean | undefined;
}

/** Whether value, name and attributes are right: a row that nobody need mend. */
export function isRight({ value, name, wrongAttributes }: Verdict): boolean {
  return value && name !== false && wrongAttributes.length === 0;
}

/**
 * Settles which metric is which gold row of one document, and judges each that was found.
 *
 * Metrics and gold rows of the same kind that overlap are paired one to one, the likeliest first: the share of their
 * common characters in the stretch that both cover, plus one where the values are the same. An optional gold row counts
 * neither way: not when it is found, not when it is missed, nor does a metric that overlaps it and has no other row.
 */
export function match(gold: readonly PlacedRow[], metrics: readonly Metric[]): Outcome[] {
  const missed = new Set(gold);
  const spurious = new Set(metrics);
  const outcomes: Outcome[] = [];
  for (const { row, metric } of likeliestFirst(candidates(gold, metrics))) {
    if (!missed.has(row) || !spurious.has(metric)) continue;
    missed.delete(row);
    spurious.delete(metric);
    if (!row.row.optional) outcomes.push({ sort: 'found', gold: row, metric, verdict: judge(metric, row) });
  }
  for (const row of missed) if (!row.row.optional) outcomes.push({ sort: 'missed', gold: row });
  const neutral = gold.filter(({ row }) => row.optional);
  for (const metric of spurious) {
    if (!neutral.some(({ span }) => span && shared(span, spanOf(metric)) > 0))
      outcomes.push({ sort: 'spurious', metric });
  }
  return outcomes;
}

/** The line that an outcome stands in. */
export function lineOf(outcome: Outcome): number {
  return outcome.sort === 'spurious' ? outcome.metric.line : outcome.gold.row.line;
}

/** The kind of figure that it is about. */
export function kindOf(outcome: Outcome): Metric['kind'] {
  return outcome.sort === 'spurious' ? outcome.metric.kind : outcome.gold.row.kind;
}

/** A metric and a gold row that may be the same figure. */
interface Candidate {
  row: PlacedRow;
  metric: Metric;
  likelihood: number;
}

function candidates(gold: readonly PlacedRow[], metrics: readonly Metric[]): Candidate[] {
  const byLine = groupBy(gold, ({ row }) => row.line);
  return metrics.flatMap((metric) => {
    const place = spanOf(metric);
    return (byLine.get(metric.line) ?? []).flatMap((row): Candidate[] => {
      if (row.span === undefined || row.row.kind !== metric.kind) return [];
      const common = shared(place, row.span);
      if (common <= 0) return [];
      const covered = Math.max(place.to, row.span.to) - Math.min(place.from, row.span.from);
      const value = sameValue(metric.value, row.row.value) ? 1 : 0;
      return [{ row, metric, likelihood: common / covered + value }];
    });
  });
}

/** Of two that are equally likely, the one whose metric comes first. */
function likeliestFirst(found: Candidate[]): Candidate[] {
  return found.sort((a, b) => b.likelihood - a.likelihood);
}

function spanOf({ line, column, text }: Metric): Span {
  return { line, from: column - 1, to: column - 1 + text.length };
}

/** Number of characters that two spans share; 0 or less where they are apart. */
function shared(a: Span, b: Span): number {
  return a.line === b.line ? Math.min(a.to, b.to) - Math.max(a.from, b.from) : 0;
}

function judge(metric: Metric, { row, span }: PlacedRow): Verdict {
  const place = spanOf(metric);
  return {
    span: place.from === span?.from && place.to === span.to,
    value: rightValue(metric, row),
    name: rightName(metric, row),
    exact: exactName(metric, row),
    wrongAttributes: wrongAttributes(metric, row),
    period: rightPeriod(metric, row),
  };
}
