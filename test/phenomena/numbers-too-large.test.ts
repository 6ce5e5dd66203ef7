import { describe, expect, test } from 'vitest';
import { parseNumber } from '../../src/numerals/index.js';
import { tables } from '../tables/expect.js';
import { count, figures, rate, table } from './expect.js';

describe('parseNumber reads what a double holds', () => {
  test.each([
    ['9007199254740991', 9007199254740991],
    ['9,007,199,254,740,991.25', 9007199254740991],
    ['10000000000000000', 1e16],
    ['00012300000000000000000.00', 1.23e19],
    ['一万万亿', 1e16],
    ['123456789万亿', 1.23456789e20],
    ['九千万亿零一', 9000000000000001],
    [`0.${'3'.repeat(400)}`, 0.333333333333333],
    ['8/16', 0.5],
  ])('%s', (text, value) => {
    expect(parseNumber(text)?.value).toBe(value);
  });

  for (const text of [
    '9007199254740993',
    '9,007,199,254,740,993',
    '12345678901234567890',
    '12345678901234567.5',
    '九〇〇七一九九二五四七四〇九九三',
    '一万万亿零一',
    '1万亿亿亿',
    `三点二${'亿'.repeat(60)}`,
    '9'.repeat(400),
    `${'9'.repeat(400)}/3`,
    `3/${'9'.repeat(400)}`,
    `${'9'.repeat(400)}/${'9'.repeat(400)}`,
    `${'9'.repeat(400)}分之三`,
    `${'9'.repeat(400)}又三分之一`,
    `百分之${'9'.repeat(400)}`,
    `${'9'.repeat(400)}%`,
    `-${'9'.repeat(400)}`,
    '9'.repeat(1_000_000),
    '万'.repeat(1_000_000),
    `一点${'万'.repeat(200_000)}一`,
    `一${'又'.repeat(200_000)}一`,
    `${'又一分之'.repeat(50_000)}`,
  ])
    test(`and nothing else: ${text.slice(0, 20)}, ${text.length} characters`, () => {
      expect(parseNumber(text)).toBeUndefined();
    });
});

table('figures that would be rounded or are beyond all reports', [
  ['办结12345678901234567890件，撤回3件。', [count('3件', 3, '件')]],
  ['办结9007199254740993件，撤回3件。', [count('3件', 3, '件')]],
  ['投放一万万亿零一粒，回收3粒。', [count('3粒', 3, '粒')]],
  [`占${'9'.repeat(30)}分之3，增长4%。`, [rate('4%', 4, '%', { delta: 'up' })]],
  ['生产一至三点二万亿亿亿件，返修3件。', [count('3件', 3, '件')]],
  ['生产三点二万亿亿亿件，返修3件。', [count('3件', 3, '件')]],
]);

table('small rates keep what they say', [
  ['差错率为十万分之三。', [rate('十万分之三', 0.003, '%')]],
  ['差错率为一百万分之七。', [rate('一百万分之七', 0.0007, '%')]],
  ['三分之二的行政村通了燃气。', [rate('三分之二', 66.67, '%')]],
]);

const HEAD = ['指标', '数值'];

tables('cells of numbers that a double does not hold', [
  [[[HEAD, ['甲', '12345678901234567890.00'], ['乙', '3']]], ['乙 3 –']],
  [[[HEAD, ['甲', '9,007,199,254,740,993'], ['乙', '9,007,199,254,740,991']]], ['乙 9007199254740991 –']],
  [[[HEAD, ['甲(亿元)', '9,007,199,254,740,991'], ['乙(亿元)', '3']]], ['乙 300000000 元']],
]);

const LONG = 1_000_000;
/** More than a sentence is long, without a stop. */
const words = (length: number) => '办理群众来信来访事项'.repeat(length / 10);

describe('a number is never cut in two', () => {
  test.each([495, 500, 990, 998, 999, 1000, 1001, 1500, LONG])('of %d digits', (length) => {
    for (const digit of ['9', '九']) {
      const text = `办结${digit.repeat(length)}件。撤回3件。`;
      expect(figures(text).map((metric) => metric.text)).toEqual(['3件']);
    }
  });

  test.each([
    ['1,234,567,890件', 1234567890],
    ['1234567.89公里', 1234567.89],
    ['百分之九十五', 95],
    ['三点五万吨', 35000],
    ['214个工作日', 214],
    ['三万五千六百余户', 35600],
  ])('wherever a sentence ends in it: %s', (figure, value) => {
    for (let before = 980; before <= 1010; before += 10) {
      for (let shift = 0; shift < 10; shift++) {
        const text = `${'了'.repeat(shift)}${words(before)}${figure}${words(200)}`;
        expect(figures(text).map((metric) => [metric.text, metric.value])).toEqual([[figure, value]]);
      }
    }
  });

  test('nor are figures that stand side by side', () => {
    const found = figures('3.57%'.repeat(1000));
    expect(found).toHaveLength(1000);
    expect(new Set(found.map(({ text }) => text))).toEqual(new Set(['3.57%']));
  });
});
