import { isRight, type Outcome } from './match.js';

/** What is counted; every count is a number of rows. */
export interface Tally {
  /** Gold rows, optional ones apart. */
  gold: number;
  /** Metrics that count: those that were found and the spurious. */
  predicted: number;
  found: number;
  /** Of the found: at exactly the place of gold. */
  span: number;
  /** Of the found: value, upper end and unit right. */
  value: number;
  /** Of the found: those whose gold names an indicator. */
  named: number;
  /** Of the named: indicator right. */
  name: number;
  /** Of the found: qualifier, delta and status right; dates are. */
  attrs: number;
  /** Of the found: value, name and attributes right, a row that nobody need mend. */
  row: number;
  /** Of the named: indicator one of gold's. */
  exact: number;
  /** Of the found: those whose gold states a period. */
  dated: number;
  /** Of the dated: period right. */
  period: number;
}

const NOTHING: Readonly<Tally> = {
  gold: 0,
  predicted: 0,
  found: 0,
  span: 0,
  value: 0,
  named: 0,
  name: 0,
  attrs: 0,
  row: 0,
  exact: 0,
  dated: 0,
  period: 0,
};
const COUNTS = Object.keys(NOTHING) as (keyof Tally)[];

export function emptyTally(): Tally {
  return { ...NOTHING };
}

/** Adds to a tally, in place. */
export function add(sum: Tally, more: Tally): void {
  for (const count of COUNTS) sum[count] += more[count];
}

/** Counts the outcomes of a document, a kind, a line. */
export function tally(outcomes: Iterable<Outcome>): Tally {
  const sum = emptyTally();
  for (const outcome of outcomes) add(sum, one(outcome));
  return sum;
}

function one(outcome: Outcome): Tally {
  switch (outcome.sort) {
    case 'missed':
      return { ...emptyTally(), gold: 1 };
    case 'spurious':
      return { ...emptyTally(), predicted: 1 };
    case 'found': {
      const { span, value, name, exact, wrongAttributes, period } = outcome.verdict;
      return {
        gold: 1,
        predicted: 1,
        found: 1,
        span: Number(span),
        value: Number(value),
        named: Number(name !== undefined),
        name: Number(name === true),
        attrs: Number(wrongAttributes.length === 0),
        row: Number(isRight(outcome.verdict)),
        exact: Number(exact === true),
        dated: Number(period !== undefined),
        period: Number(period === true),
      };
    }
  }
}
