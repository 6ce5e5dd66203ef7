import type { Metric } from '../types.js';
import type { GoldRow } from './gold.js';
import { groupBy } from './group.js';
import { kindOf, lineOf, type Outcome } from './match.js';

/** The sorts of error, in the order in which they are listed. */
export const ERROR_SORTS = ['missed', 'spurious', 'span', 'value', 'name', 'inexact', 'period', 'attrs'] as const;
export type ErrorSort = (typeof ERROR_SORTS)[number];

/** One thing that is wrong; a metric with two mistakes is two errors. */
export interface ScoreError {
  sort: ErrorSort;
  /** The document's path. */
  doc: string;
  line: number;
  /** 1-based, in UTF-16 units; absent for a gold row that does not fit its text. */
  column: number | undefined;
  kind: Metric['kind'];
  /** The gold row; absent for a spurious metric. */
  gold?: GoldRow;
  /** The metric; absent for a missed row. */
  predicted?: Metric;
}

/** The errors of one document in the order of its text. */
export function errorsOf(doc: string, outcomes: readonly Outcome[]): ScoreError[] {
  return outcomes
    .flatMap((outcome) => sortsOf(outcome).map((sort) => error(sort, doc, outcome)))
    .sort((a, b) => a.line - b.line || (a.column ?? 0) - (b.column ?? 0));
}

function sortsOf(outcome: Outcome): ErrorSort[] {
  if (outcome.sort !== 'found') return [outcome.sort];
  const { span, value, name, exact, period, wrongAttributes } = outcome.verdict;
  const wrong: Partial<Record<ErrorSort, boolean>> = {
    span: !span,
    value: !value,
    name: name === false,
    inexact: name === true && exact === false,
    period: period === false,
    attrs: wrongAttributes.length > 0,
  };
  return ERROR_SORTS.filter((sort) => wrong[sort]);
}

function error(sort: ErrorSort, doc: string, outcome: Outcome): ScoreError {
  return {
    sort,
    doc,
    line: lineOf(outcome),
    column: columnOf(outcome),
    kind: kindOf(outcome),
    ...(outcome.sort !== 'spurious' && { gold: outcome.gold.row }),
    ...(outcome.sort !== 'missed' && { predicted: outcome.metric }),
  };
}

function columnOf(outcome: Outcome): number | undefined {
  if (outcome.sort === 'spurious') return outcome.metric.column;
  const { span } = outcome.gold;
  return span && span.from + 1;
}

/** The errors by sort, each at most so many; a sort without errors is left out. */
export function bySort(
  errors: readonly ScoreError[],
  most: number,
): { sort: ErrorSort; all: number; errors: ScoreError[] }[] {
  const groups = groupBy(errors, ({ sort }) => sort);
  return ERROR_SORTS.flatMap((sort) => {
    const group = groups.get(sort);
    return group ? [{ sort, all: group.length, errors: group.slice(0, most) }] : [];
  });
}
