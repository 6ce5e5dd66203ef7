import { describe, expect, test } from 'vitest';
import { calibrationOf, type Ratings, ratingsOf, sureOf, together } from '../../src/eval/calibration.js';
import { match } from '../../src/eval/match.js';
import type { Metric } from '../../src/types.js';
import { metric, placed } from './sample.js';

const ratings = (...rated: [confidence: number, rows: number, right: number][]): Ratings =>
  new Map(rated.map(([confidence, rows, right]) => [confidence, { rows, right }]));

describe('rows with a confidence', () => {
  const rated = (about: Partial<Metric>, gold = placed()) => [...ratingsOf(match([gold], [metric(about)]))];

  test.each<[string, Partial<Metric>, [number, { rows: number; right: number }][]]>([
    ['right', { confidence: 0.9 }, [[0.9, { rows: 1, right: 1 }]]],
    ['a wrong value', { confidence: 0.9, value: 5 }, [[0.9, { rows: 1, right: 0 }]]],
    ['a wrong name', { confidence: 0.9, indicator: '信访' }, [[0.9, { rows: 1, right: 0 }]]],
    ['a wrong attribute', { confidence: 0.9, delta: 'up' }, [[0.9, { rows: 1, right: 0 }]]],
    ['a name like enough is right', { confidence: 0.9, indicator: '审查合同数' }, [[0.9, { rows: 1, right: 1 }]]],
    ['spurious', { confidence: 0.9, line: 2 }, [[0.9, { rows: 1, right: 0 }]]],
    ['a confidence of nothing', { confidence: 0 }, [[0, { rows: 1, right: 1 }]]],
    ['no confidence', {}, []],
    ['a date', { kind: 'date', value: '2021', confidence: 0.9 }, []],
  ])('%s', (_, about, expected) => {
    expect(rated(about)).toEqual(expected);
  });

  test('found for an optional row they do not count', () => {
    expect(rated({ confidence: 0.9 }, placed({ optional: true }))).toEqual([]);
  });

  test('of several lots together', () => {
    const lots = [ratings([0.9, 2, 1], [0.5, 1, 0]), ratings([0.9, 3, 3])];
    expect(together(lots)).toEqual(ratings([0.9, 5, 4], [0.5, 1, 0]));
    expect(lots[0]).toEqual(ratings([0.9, 2, 1], [0.5, 1, 0]));
  });
});

describe('the share that can be taken without a look', () => {
  test.each<[string, Ratings, number | undefined]>([
    ['all are right', ratings([0.9, 10, 10], [0.2, 10, 10]), 1],
    ['none of the surest', ratings([0.9, 10, 9]), 0],
    ['19 of 20 are enough', ratings([0.9, 20, 19]), 1],
    ['the surest alone, in whatever order they come', ratings([0.2, 10, 2], [0.9, 30, 30]), 0.75],
    ['a stretch that is wrong at first may end right enough', ratings([0.99, 1, 0], [0.9, 39, 39], [0.2, 10, 0]), 0.8],
    ['rows of one confidence are taken together or not', ratings([0.9, 10, 10], [0.8, 10, 7]), 0.5],
    ['no row', ratings(), undefined],
  ])('%s', (_, rated, sure) => {
    expect(sureOf(rated)).toBe(sure);
  });
});

describe('the reliability table', () => {
  test('rows, mean confidence and share that is right of each band', () => {
    const rated = ratings([0, 1, 0], [0.29, 1, 1], [0.3, 4, 1], [0.9, 10, 9], [0.94, 10, 10], [0.95, 3, 3], [1, 1, 1]);
    expect(calibrationOf(rated)).toEqual([
      { from: 0, to: 0.3, rows: 2, confidence: 0.145, right: 0.5 },
      { from: 0.3, to: 0.5, rows: 4, confidence: 0.3, right: 0.25 },
      { from: 0.5, to: 0.7, rows: 0 },
      { from: 0.7, to: 0.8, rows: 0 },
      { from: 0.8, to: 0.9, rows: 0 },
      { from: 0.9, to: 0.95, rows: 20, confidence: 0.92, right: 0.95 },
      { from: 0.95, to: 1, rows: 4, confidence: 0.9625, right: 1 },
    ]);
  });

  test('is absent where no row has a confidence', () => {
    expect(calibrationOf(ratings())).toBeUndefined();
  });
});
