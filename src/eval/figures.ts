import { type Ratings, sureOf } from './calibration.js';
import type { Tally } from './tally.js';

/** What a score is, all between 0 and 1 and rounded to four places; absent where there is nothing to take a share of. */
export interface Figures {
  /** Number of gold rows. */
  gold: number;
  /** Number of metrics that count. */
  predicted: number;
  /** A metric of the same kind overlaps the gold row. */
  found: {
    /** Share of the metrics that are in gold. */
    precision: number | undefined;
    /** Share of the gold rows that are among the metrics. */
    recall: number | undefined;
    /** Harmonic mean of the two. */
    f1: number | undefined;
  };
  /** Share of the found at exactly the place of gold. */
  span: number | undefined;
  /** Share of the found with value, upper end and unit right. */
  value: number | undefined;
  /** Share of those that gold names whose indicator is right. */
  name: number | undefined;
  /** Share of the found with qualifier, delta and status right. */
  attrs: number | undefined;
  /** F1 of rows that are found with value, name and attributes right. */
  row: number | undefined;
  /** Share of those that gold names whose indicator is one of gold's, and not only like one. */
  exact: number | undefined;
  /** Share of those of which gold states a period whose period is right. */
  period: number | undefined;
  /** Share of the rows with a confidence that can be taken without a look. */
  sure: number | undefined;
}

export function figures(counts: Tally, ratings: Ratings): Figures {
  const { gold, predicted, found } = counts;
  return {
    gold,
    predicted,
    found: {
      precision: share(found, predicted),
      recall: share(found, gold),
      // 2PR / (P + R), where P = found / predicted and R = found / gold.
      f1: share(2 * found, gold + predicted),
    },
    span: share(counts.span, found),
    value: share(counts.value, found),
    name: share(counts.name, counts.named),
    attrs: share(counts.attrs, found),
    row: share(2 * counts.row, gold + predicted),
    exact: share(counts.exact, counts.named),
    period: share(counts.period, counts.dated),
    sure: sureOf(ratings),
  };
}

function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : Math.round((part / whole) * 1e4) / 1e4;
}
