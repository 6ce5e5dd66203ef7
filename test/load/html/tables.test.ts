import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/load/html.js';

const LONG = '全镇一年来共收到群众来信三百零六件，其中按期回复298件，回复率97.4%，比上年多出二十一件。';
const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const table = (...rows: string[]) => `<table>${rows.join('')}</table>`;

const HEAD = row('村', '信', '访');
const EAST = row('东', '3', '4');
const WEST = row('西', '5', '6');

/** Each table as its part of the text. */
function tablesOf(source: string): string[] {
  const { text, tables = [] } = readPage(source);
  return tables.map(({ start, end }) => text.slice(start, end));
}

describe('cells', () => {
  it('say where they stand, in a text whose title was moved to the front', () => {
    const { text, tables } = readPage(
      `<title>来信汇总</title><body><p>按村</p><h1>来信汇总</h1><p>${LONG}</p>
       <table><thead><tr><th>村</th><th>件数</th></tr></thead><tr><th>东</th><td> 3&nbsp;</td></tr></table><p>注：略</p>`,
    );
    expect(text).toBe(`来信汇总\n按村\n${LONG}\n村\t件数\n东\t3\n注：略`);
    const at = text.indexOf('村\t件数');
    const alone = { rowSpan: 1, columnSpan: 1 };
    expect(tables).toEqual([
      {
        start: at,
        end: at + 8,
        cells: [
          { start: at, end: at + 1, row: 0, column: 0, ...alone, header: true },
          { start: at + 2, end: at + 4, row: 0, column: 1, ...alone, header: true },
          { start: at + 5, end: at + 6, row: 1, column: 0, ...alone, header: true },
          { start: at + 7, end: at + 8, row: 1, column: 1, ...alone },
        ],
      },
    ]);
  });

  it.each([
    ['rows that hold nothing are not counted', [row('区', '信'), row('', '&nbsp;'), row('东', '3')], [0, 0, 1, 1]],
    [
      "a row that is the site's is not counted",
      [row('责任编辑：', '张三'), row('东', '3'), row('西', '4')],
      [0, 0, 1, 1],
    ],
  ])('%s', (_, rows, numbers) => {
    const { tables } = readPage(`${table(...rows)}<p>${LONG}</p>`);
    expect(tables?.[0]?.cells.map((cell) => cell.row)).toEqual(numbers);
  });

  it('marked as heads, figures too, are no heads', () => {
    const { tables } = readPage('<table><tr><th>村</th><th>信</th></tr><tr><th>东</th><th>3</th></tr></table>');
    expect(tables?.[0]?.cells.some((cell) => cell.header)).toBe(false);
  });

  it('of a table of 10,000 rows', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => row(`户${index}`, String(index), '<b>1</b>'));
    const { text, tables } = readPage(
      `<table><tr><td rowspan="10001">区</td><td>户</td><td>人</td></tr>${rows.join('')}</table>`,
    );
    const last = tables?.[0]?.cells.at(-2);
    expect([last?.row, last?.column, text.slice(last?.start, last?.end)]).toEqual([10_000, 2, '9999']);
  });
});

describe('what is a table of data', () => {
  const items = ['货币资金', '应收票据', '存货', '短期借款', '预付款项', '其他'];
  const empty = items.map((item) => row(item, '', '')).join('');

  it.each([
    ['pages without a table', `<p>${LONG}</p>`, []],
    ['a statement most of whose items have no figure', table(row('项目', '期末', '期初'), EAST, empty, WEST), [9]],
    ['a single row with borders', `<table border="1">${row('合计', '3')}</table>`, [1]],
    ['a single row without', table(row('合计', '3')), []],
    [
      'a remark of some length in a table with borders',
      `<table border="1">${HEAD}${EAST}<tr><td colspan="3">${LONG.repeat(5)}</td></tr></table>`,
      [3],
    ],
    [
      'an article in a table with borders',
      `<table border="1">${row('信', '访')}${row('侧', `<p>${LONG}</p>`.repeat(8))}</table>`,
      [],
    ],
    ['a table in a table for layout', `<table><tr><td>栏<br>目</td><td>${table(HEAD, EAST)}</td></tr></table>`, [2]],
    [
      'tables for layout in each other',
      `<table><tr><td>${table(`<tr><td>${table(`<tr><td><p>${LONG}</p></td></tr>`)}</td></tr>`)}</td></tr></table>`,
      [],
    ],
    ['marked as layout', `<table role="presentation">${HEAD}${EAST}</table>`, []],
  ])('%s', (_, source, rows) => {
    expect(tablesOf(source).map((text) => text.split('\n').length)).toEqual(rows);
  });
});

