import { describe, expect, it } from 'vitest';
import { Allowance } from '../../../src/load/word/allowance.js';
import type { Block } from '../../../src/load/word/blocks.js';
import { OpenTables } from '../../../src/load/word/open-tables.js';
import { MOST_COLUMNS, TableBuilder } from '../../../src/load/word/table-builder.js';

const NO_ROW = { header: false, edges: [], merges: [] };
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** Blocks as text: a table is its cells in brackets. */
const shown = (blocks: readonly Block[]): string =>
  blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? block.text
        : `[${block.rows.map(({ cells }) => cells.map(({ blocks }) => shown(blocks)).join('|')).join('/')}]`,
    )
    .join(' ');

/** The blocks of paragraphs that stand in so many tables each. */
function read(...paragraphs: readonly [depth: number, text: string][]): string {
  const blocks: Block[] = [];
  const tables = new OpenTables(blocks, new Allowance());
  for (const [depth, text] of paragraphs) {
    tables.endDeeper(depth);
    tables.begin(depth);
    tables.blocks.push(paragraph(text));
    tables.innermost?.endCell();
  }
  tables.endDeeper(0);
  return shown(blocks);
}

describe('tables in tables', () => {
  it.each<[string, [number, string][], string]>([
    [
      'one level after the other',
      [
        [0, 'a'],
        [1, 'b'],
        [2, 'c'],
        [1, 'd'],
        [0, 'e'],
      ],
      'a [b|[c] d] e',
    ],
    [
      'a table of which only the one inside it comes',
      [
        [63, 'a'],
        [0, 'b'],
      ],
      '[a] b',
    ],
    [
      'one of which more comes after that',
      [
        [3, 'a'],
        [1, 'b'],
        [0, 'c'],
      ],
      '[[a] b] c',
    ],
    [
      'levels that are left out on the way back',
      [
        [1, 'a'],
        [5, 'b'],
        [3, 'c'],
        [0, 'd'],
      ],
      '[a|[[b] c]] d',
    ],
    [
      'one that another follows',
      [
        [2, 'a'],
        [0, 'b'],
        [2, 'c'],
      ],
      '[a] b [c]',
    ],
  ])('%s', (_, paragraphs, expected) => {
    expect(read(...paragraphs)).toBe(expected);
  });
});

it('a row has no more cells than people make, and loses none of their text', () => {
  const table = new TableBuilder(new Allowance());
  for (let cell = 0; cell < MOST_COLUMNS + 500; cell++) {
    table.blocks.push(paragraph(String(cell)));
    table.endCell();
  }
  table.endRow(NO_ROW);
  table.blocks.push(paragraph('next'));
  table.endCell();
  const { rows } = table.end();
  expect(rows.map(({ cells }) => cells.length)).toEqual([MOST_COLUMNS, 1]);
  expect(rows[0]!.cells.flatMap(({ blocks }) => blocks)).toHaveLength(MOST_COLUMNS + 500);
});

it('edges that go back to the left leave cells as wide as nothing', () => {
  const table = new TableBuilder(new Allowance());
  for (const text of ['a', 'b', 'c']) {
    table.blocks.push(paragraph(text));
    table.endCell();
  }
  const merges = [{ leftContinued: false }, { leftContinued: true }, { leftContinued: true }];
  table.endRow({ header: false, edges: [0, 3000, 2000, 1000], merges });
  expect(table.end().rows[0]!.cells).toMatchObject([{ columnSpan: 3 }]);
});
