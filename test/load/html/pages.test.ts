import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadDocument } from '../../../src/load/index.js';

const FOLDER = new URL('pages/', import.meta.url).pathname;

const load = (name: string) => loadDocument({ file: `${FOLDER}${name}.html`, path: `${name}.html` });

/** The rows of a table, each the texts of its cells; a cell over several places says so. */
async function tablesOf(name: string) {
  const { text, tables = [] } = await load(name);
  return tables.map(({ cells }) => {
    const rows: string[][] = [];
    for (const { start, end, row, rowSpan, columnSpan, header } of cells) {
      const size = rowSpan * columnSpan === 1 ? '' : ` ${rowSpan}×${columnSpan}`;
      rows[row] ??= [];
      rows[row].push(`${header ? '#' : ''}${text.slice(start, end)}${size}`);
    }
    return rows;
  });
}

describe('pages as public bodies and companies publish them', () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));

  it.each(
    names.map((name) => name.replace('.html', '')),
  )('%s: all of the document and nothing of the site', async (name) => {
    const { text } = await load(name);
    expect(text.split('\n')).toEqual(readFileSync(`${FOLDER}${name}.txt`, 'utf8').trimEnd().split('\n'));
  });

  it.each([
    ['broken-markup', { title: '平湖镇安全生产专项整治情况通报', published: '2019-07-03' }],
    ['company-news', { title: '石桥水泥去年营收增长一成四', published: '2023-03-30' }],
    [
      'county-communique',
      {
        title: '云岭县2021年国民经济和社会发展统计公报',
        published: '2022-04-12',
        source: '云岭县统计局',
        issuer: '云岭县统计局',
        documentNumber: '云统发〔2022〕6号',
      },
    ],
    ['court-report-gb18030', { title: '清河市中级人民法院工作报告', published: '2013-02-26' }],
    [
      'disclosure-report',
      {
        title: '文峰县2022年政府信息公开工作年度报告',
        published: '2023-01-31',
        issuer: '文峰县人民政府办公室',
      },
    ],
    [
      'index-box-with-article',
      {
        title: '高坪乡2018年法治政府建设情况报告',
        published: '2018-12-29',
        issuer: '高坪乡人民政府',
        documentNumber: '高政报〔2018〕41号',
      },
    ],
    ['preformatted', { title: '县纪委监委通报一季度数据', published: '2020-04-15', source: '县纪委监委' }],
    [
      'short-lines',
      {
        title: '2020年全市检察机关主要办案数据',
        published: '2021-01-22',
        source: '市检察院案件管理办公室',
      },
    ],
    ['short-notice-with-templates', { title: '市场监管局公布二季度抽检结果', published: '2021-07-19' }],
    ['statistics-tables', { title: '2022年三季度全市经济运行数据', published: '2022-10-21', source: '白沙市统计局' }],
    ['work-report-from-word', { title: '政府工作报告' }],
  ])('%s: what it states outside its text', async (name, metadata) => {
    const { title, published, source, issuer, documentNumber } = await load(name);
    const stated = Object.entries({ title, published, source, issuer, documentNumber });
    expect(Object.fromEntries(stated.filter(([, value]) => value !== undefined))).toEqual(metadata);
  });

  it('a head of two rows, and heads above rows that scroll', async () => {
    expect(await tablesOf('statistics-tables')).toEqual([
      [
        ['指标 2×1', '计量单位 2×1', '前三季度 1×2', '三季度 1×2'],
        ['绝对数', '同比±%', '绝对数', '同比±%'],
        ['地区生产总值', '亿元', '903.27', '4.6', '318.90', '5.1'],
        ['固定资产投资', '—', '—', '9.3', '', ''],
        ['进出口总额 2×1', '亿元', '57.43', '12.8', '20.06', '10.2'],
        ['亿美元', '8.51', '10.0', '2.93', '7.4'],
        ['注：投资不公布绝对数。 1×6'],
      ],
      [
        ['#区县', '#规上工业增加值增速（%）', '#社会消费品零售总额（万元）'],
        ['东湖区', '7.2', '1,184,320'],
        ['南山县', '5.9', '403,118'],
        ['北屯县', '-1.4', '286,004'],
      ],
    ]);
  });

  it('the form of the statutory disclosure report', async () => {
    expect(await tablesOf('disclosure-report')).toEqual([
      [
        ['第二十条第（一）项 1×4'],
        ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
        ['规章', '0', '0', '0'],
        ['行政规范性文件', '6', '3', '48'],
        ['第二十条第（五）项 1×4'],
        ['信息内容', '本年处理决定数量 1×3'],
        ['行政许可', '13,904 1×3'],
      ],
      [
        ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 2×3', '申请人情况 1×3'],
        ['自然人', '法人或其他组织', '总计'],
        ['一、本年新收政府信息公开申请数量 1×3', '35', '2', '37'],
        ['三、本年度办理结果 3×1', '（一）予以公开 1×2', '21', '1', '22'],
        ['（三）不予公开 2×1', '1.属于国家秘密', '0', '0', '0'],
        ['2.其他法律行政法规禁止公开', '1', '0', '1'],
      ],
    ]);
  });
});
