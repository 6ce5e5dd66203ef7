import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/index.js';
import { expectSound } from '../hostile/invariants.js';
import { type Cell, marked } from './marked.js';

/** The tables that every public body in China puts into its yearly report on the disclosure of information. */

const over = (text: string, columns: number, rows = 1): Cell => ({ text, columns, rows });
const down = (text: string, rows: number): Cell => ({ text, rows });

const published: Cell[][] = [
  [over('第二十条 第（一）项', 4)],
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', '2', '0', '15'],
  ['行政规范性文件', '9', '3', '41'],
  [over('第二十条 第（五）项', 4)],
  ['信息内容', over('本年处理决定数量', 3)],
  ['行政许可', over('20457', 3)],
  [over('第二十条 第（六）项', 4)],
  ['信息内容', over('本年处理决定数量', 3)],
  ['行政处罚', over('1836', 3)],
  ['行政强制', over('72', 3)],
  [over('第二十条 第（八）项', 4)],
  ['信息内容', over('本年收费金额（单位：万元）', 3)],
  ['行政事业性收费', over('318.45', 3)],
];

const REFUSED = [
  '1.属于国家秘密',
  '2.其他法律行政法规禁止公开',
  '3.危及“三安全一稳定”',
  '4.保护第三方合法权益',
  '5.属于三类内部事务信息',
  '6.属于四类过程性信息',
  '7.属于行政执法案卷',
  '8.属于行政查询事项',
];
const NOT_AT_HAND = ['1.本机关不掌握相关政府信息', '2.没有现成信息需要另行制作', '3.补正后申请内容仍不明确'];
const NOT_HANDLED = [
  '1.信访举报投诉类申请',
  '2.重复申请',
  '3.要求提供公开出版物',
  '4.无正当理由大量反复申请',
  '5.要求行政机关确认或重新出具已获取信息',
];
const OTHERWISE = [
  '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  '3.其他',
];

const APPLICANTS = 7;
/** Every cell of figures has one that no other has, in the order of the text. */
function numbered(rows: readonly Cell[][]): Cell[][] {
  let next = 0;
  return rows.map((row) => row.map((cell) => (cell === '#' ? String(++next) : cell)));
}
const figures = (): Cell[] => Array.from({ length: APPLICANTS }, () => '#');

const parts = (name: string, reasons: readonly string[]): Cell[][] =>
  reasons.map((reason, i) => [...(i === 0 ? [down(name, reasons.length)] : []), reason, ...figures()]);