describe('a head of a table that begins with a word of info lines stays', () => {
  it.each([
    ['来源', table(row('来源', '件'), row('网上', '3'), row('来信', '4'))],
    ['文号', table(row('文号', '数量'), row('三号', '3'), row('四号', '4'))],
    ['编辑', table(row('单位', '人数'), row('作者', '3'), row('读者', '4'), row('编辑', '5'))],
  ])('%s', (word, source) => {
    expect(tablesOf(`${source}<p>${LONG}</p>`).join()).toMatch(new RegExp(`^${word}\\t`, 'm'));
  });
});

describe('a table goes on in the next one', () => {
  it.each([
    ['where a sheet of paper ended', table(HEAD, EAST) + table(WEST, row('南', '7', '8'))],
    ['and once more', table(HEAD, EAST) + table(WEST) + table(row('南', '7', '8'))],
    [
      'with other spans',
      table(HEAD, EAST) + table(EAST, WEST).replaceAll(/<td>(.)<\/td><td>/g, '<td colspan="2">$1</td><td>'),
    ],
    ['below its heads, in other elements', `<div>${table(HEAD)}</div><div><div>${table(EAST, WEST)}</div></div>`],
    [
      'below heads that are marked',
      `<table><thead><tr><th>村</th><th>信</th><th>访</th></tr></thead></table>${table(EAST, WEST)}`,
    ],
    ['with a row of sums alone', table(HEAD, EAST) + table(row('合计', '3', '4'))],
    ['with a group of items', table(HEAD, EAST) + table('<tr><td colspan="3">二、外村</td></tr>', WEST, EAST)],
    ['without figures', table(row('名称', '说明'), row('甲', '一村')) + table(row('乙', '二村'), row('丙', '三村'))],
    ['behind an empty table', `${table(HEAD, EAST)}<table></table><p>&nbsp;</p>${table(WEST, EAST)}`],
  ])('%s', (_, source) => {
    expect(tablesOf(source)).toHaveLength(1);
  });

  it.each([
    ['a line stands between', `${table(HEAD, EAST)}<p>续表</p>${table(WEST, EAST)}`],
    ['it has another number of columns', table(HEAD, EAST) + table(row('西', '5'), row('南', '7'))],
    ['it has a head', table(HEAD, EAST) + table(HEAD, WEST)],
    ['it has marked heads', `${table(HEAD, EAST)}<table><tr><th>2021</th><th>3</th><th>4</th></tr>${WEST}</table>`],
    [
      'its head names years',
      table(row('项目', '2019年', '2018年'), EAST) + table(row('项目', '2017年', '2016年'), WEST),
    ],
    ['its head lacks one name', table(HEAD, EAST) + table(row('', '信', '访'), WEST)],
    ['it has a caption', table(HEAD, EAST) + table('<tr><td colspan="3">表2 来访</td></tr>', WEST, EAST)],
    ['a unit stands in it', table(HEAD, EAST) + table('<tr><td colspan="3">单位：件</td></tr>', WEST, EAST)],
    [
      'it stands in another cell of the layout',
      `<table><tr><td>${table(HEAD, EAST)}</td><td>${table(WEST, EAST)}</td></tr></table>`,
    ],
  ])('not where %s', (_, source) => {
    expect(tablesOf(source)).toHaveLength(2);
  });

  it.each([
    ['a single row that is layout stays so', table(row('打印', '关闭', '返回')) + table(row('上', '下', '左')), 0],
    ['also below a table', `${table(HEAD, EAST)}${table(row('东村', '西村', '南村'))}`, 1],
    ['also above one, where it holds a figure', `${table(row('共', '3', '件'))}${table(EAST, WEST)}`, 1],
  ])('%s', (_, source, count) => {
    const tables = tablesOf(source);
    expect(tables).toHaveLength(count);
    expect(tables.join('').split('\n').length).toBeLessThan(3);
  });

  it('and cells are numbered through', () => {
    const { text, tables } = readPage(table(HEAD, EAST) + table(WEST, EAST));
    expect(tables?.[0]?.cells.map(({ row, start, end }) => `${row}${text.slice(start, end)}`)).toEqual([
      '0村',
      '0信',
      '0访',
      '1东',
      '13',
      '14',
      '2西',
      '25',
      '26',
      '3东',
      '33',
      '34',
    ]);
  });
});
