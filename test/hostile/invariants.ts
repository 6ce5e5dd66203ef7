import { expect } from 'vitest';
import type { Metric } from '../../src/types.js';
import { faults } from './soundness.js';

/** Expects that nothing is wrong, and that JSON carries the metrics unchanged. */
export function expectSound(text: string, metrics: readonly Metric[]): void {
  expect(faults(text, metrics), JSON.stringify(text)).toEqual([]);
  expect(JSON.parse(JSON.stringify(metrics)), JSON.stringify(text)).toEqual(metrics);
}
