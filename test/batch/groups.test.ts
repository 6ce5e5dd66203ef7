import { expect, test } from 'vitest';
import { groupBySize } from '../../src/batch/groups.js';

async function groups(sizes: number[]): Promise<number[][]> {
  async function* items() {
    for (const bytes of sizes) yield { bytes };
  }
  const found: number[][] = [];
  for await (const group of groupBySize(items(), { bytes: 100, documents: 3 })) {
    found.push(group.map(({ bytes }) => bytes));
  }
  return found;
}

test.each<[string, number[], number[][]]>([
  ['none', [], []],
  ['one', [5], [[5]]],
  ['so many documents', [1, 2, 3, 4, 5, 6, 7], [[1, 2, 3], [4, 5, 6], [7]]],
  ['so many bytes', [60, 30, 60, 40, 1], [[60, 30], [60, 40], [1]]],
  ['a large one goes alone', [1, 500, 2, 3], [[1], [500], [2, 3]]],
  ['a large one at the beginning and at the end', [500, 1, 2, 500], [[500], [1, 2], [500]]],
  [
    'those without work take no place',
    [1, 0, 0, 2, 0, 3, 0, 4],
    [
      [1, 0, 0, 2, 0, 3],
      [0, 4],
    ],
  ],
])('%s', async (_, sizes, expected) => {
  expect(await groups(sizes)).toEqual(expected);
});

test('those without work are not held without end', async () => {
  const found = await groups(new Array(2500).fill(0));
  expect(found.map((group) => group.length)).toEqual([1000, 1000, 500]);
});
