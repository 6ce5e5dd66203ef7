import { describe, expect, test } from 'vitest';
import { certainEnough, isDoubtful, leastCertainFirst } from '../src/certainty.js';
import type { Metric } from '../src/types.js';
import { metric } from './export/sample.js';

/** Metrics by their names, with what is known of them. */
const of = (...known: [indicator: string, confidence?: number][]): Metric[] =>
  known.map(([indicator, confidence]) => metric({ indicator, ...(confidence !== undefined && { confidence }) }));
const names = (metrics: readonly Metric[]) => metrics.map(({ indicator }) => indicator);

const MIXED = of(['甲', 0.9], ['乙'], ['丙', 0.3], ['丁', 0.9], ['戊', 0], ['己']);

describe('those that are certain enough', () => {
  test.each<[number, string[]]>([
    [0, ['甲', '乙', '丙', '丁', '戊', '己']],
    [0.3, ['甲', '乙', '丙', '丁', '己']],
    [0.31, ['甲', '乙', '丁', '己']],
    [0.9, ['甲', '乙', '丁', '己']],
    [1, ['乙', '己']],
  ])('at least %f; without a confidence always', (least, kept) => {
    expect(names(certainEnough(MIXED, least))).toEqual(kept);
  });
});

describe('the least certain first', () => {
  test('equals as they were, without a confidence last as they were', () => {
    expect(names(leastCertainFirst(MIXED))).toEqual(['戊', '丙', '甲', '丁', '乙', '己']);
  });

  test('the list itself stays as it is', () => {
    const before = names(MIXED);
    leastCertainFirst(MIXED);
    expect(names(MIXED)).toEqual(before);
  });
});

describe('doubtful', () => {
  test.each<[number | undefined, boolean]>([
    [0, true],
    [0.69, true],
    [0.7, false],
    [1, false],
    [undefined, false],
  ])('a confidence of %s', (confidence, doubtful) => {
    expect(isDoubtful(metric({ ...(confidence !== undefined && { confidence }) }))).toBe(doubtful);
  });
});
