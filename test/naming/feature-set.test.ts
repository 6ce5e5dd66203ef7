import { expect, test } from 'vitest';
import { FeatureSet, upTo } from '../../src/extract/naming/feature-set.js';

test('features are numbered in the order in which their tables are added', () => {
  const set = new FeatureSet();
  expect(set.add('first word', ['verb', 'noun', 'mark'])).toBe(0);
  expect(set.add('gaps', upTo(2))).toBe(3);
  expect(set.count).toBe(6);
  expect(set.tables.map(({ name, base }) => [name, base])).toEqual([
    ['first word', 0],
    ['gaps', 3],
  ]);
});

test('weights are read by the names of tables and values, in hundredths; the others are 0', () => {
  const set = new FeatureSet();
  set.add('first word', ['verb', 'noun']);
  set.add('last word', ['verb', 'noun']);
  const weights = set.weights({ 'last word': { noun: 150, mark: 7 }, 'first word': { verb: -25 }, gone: { noun: 9 } });
  expect(Array.from(weights)).toEqual([-0.25, 0, 0, 1.5]);
});

test('numbers up to one that stands for all larger ones', () => {
  expect(upTo(3)).toEqual(['0', '1', '2', '3+']);
});
