import { stat } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { CERTAINTY_FEATURES } from '../../src/extract/naming/certainty.js';
import type { FeatureSet, StatedWeights } from '../../src/extract/naming/feature-set.js';
import { NAME_FEATURES } from '../../src/extract/naming/features.js';
import { CERTAINTY_WEIGHTS, NAME_WEIGHTS } from '../../src/extract/naming/weights.js';

const FILE = new URL('../../src/extract/naming/weights.ts', import.meta.url);

describe.each<[string, StatedWeights, FeatureSet]>([
  ['names', NAME_WEIGHTS, NAME_FEATURES],
  ['certainty', CERTAINTY_WEIGHTS, CERTAINTY_FEATURES],
])('the weights of %s', (_, stated, features) => {
  const entries = Object.entries(stated).flatMap(([table, weights]) =>
    Object.entries(weights).map(([value, weight]) => ({ table, value, weight })),
  );

  test('are of features that there are', () => {
    const known = new Map(features.tables.map(({ name, values }) => [name, new Set(values)]));
    expect(entries.filter(({ table, value }) => !known.get(table)?.has(value))).toEqual([]);
    expect(entries.length).toBeGreaterThan(20);
  });

  test('are whole numbers other than 0', () => {
    expect(entries.filter(({ weight }) => !Number.isInteger(weight) || weight === 0)).toEqual([]);
  });

  test('are of tables and values whose names are used once', () => {
    const names = features.tables.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { values } of features.tables) expect(new Set(values).size).toBe(values.length);
  });
});

test('their file is below 100 kB', async () => {
  expect((await stat(FILE)).size).toBeLessThan(100_000);
});
