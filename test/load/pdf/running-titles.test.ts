import { describe, expect, it } from 'vitest';
import { withoutRunningTitles } from '../../../src/load/pdf/running-titles.js';
import { rowsOf } from '../../../src/load/pdf/runs.js';
import { at } from './placed.js';

type PlacedLine = readonly [text: string, x: number, y: number];

/** What is left of each page, which is 800 points high. */
function left(...pages: readonly (readonly PlacedLine[])[]): string[][] {
  const rows = withoutRunningTitles(
    pages.map((lines) => ({ height: 800, tables: [], rows: rowsOf(lines.map(([text, x, y]) => at(text, x, y))) })),
  );
  return rows.map((page) => page.map(({ runs }) => runs.map(({ text }) => text).join('|')));
}

const body = (text: string): PlacedLine => [text, 80, 300];

describe('page numbers', () => {
  it.each([
    '- 4 -',
    '—4—',
    '第4页',
    '第 4 页 共 9 页',
    '第4页/共9页',
    '4/9',
    'Page 4 of 9',
    '· 4 ·',
    '第四页',
  ])('%s', (number) => {
    expect(left([body('收到来信。'), [number, 280, 770]])).toEqual([['收到来信。']]);
  });

  it('bare ones that count the pages', () => {
    expect(left([body('甲'), ['11', 280, 770]], [body('乙'), ['12', 80, 770]])).toEqual([['甲'], ['乙']]);
  });

  it.each([
    [
      'bare figures that do not',
      [
        [body('甲'), ['306', 280, 770]],
        [body('乙'), ['52', 280, 770]],
      ],
      [
        ['甲', '306'],
        ['乙', '52'],
      ],
    ],
    ['a bare figure of one page', [[body('甲'), ['306', 280, 770]]], [['甲', '306']]],
    ['a number in the text', [[body('甲'), ['— 4 —', 280, 500]]], [['甲', '—4—']]],
    ['a sentence at the foot', [[body('甲'), ['共4页。', 280, 770]]], [['甲', '共4页。']]],
  ] as const)('not %s', (_, pages, expected) => {
    expect(left(...pages)).toEqual(expected);
  });
});

describe('running titles', () => {
  it('the same in the same place, but for the page', () => {
    const page = (number: number): PlacedLine[] => [
      ['临江镇年报', 80, 40],
      [`第${number}页`, 480, 40],
      body('甲'),
      ['主办：党政办', 80, 780],
    ];
    expect(left(page(1), page(2), page(3))).toEqual([['甲'], ['甲'], ['甲']]);
  });

  it('those of left and right pages', () => {
    const page = (title: string): PlacedLine[] => [[title, 80, 40], body('甲')];
    expect(left(page('临江镇'), page('年度报告'), page('临江镇'), page('年度报告'))).toEqual([
      ['甲'],
      ['甲'],
      ['甲'],
      ['甲'],
    ]);
  });

  it.each([
    [
      'lines of the same form in the body',
      [['收到来信3件。', 80, 200], body('甲')],
      [['收到来信5件。', 80, 200], body('乙')],
    ],
    ['lines in the margin that differ', [['一、来信', 80, 60], body('甲')], [['二、来访', 80, 60], body('乙')]],
    ['lines in different places', [['单位：件', 80, 60], body('甲')], [['单位：件', 80, 90], body('乙')]],
    [
      'the heading of a table, which comes again',
      [['事项', 80, 60], ['年初', 180, 60], ['年末', 280, 60], ['增减', 380, 60], body('甲')],
      [['事项', 80, 60], ['年初', 180, 60], ['年末', 280, 60], ['增减', 380, 60], body('乙')],
    ],
  ] as const)('not %s', (_, first, second) => {
    const kept = left(first, second);
    expect(kept.map((rows) => rows.length)).toEqual([2, 2]);
  });
});
