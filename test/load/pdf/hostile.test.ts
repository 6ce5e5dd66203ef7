import { expect, it } from 'vitest';
import { gridsOf } from '../../../src/load/pdf/grid.js';
import { inReadingOrder } from '../../../src/load/pdf/reading-order.js';
import { withoutRunningTitles } from '../../../src/load/pdf/running-titles.js';
import { rowsOf } from '../../../src/load/pdf/runs.js';
import { at, fullGrid } from './placed.js';

// Each of these does not come to an end within the time of a test where that grows with the square of what a page holds.
const MANY = 20_000;
const numbers = Array.from({ length: MANY }, (_, index) => index);

const characters = (texts: Parameters<typeof rowsOf>[0]) =>
  rowsOf(texts).reduce((sum, { runs }) => sum + runs.reduce((length, { text }) => length + text.length, 0), 0);

it('thousands of texts on one line', () => {
  expect(characters(numbers.map((index) => at('来', index * 10, 100)))).toBe(MANY);
});

it('thousands of small texts beside large ones', () => {
  expect(
    characters(numbers.map((index) => at('来', index * 20, 100 + (index % 2), index % 2 ? 6 : 10))),
  ).toBeGreaterThan(0);
});

it('thousands of rows that are no table', () => {
  const rows = rowsOf(numbers.flatMap((index) => [at('来信', 50, 20 * index), at('来访', 200, 20 * index)]));
  expect(inReadingOrder({ width: 600, rows, tables: [] }, 0, 10).body).toHaveLength(MANY);
});

it('thousands of lines that draw no table', () => {
  expect(
    gridsOf(
      fullGrid(
        numbers.map((index) => index * 5),
        numbers.map((index) => index * 5),
      ),
    ),
  ).toEqual([]);
});

it('thousands of pages with a running title', () => {
  const rows = () => rowsOf([at('临江镇年报', 50, 30), at('来信', 50, 300)]);
  const pages = numbers.slice(0, 3000).map(() => ({ height: 800, tables: [], rows: rows() }));
  expect(withoutRunningTitles(pages).every((left) => left.length === 1)).toBe(true);
});
