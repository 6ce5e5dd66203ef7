import type { Outcome } from './match.js';
import { isRight, kindOf } from './match.js';

/** How many rows of each confidence there are, and how many of them are right. */
export type Ratings = ReadonlyMap<number, { rows: number; right: number }>;

/** Rows of similar confidence: as honest as it is, so near are their mean confidence and the share that is right. */
export interface Band {
  /** The least confidence, and the one that is no longer in it; the last band holds 1 as well. */
  from: number;
  to: number;
  rows: number;
  /** The mean of their confidence; absent where there are none. */
  confidence?: number;
  /** The share of those that are right; absent where there are none. */
  right?: number;
}

const BOUNDS = [0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1];

/** So many of the rows that are taken without a look have to be right. */
const RIGHT_ENOUGH = 0.95;

/**
 * The metrics that have a confidence: found ones are right where nothing about the row needs mending, spurious ones are
 * not. Dates are no rows that anybody is unsure of.
 */
export function ratingsOf(outcomes: Iterable<Outcome>): Ratings {
  const ratings: MutableRatings = new Map();
  for (const outcome of outcomes) {
    if (outcome.sort === 'missed' || kindOf(outcome) === 'date') continue;
    const { confidence } = outcome.metric;
    if (confidence === undefined) continue;
    const right = outcome.sort === 'found' && isRight(outcome.verdict);
    addRating(ratings, confidence, 1, Number(right));
  }
  return ratings;
}

/** The ratings of several lots together. */
export function together(lots: Iterable<Ratings>): Ratings {
  const sum: MutableRatings = new Map();
  for (const lot of lots) for (const [confidence, { rows, right }] of lot) addRating(sum, confidence, rows, right);
  return sum;
}

type MutableRatings = Map<number, { rows: number; right: number }>;

function addRating(ratings: MutableRatings, confidence: number, rows: number, right: number): void {
  const known = ratings.get(confidence);
  if (!known) {
    ratings.set(confidence, { rows, right });
    return;
  }
  known.rows += rows;
  known.right += right;
}

/**
 * The share of the rows that can be taken without a look: of all stretches from the surest row on that end between two
 * confidences and of which {@link RIGHT_ENOUGH} are right, the longest. Absent where no row has a confidence.
 */
export function sureOf(ratings: Ratings): number | undefined {
  let rows = 0;
  let right = 0;
  let sure = 0;
  for (const [, rated] of [...ratings].sort(([a], [b]) => b - a)) {
    rows += rated.rows;
    right += rated.right;
    if (right / rows >= RIGHT_ENOUGH) sure = rows;
  }
  return rows === 0 ? undefined : rounded(sure / rows);
}

/** The reliability table: the rows by bands of confidence. Absent where no row has a confidence. */
export function calibrationOf(ratings: Ratings): Band[] | undefined {
  if (ratings.size === 0) return undefined;
  return BOUNDS.slice(0, -1).map((from, i) => {
    const to = BOUNDS[i + 1]!;
    const band = { from, to, rows: 0 };
    let [confidences, right] = [0, 0];
    for (const [confidence, rated] of ratings) {
      if (confidence < from || (confidence >= to && to < 1)) continue;
      band.rows += rated.rows;
      confidences += confidence * rated.rows;
      right += rated.right;
    }
    if (band.rows === 0) return band;
    return { ...band, confidence: rounded(confidences / band.rows), right: rounded(right / band.rows) };
  });
}

function rounded(share: number): number {
  return Math.round(share * 1e4) / 1e4;
}
