import { describe, expect, it } from 'vitest';
import { flowOf } from '../../../src/load/pdf/flow.js';
import { inReadingOrder } from '../../../src/load/pdf/reading-order.js';
import { rowsOf } from '../../../src/load/pdf/runs.js';
import { at } from './placed.js';

/** A line of twenty characters is full. */
const FULL = '全镇一年来共收到来信三百零六件一件也没落下';
type PlacedLine = readonly [text: string, x: number, y: number, height?: number];

const blocks = (...pages: readonly (readonly PlacedLine[])[]) =>
  flowOf(
    pages.map((lines, page) =>
      inReadingOrder({ width: 600, tables: [], rows: rowsOf(lines.map((line) => at(...line))) }, page, 10),
    ),
  );
const texts = (...pages: readonly (readonly PlacedLine[])[]) =>
  blocks(...pages).map((block) => (block.kind === 'paragraph' ? block.text : block));

describe('lines of a paragraph', () => {
  it.each([
    [
      'a full line goes on',
      [
        [FULL, 50, 100],
        ['按期回复。', 50, 118],
      ],
      [`${FULL}按期回复。`],
    ],
    [
      'not to a line that is set in',
      [
        ['首行缩进的一段写满了整整一行的宽度没有', 70, 100],
        [FULL, 50, 118],
        ['下一段也缩进两个字。', 70, 136],
      ],
      [`首行缩进的一段写满了整整一行的宽度没有${FULL}`, '下一段也缩进两个字。'],
    ],
    [
      'a short line ends',
      [
        [FULL, 50, 100],
        ['按期回复。', 50, 118],
        ['回信两件。', 50, 136],
      ],
      [`${FULL}按期回复。`, '回信两件。'],
    ],
    [
      'a heading ends',
      [
        ['一、总体情况', 70, 100],
        [FULL, 50, 118],
      ],
      ['一、总体情况', FULL],
    ],
    [
      'a line is full that has no room for the word that follows',
      [
        [FULL, 50, 100],
        ['信箱是这一个请记住', 50, 118],
        ['linjiang-office@example.cn。', 50, 136],
      ],
      [`${FULL}信箱是这一个请记住linjiang-office@example.cn。`],
    ],
    [
      'a figure that is broken',
      [
        [`${FULL.slice(0, 19)}15`, 50, 100],
        ['20份。', 50, 118],
      ],
      [`${FULL.slice(0, 19)}1520份。`],
    ],
    [
      'a gap between lines',
      [
        [FULL, 50, 100],
        [FULL, 50, 118],
        ['按期回复。', 50, 180],
      ],
      [`${FULL}${FULL}`, '按期回复。'],
    ],
    [
      'another size',
      [
        [FULL, 50, 100],
        ['按期回复。', 50, 118, 8],
      ],
      [FULL, '按期回复。'],
    ],
    [
      'a title that is broken',
      [
        ['信访办公室全年办理情况', 50, 40, 19],
        ['的报告', 50, 69, 19],
        [FULL, 50, 100],
        [FULL, 50, 112],
        [FULL, 50, 124],
        ['按期回复。', 50, 136],
      ],
      ['信访办公室全年办理情况的报告', `${FULL}${FULL}${FULL}按期回复。`],
    ],
    [
      'a title and a line of its own below',
      [
        ['信访办公室全年办理情况', 50, 40, 19],
        ['另附说明', 50, 80, 19],
        [FULL, 50, 112],
        [FULL, 50, 124],
        ['按期回复。', 50, 136],
      ],
      ['信访办公室全年办理情况', '另附说明', `${FULL}${FULL}按期回复。`],
    ],
    [
      'lines of a table of contents',
      [
        ['一、总体情况................................3', 50, 100],
        ['二、办理情况................................5', 50, 118],
      ],
      ['一、总体情况................................3', '二、办理情况................................5'],
    ],
    [
      'short lines only',
      [
        ['收到来信。', 50, 100],
        ['回信两件。', 50, 118],
      ],
      ['收到来信。', '回信两件。'],
    ],
  ] satisfies [string, PlacedLine[], string[]][])('%s', (_, lines, expected) => {
    expect(texts(lines)).toEqual(expected);
  });
});

describe('over a page break', () => {
  it('goes on, and tells where the page begins in it', () => {
    expect(blocks([[FULL, 50, 100]], [['按期回复。', 50, 60]])).toEqual([
      { kind: 'paragraph', text: `${FULL}按期回复。`, page: 0, breaks: [FULL.length] },
    ]);
  });

  it('puts the notes of a page in front of the paragraph that goes on, else behind it', () => {
    const note: PlacedLine = ['①以年底的数计。', 50, 700, 8];
    expect(texts([[FULL, 50, 100], note], [['按期回复。', 50, 60]])).toEqual(['①以年底的数计。', `${FULL}按期回复。`]);
    expect(texts([['按期回复。', 50, 100], note], [['回信两件。', 70, 60]])).toEqual([
      '按期回复。',
      '①以年底的数计。',
      '回信两件。',
    ]);
  });

  it.each([
    ['small lines without a mark are no notes', ['数据截至年底。', 50, 700, 8]],
    ['a note among the text is none', ['①以年底的数计。', 50, 90, 8]],
  ] satisfies [string, PlacedLine][])('%s', (_, line) => {
    const read = texts([line, [FULL, 50, 100]]);
    expect(read).toContain(line[0]);
    expect(read.join('')).toContain(FULL);
  });
});
