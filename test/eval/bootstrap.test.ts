import { describe, expect, test } from 'vitest';
import { intervals, type Line } from '../../src/eval/bootstrap.js';
import { figures } from '../../src/eval/figures.js';
import { seededRandom } from '../../src/eval/random.js';
import { add, emptyTally, type Tally } from '../../src/eval/tally.js';

const right: Tally = {
  ...emptyTally(),
  gold: 1,
  predicted: 1,
  found: 1,
  span: 1,
  value: 1,
  named: 1,
  name: 1,
  attrs: 1,
  row: 1,
  exact: 1,
};
const misnamed: Tally = { ...right, name: 0, row: 0, exact: 0 };
const missed: Tally = { ...emptyTally(), gold: 1 };
const lines = (counts: Tally, count: number, confidence?: number): Line[] =>
  new Array<Line>(count).fill({
    counts,
    ratings: new Map(confidence === undefined ? [] : [[confidence, { rows: 1, right: counts.row }]]),
  });

test('the generator gives the same numbers for the same seed, evenly from 0 up to 1', () => {
  const draw = (seed: number) => Array.from({ length: 10_000 }, seededRandom(seed));
  const numbers = draw(1);
  expect(draw(1)).toEqual(numbers);
  expect(draw(2)).not.toEqual(numbers);
  expect(numbers.every((each) => each >= 0 && each < 1)).toBe(true);
  for (const tenth of Array(10).keys()) {
    const share = numbers.filter((each) => Math.floor(each * 10) === tenth).length / numbers.length;
    expect(share).toBeCloseTo(0.1, 1);
  }
});

describe('intervals', () => {
  const documents = [
    [...lines(right, 80), ...lines(misnamed, 20)],
    [...lines(right, 90), ...lines(missed, 10)],
  ];

  test('the same rows have the same intervals', () => {
    expect(intervals(documents)).toEqual(intervals(documents));
  });

  test('are about as wide as the normal approximation says', () => {
    const { name } = intervals([[...lines(right, 80), ...lines(misnamed, 20)]]);
    // 0.8 ± 1.96 √(0.8 · 0.2 / 100)
    expect(name!.low).toBeCloseTo(0.722, 1);
    expect(name!.high).toBeCloseTo(0.878, 1);
    expect(name!.high - name!.low).toBeGreaterThan(0.12);
    expect(name!.high - name!.low).toBeLessThan(0.2);
  });

  test('hold the figure', () => {
    const sum = emptyTally();
    for (const line of documents.flat()) add(sum, line.counts);
    const { found, name, row } = figures(sum, new Map());
    const { found: around, name: aroundName, row: aroundRow } = intervals(documents);
    for (const [figure, { low, high }] of [
      [found.f1!, around!],
      [name!, aroundName!],
      [row!, aroundRow!],
    ] as const) {
      expect(low).toBeLessThan(figure);
      expect(high).toBeGreaterThan(figure);
    }
  });

  test('have no width where all lines are alike, and none where nothing is asked', () => {
    const { name, found, attrs } = intervals([lines({ ...right, named: 0, name: 0 }, 5)]);
    expect(name).toBeUndefined();
    expect(found).toEqual({ low: 1, high: 1 });
    expect(attrs).toEqual({ low: 1, high: 1 });
  });

  test('of the rows that are sure, where any row has a confidence', () => {
    const rated = [[...lines(right, 60, 0.9), ...lines(misnamed, 1, 0.9), ...lines(misnamed, 30, 0.4)]];
    const { sure, period } = intervals(rated);
    // 61 of 91 rows, of which 0.0164 are wrong; with four more wrong ones among them none could be taken.
    expect(sure!.low).toBeLessThanOrEqual(0.6703);
    expect(sure!.high).toBeGreaterThan(0.6703);
    expect(period).toBeUndefined();
    expect(intervals(documents).sure).toBeUndefined();
  });

  test('lines are drawn within their document', () => {
    // A resample across documents would now and then hold more of the one than of the other.
    expect(intervals([lines(right, 5), lines(missed, 5)]).found).toEqual({ low: 0.6667, high: 0.6667 });
  });
});
