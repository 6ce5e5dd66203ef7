import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/index.js';
import { type Cell, marked } from './marked.js';

const ROWS = [
  ['科室', '人数'],
  ['一科', '4'],
];
const captionOf = (parts: readonly (string | readonly (readonly Cell[])[])[]) => {
  const { text, tables } = marked(parts);
  return extract(text, { tables })
    .filter(({ kind }) => kind === 'count')
    .map(({ table }) => table);
};

describe('the caption of a table', () => {
  test.each([
    ['a line above', ['附表1 人员情况', ROWS], '附表1 人员情况'],
    ['the unit between', ['人员情况表', '单位：人', ROWS], '人员情况表'],
    ['the unit behind it', ['人员情况表（单位：人）', ROWS], '人员情况表'],
    ['its number on a line of its own', ['附表1', '人员情况表', ROWS], '附表1 人员情况表'],
    ['a first row of one cell', [[[{ text: '人员情况表', columns: 2 }], ...ROWS]], '人员情况表'],
    ['a heading of its section', ['二、人员', ROWS], '二、人员'],
    ['none below prose', ['人员情况见表。', ROWS], ''],
    ['none below words that lead to it', ['人员情况如下：', ROWS], ''],
    ['none at all', [ROWS], ''],
  ] as const)('%s', (_, parts, caption) => {
    expect(captionOf(parts)).toEqual([caption]);
  });

  test('a year in it is the period', () => {
    const { text, tables } = marked(['云水县2021年工作总结', '附表 2020年人员情况', ROWS]);
    expect(extract(text, { tables }).find(({ kind }) => kind === 'count')?.period).toBe('2020');
  });

  test('a table goes on behind the end of a page', () => {
    const { text, tables } = marked([
      '附表1 收支（单位：万元）',
      [
        ['科目', '本年数', '上年数'],
        ['工资', '4', '3'],
      ],
      '— 2 —',
      [['差旅', '2', '1']],
    ]);
    expect(
      extract(text, { tables, reference: '2021' })
        .filter(({ kind }) => kind === 'money')
        .map(({ table, indicator, value, period }) => [table, indicator, value, period]),
    ).toEqual([
      ['附表1 收支', '工资', 40000, '2021'],
      ['附表1 收支', '工资', 30000, '2020'],
      ['附表1 收支', '差旅', 20000, '2021'],
      ['附表1 收支', '差旅', 10000, '2020'],
    ]);
  });
});

describe('the place of a figure', () => {
  const { text, tables } = marked(['一、人员', '全县共有干部12人。', ROWS, '二、经费', '支出30万元。']);
  const metrics = extract(text, { tables });

  test('is among those of the sentences around it', () => {
    expect(metrics.map(({ text: written }) => written)).toEqual(['12人', '4', '30万元']);
  });

  test('has its section, its row and its fields', () => {
    expect(metrics[1]).toMatchObject({
      section: ['一、人员'],
      line: 4,
      column: 4,
      sentence: '一科\t4',
      rowHeaders: ['一科'],
      columnHeaders: ['人数'],
    });
  });

  test('only figures of tables have fields of tables', () => {
    expect(metrics.filter(({ table }) => table !== undefined)).toHaveLength(1);
  });

  test('kinds are those asked for', () => {
    expect(extract(text, { tables, kinds: ['money'] }).map(({ text: written }) => written)).toEqual(['30万元']);
  });
});
