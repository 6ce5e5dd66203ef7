import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/index.js';
import type { ExtractOptions, Metric } from '../../src/types.js';
import { expectSound } from '../hostile/invariants.js';
import { type Cell, marked } from './marked.js';

/** A figure on one line: `name value unit`, then `up` or `down`, `target` and `@period` where they are asked for. */
export function line(metric: Metric, withPeriod: boolean): string {
  const { kind, indicator, value, max, unit, qualifier, delta, status, period } = metric;
  if (kind === 'date') return `date ${value}`;
  return [
    indicator ?? '–',
    max === undefined ? value : `${value}–${max}`,
    unit || '–',
    ...(qualifier ? [qualifier] : []),
    ...(delta ? [delta] : []),
    ...(status === 'target' ? ['target'] : []),
    ...(withPeriod ? [`@${period}`] : []),
  ].join(' ');
}

/** A document with its tables, and its figures as lines; a period is compared where an expected line states one. */
export type Row = readonly [parts: readonly (string | readonly (readonly Cell[])[])[], expected: readonly string[]];

/** One test a row: the figures of the document's tables, dates among them, in order. */
export function tables(name: string, rows: readonly Row[], options: ExtractOptions = {}): void {
  describe(name, () => {
    for (const [parts, expected] of rows) {
      const document = marked(parts);
      test(document.text.replace(/\s+/g, ' '), () => {
        const metrics = extract(document.text, { ...options, tables: document.tables });
        expectSound(document.text, metrics);
        const found = metrics.filter(({ table }) => table !== undefined);
        const withPeriod = expected.some((wanted) => wanted.includes('@'));
        expect(found.map((metric) => line(metric, withPeriod))).toEqual(expected);
      });
    }
  });
}
