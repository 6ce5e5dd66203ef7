import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/index.js';
import { tablesIn } from '../../src/tables/index.js';
import { expectSound } from '../hostile/invariants.js';
import { line } from './expect.js';

const found = (text: string) => {
  const metrics = extract(text);
  expectSound(text, metrics);
  return metrics.filter(({ table }) => table !== undefined).map((metric) => line(metric, false));
};

const EXPECTED = ['东县产值 31 元', '东县户数 5 户', '西县产值 7 元', '西县户数 2 户'];

describe('tables that a text is laid out in', () => {
  test.each([
    ['tabs', '县\t产值（元）\t户数\n东县\t31\t5\n西县\t7\t2\n'],
    [
      'tabs, a prose line before and after',
      '两县情况如下：\n县\t产值（元）\t户数\n东县\t31\t5\n西县\t7\t2\n两县都好。\n',
    ],
    ['tabs, blank lines between the rows', '县\t产值（元）\t户数\n\n东县\t31\t5\n\n西县\t7\t2\n'],
    ['Markdown', '| 县 | 产值（元） | 户数 |\n| --- | ---: | :-: |\n| 东县 | 31 | 5 |\n| 西县 | 7 | 2 |\n'],
    ['bars between cells only', '县 | 产值（元） | 户数\n---|---|---\n东县 | 31 | 5\n西县 | 7 | 2\n'],
    [
      'drawn with lines',
      '┌──┬──┬──┐\n│县　│产值（元）│户数│\n├──┼──┼──┤\n│东县│31　│ 5 │\n├──┼──┼──┤\n│西县│ 7　│ 2 │\n└──┴──┴──┘\n',
    ],
    [
      'drawn with signs',
      '+----+------+----+\n| 县 | 产值（元） | 户数 |\n+----+------+----+\n| 东县 | 31 | 5 |\n| 西县 | 7 | 2 |\n+----+------+----+\n',
    ],
    ['blanks', '县      产值（元）  户数\n东县    31      5\n西县    7       2\n'],
    ['ideographic blanks', '县　　　产值（元）　户数\n东县　　31　　　　5\n西县　　7　　　　 2\n'],
    ['blanks, nothing above the first column', '        产值（元）  户数\n东县    31      5\n西县    7       2\n'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual(EXPECTED);
  });

  test('a row without a value between others', () => {
    expect(found('资产\t金额（元）\n流动资产：\n现金\t5\n黄金\n白银\n房屋\t7\n')).toEqual(['现金 5 元', '房屋 7 元']);
  });

  test('a first word that is spread over its column', () => {
    expect(found('县      户数（户）\n东县    5\n西县    2\n合  计  7\n')).toEqual([
      '东县户数 5 户',
      '西县户数 2 户',
      '户数 7 户',
    ]);
  });

  test('a blank line and heads begin another table, a blank line alone does not', () => {
    const first = '县\t户数（户）\n东县\t5\n西县\t2\n\n';
    expect(found(`${first}山名\t高（米）\n北山\t31\n`).slice(2)).toEqual(['北山高 31 米']);
    expect(found(`${first}南县\t9\n`).slice(2)).toEqual(['南县户数 9 户']);
  });

  test('a drawn line is no caption', () => {
    const [metric] = extract('各县\n+----+----+\n| 县 | 户数 |\n+----+----+\n| 东县 | 31 |\n+----+----+\n');
    expect(metric?.table).toBe('各县');
  });

  test('two tables with a caption each', () => {
    const text = '附表1 收支情况（单位：万元）\n科目\t金额\n工资\t3\n附表2 人员情况\n科室\t人数\n一科\t4\n';
    expect(extract(text).map(({ table, value }) => [table, value])).toEqual([
      ['附表1 收支情况', 30000],
      ['附表2 人员情况', 4],
    ]);
  });
});

describe('no tables', () => {
  test.each([
    ['a single line with tabs', '受理\t300件\n'],
    ['prose with tabs', '全年受理\t案件300件，办结290件。\n另有\t结转案件12件，均在办。\n'],
    ['numbered prose', '1.\t审查合同214件。\n2.\t举办培训12场。\n'],
    ['a table of contents', '一、总体情况\t1\n二、主动公开\t3\n三、存在问题\t8\n'],
    ['a table of contents with dots', '一、总体情况......1\n二、主动公开......3\n'],
    ['a table of contents with blanks', '一、总体情况      1\n二、主动公开      3\n'],
    ['a signature', '云水县司法局　　　　（章）\n　　　　　　2021年3月1日\n联系人：王芳　　电话：81234567\n'],
    ['an indented paragraph', '　　全年受理案件300件。\n　　办结290件。\n'],
    ['a bar in prose', '采取A|B两类措施，受理300件。\n采取C|D两类措施，办结290件。\n'],
    ['a menu', '首页 | 新闻 | 公开\n机构 | 服务 | 互动\n'],
    ['names in columns', '王　芳　　李　明\n张　强　　赵　刚\n'],
  ])('%s', (_, text) => {
    expect(tablesIn(text)).toEqual([]);
  });

  test('their sentences are read as ever', () => {
    expect(extract('1.\t审查合同214件。\n2.\t举办培训12场。\n').map(({ text }) => text)).toEqual(['214件', '12场']);
  });
});

describe('where marked tables stand', () => {
  const text = '甲\t5件\n乙\t6件\n';
  test('they are not found once more', () => {
    const cell = (start: number, end: number, row: number, column: number) => ({
      start,
      end,
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
    });
    const marked = { start: 0, end: 4, cells: [cell(0, 1, 0, 0), cell(2, 4, 0, 1)] };
    expect(tablesIn(text, [marked])).toEqual([marked]);
  });

  test('one that does not lie in the text is left out', () => {
    expect(tablesIn('无\n', [{ start: 0, end: 90, cells: [] }])).toEqual([]);
  });
});
