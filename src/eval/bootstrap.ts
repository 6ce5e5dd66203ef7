import { type Ratings, together } from './calibration.js';
import { type Figures, figures } from './figures.js';
import { seededRandom } from './random.js';
import { add, emptyTally, type Tally } from './tally.js';

/** An interval that holds a figure with 95 % confidence. */
export interface Interval {
  low: number;
  high: number;
}

/** The intervals of the main figures; absent where the figure itself is. */
export interface Intervals {
  /** Of the F1 of finding. */
  found: Interval | undefined;
  value: Interval | undefined;
  name: Interval | undefined;
  attrs: Interval | undefined;
  /** Of the F1 of rows. */
  row: Interval | undefined;
  exact: Interval | undefined;
  period: Interval | undefined;
  sure: Interval | undefined;
}

/** What is drawn: a line of a document on which a row counts. */
export interface Line {
  counts: Tally;
  ratings: Ratings;
}

export const CONFIDENCE = 0.95;
export const RESAMPLES = 1000;
/** Fixed, so that the same rows have the same intervals. */
export const SEED = 20220819;

/**
 * Percentile bootstrap intervals (Efron and Tibshirani, 1993) of the overall figures.
 *
 * What is drawn anew, with replacement, is lines within each document: as many as it has lines on which a row counts.
 * Figures of one line share subject, verb and mistakes, so that single rows are not independent and would give
 * intervals that are too narrow. The documents stay the same ones: an interval says how sure the figure is for these
 * documents, not for reports of another kind, and a document of one single line adds nothing to its width.
 * Where no row is wrong, none can be drawn, and the interval has no width: that is no proof of perfection.
 *
 * {@link RESAMPLES} resamples from a generator with a fixed seed.
 *
 * @param documents for each document its lines, in any order
 */
export function intervals(documents: readonly (readonly Line[])[]): Intervals {
  const random = seededRandom(SEED);
  const samples = Array.from({ length: RESAMPLES }, () => resample(documents, random));
  const of = (figure: (sample: Figures) => number | undefined) =>
    interval(samples.map(figure).filter((each) => each !== undefined));
  return {
    found: of(({ found }) => found.f1),
    value: of(({ value }) => value),
    name: of(({ name }) => name),
    attrs: of(({ attrs }) => attrs),
    row: of(({ row }) => row),
    exact: of(({ exact }) => exact),
    period: of(({ period }) => period),
    sure: of(({ sure }) => sure),
  };
}

function resample(documents: readonly (readonly Line[])[], random: () => number): Figures {
  const sum = emptyTally();
  const rated: Ratings[] = [];
  for (const lines of documents) {
    for (let drawn = 0; drawn < lines.length; drawn++) {
      const { counts, ratings } = lines[Math.floor(random() * lines.length)]!;
      add(sum, counts);
      if (ratings.size > 0) rated.push(ratings);
    }
  }
  return figures(sum, together(rated));
}

function interval(values: number[]): Interval | undefined {
  if (values.length === 0) return undefined;
  values.sort((a, b) => a - b);
  const beyond = (1 - CONFIDENCE) / 2;
  return { low: quantile(values, beyond), high: quantile(values, 1 - beyond) };
}

/** The value below which a part of the sorted values lies, interpolated (Hyndman and Fan's type 7). */
function quantile(sorted: readonly number[], part: number): number {
  const place = part * (sorted.length - 1);
  const below = sorted[Math.floor(place)]!;
  const above = sorted[Math.ceil(place)]!;
  return Math.round((below + (above - below) * (place % 1)) * 1e4) / 1e4;
}