const results: Cell[][] = [
  [over('（一）予以公开', 2), ...figures()],
  [over('（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 2), ...figures()],
  ...parts('（三）不予公开', REFUSED),
  ...parts('（四）无法提供', NOT_AT_HAND),
  ...parts('（五）不予处理', NOT_HANDLED),
  ...parts('（六）其他处理', OTHERWISE),
  [over('（七）总计', 2), ...figures()],
];
const applications: Cell[][] = numbered([
  [over('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 3, 3), over('申请人情况', 7)],
  [down('自然人', 2), over('法人或其他组织', 5), down('总计', 2)],
  ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
  [over('一、本年新收政府信息公开申请数量', 3), ...figures()],
  [over('二、上年结转政府信息公开申请数量', 3), ...figures()],
  ...results.map((row, i) => (i === 0 ? [down('三、本年度办理结果', results.length), ...row] : row)),
  [over('四、结转下年度继续办理', 3), ...figures()],
]);
const ROWS_OF_APPLICATIONS = results.length + 3;

const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const reviews: Cell[][] = [
  [over('行政复议', 5), over('行政诉讼', 10)],
  [...OUTCOMES.map((text) => down(text, 2)), over('未经复议直接起诉', 5), over('复议后起诉', 5)],
  [...OUTCOMES, ...OUTCOMES],
  Array.from({ length: 15 }, (_, i) => String(100 + i)),
];

const { text, tables } = marked([
  '清河县交通运输局2023年政府信息公开工作年度报告',
  '二、主动公开政府信息情况',
  published,
  '三、收到和处理政府信息公开申请情况',
  applications,
  '四、政府信息公开行政复议、行政诉讼情况',
  reviews,
]);
const metrics = extract(text, { tables }).filter(({ kind }) => kind !== 'date');
const inSection = (section: string) => metrics.filter((metric) => metric.section.join('') === section);

describe('the statutory tables of disclosure reports', () => {
  test('offsets, lines and fields are sound', () => {
    expectSound(text, extract(text, { tables }));
  });

  test('what was published', () => {
    expect(
      inSection('二、主动公开政府信息情况').map(({ indicator, value, unit, period, rowHeaders, columnHeaders }) => [
        indicator,
        value,
        unit,
        period,
        [...rowHeaders!, ...columnHeaders!].join(' > '),
      ]),
    ).toEqual([
      ['规章制发件数', 2, '件', '2023', '第二十条 第（一）项 > 规章 > 本年制发件数'],
      ['规章废止件数', 0, '件', '2023', '第二十条 第（一）项 > 规章 > 本年废止件数'],
      ['规章现行有效件数', 15, '件', '2023', '第二十条 第（一）项 > 规章 > 现行有效件数'],
      ['行政规范性文件制发件数', 9, '件', '2023', '第二十条 第（一）项 > 行政规范性文件 > 本年制发件数'],
      ['行政规范性文件废止件数', 3, '件', '2023', '第二十条 第（一）项 > 行政规范性文件 > 本年废止件数'],
      ['行政规范性文件现行有效件数', 41, '件', '2023', '第二十条 第（一）项 > 行政规范性文件 > 现行有效件数'],
      ['行政许可处理决定数量', 20457, '', '2023', '第二十条 第（五）项 > 行政许可 > 本年处理决定数量'],
      ['行政处罚处理决定数量', 1836, '', '2023', '第二十条 第（六）项 > 行政处罚 > 本年处理决定数量'],
      ['行政强制处理决定数量', 72, '', '2023', '第二十条 第（六）项 > 行政强制 > 本年处理决定数量'],
      [
        '行政事业性收费金额',
        3184500,
        '元',
        '2023',
        '第二十条 第（八）项 > 行政事业性收费 > 本年收费金额（单位：万元）',
      ],
    ]);
  });

  test('every cell of the applications, with its heads', () => {
    const found = inSection('三、收到和处理政府信息公开申请情况');
    expect(found.map(({ value }) => value)).toEqual(
      Array.from({ length: ROWS_OF_APPLICATIONS * APPLICANTS }, (_, i) => i + 1),
    );
    expect(found[0]).toMatchObject({
      indicator: '新收政府信息公开申请数量自然人',
      rowHeaders: ['一、本年新收政府信息公开申请数量'],
      columnHeaders: ['申请人情况', '自然人'],
      period: '2023',
    });
    expect(found[6]).toMatchObject({
      indicator: '新收政府信息公开申请数量',
      columnHeaders: ['申请人情况', '总计'],
    });
    expect(found[7]).toMatchObject({ indicator: '上年结转政府信息公开申请数量自然人', period: '2023' });
    const secret = found.find(({ rowHeaders }) => rowHeaders?.at(-1) === '1.属于国家秘密');
    expect(secret).toMatchObject({
      indicator: '不予公开属于国家秘密自然人',
      rowHeaders: ['三、本年度办理结果', '（三）不予公开', '1.属于国家秘密'],
    });
    expect(found.find(({ rowHeaders }) => rowHeaders?.at(-1) === '（七）总计')?.indicator).toBe('办理结果总计自然人');
    const firms = found.filter(({ columnHeaders }) => columnHeaders?.at(-1) === '商业企业');
    expect(firms.map(({ columnHeaders }) => columnHeaders)).toEqual(
      firms.map(() => ['申请人情况', '法人或其他组织', '商业企业']),
    );
    expect(firms).toHaveLength(ROWS_OF_APPLICATIONS);
  });

  test('every name of the applications stands once', () => {
    const names = inSection('三、收到和处理政府信息公开申请情况').map(({ indicator }) => indicator);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  test('one row of values under three rows of heads', () => {
    const found = inSection('四、政府信息公开行政复议、行政诉讼情况');
    expect(found.map(({ indicator, value, rowHeaders }) => [indicator, value, rowHeaders])).toEqual(
      ['行政复议', '未经复议直接起诉', '复议后起诉'].flatMap((group, i) =>
        OUTCOMES.map((outcome, k) => [`${group}${outcome}`, 100 + 5 * i + k, []]),
      ),
    );
  });

  test('the headings of the rows are no sections', () => {
    expect(new Set(metrics.map(({ section }) => section.join('')))).toEqual(
      new Set([
        '二、主动公开政府信息情况',
        '三、收到和处理政府信息公开申请情况',
        '四、政府信息公开行政复议、行政诉讼情况',
      ]),
    );
  });
});
