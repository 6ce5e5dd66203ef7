import { describe, expect, test, vi } from 'vitest';
import { extract, parseNumber } from '../../src/index.js';
import { expectSound } from './invariants.js';

// Nothing here is about time: a busy machine may take longer.
vi.setConfig({ testTimeout: 60_000 });

/** Texts that ask too much of some rule. Long enough to be met by it, short enough for a rule that is slow with them. */
const EXTREMES: readonly (readonly [name: string, text: string])[] = [
  ['nothing', ''],
  ['a line end', '\n'],
  ['a mark alone', '。'],
  ['a number beyond all numbers', `办结${'9'.repeat(400)}件。`],
  ['a rate beyond all numbers', `增长${'9'.repeat(400)}%。`],
  ['a place beyond all numbers', `排名第${'9'.repeat(400)}位。`],
  ['a range beyond all numbers', `办理1至${'9'.repeat(400)}件。`],
  ['scales upon scales', `投资1万${'亿'.repeat(60)}元。`],
  ['decimals behind scales upon scales', `生产一${'亿'.repeat(5)}点五吨。`],
  ['百分之 beyond all numbers', `占百分之${'9'.repeat(400)}。`],
  ['digits one by one', `${'二'.repeat(400)}件`],
  ['zeros', `${'0'.repeat(400)}.${'0'.repeat(400)}%`],
  ['less than nothing', '下降-0%，降至-0.0件。'],
  ['nothing of nothing', '零分之零，三分之零，零分之三，百分之零。'],
  ['an empty range', '1至1件，2至1件，1%-1%，-1%至-1%。'],
  ['days of no month', '2021年2月30日办结3件，2021年13月办结1件，0月0日，13月32日办结2件。'],
  ['a leap day', '2020年2月29日办结1件，2021年2月29日办结2件，2月29日办结3件。'],
  ['a date line of no calendar', '某某局工作总结\n(2022年2月30日)\n今年办结3件。'],
  ['brackets that open', '办结('.repeat(200)],
  ['brackets that close', '办结1件)'.repeat(200)],
  ['brackets in brackets', `${'('.repeat(100)}办结1件${')'.repeat(100)}`],
  ['quotations that open', '“办结1件，'.repeat(200)],
  ['titles that open', '《办结1件，'.repeat(200)],
  ['titles that close', '办结1件》，'.repeat(200)],
  ['a list without end', `分别办结${'1、'.repeat(300)}1件`],
  ['figures without a break', '1件'.repeat(300)],
  ['rates without a name', '增长1%，'.repeat(300)],
  ['an aside behind each figure', '办结1件(其中2件重大)'.repeat(150)],
  ['years in a row', '2020年、'.repeat(300)],
  ['plans in a row', '确保到2025年达到1件，'.repeat(150)],
  ['headings alone', '一、\n（一）\n1.\n（1）\n一是\n第一章\n'.repeat(50)],
  ['blanks between all', '办 结 1 2 件 ， 增 长 3 . 5 % 。'.repeat(50)],
  ['tabs between all', '案件\t1件\t2%\t'.repeat(100)],
  ['lines that break off', '全年共受理各类案件一百二十件，\n'.repeat(100)],
  ['a figure over many lines', '办结\n1\n2\n3\n件\n。'],
  ['half of a pair of surrogates', '\ud83d1件\ude00，2\ud840件'],
  [
    'halves of pairs and controls at every place',
    '\ud800审\0查\udfff合同\0 5\0件\0\udc00，办\ufeff结率\u00853\0%\uffff。',
  ],
  ['line ends of other systems', '办结1件\r\n办结2件\r办结3件\u2028办结4件\u2029'],
  ['names of objects', 'constructor1件，__proto__2件，toString3件，hasOwnProperty百分之三。'],
];

describe('metrics of extreme texts are sound', () => {
  test.each(EXTREMES)('%s', (_, text) => {
    expectSound(text, extract(text));
  });
});

test('figures that no number can hold are left out', () => {
  expect(extract(`办结${'9'.repeat(400)}件，办结3件。`).map(({ text }) => text)).toEqual(['3件']);
});

describe('parseNumber is silent about', () => {
  test.each([
    '9'.repeat(400),
    '九'.repeat(400),
    `1${'亿'.repeat(60)}`,
    '1/0',
    '零分之一',
    '三分之',
    '分之三',
    'constructor',
    'toString分之三',
    '__proto__分之一',
    '',
    ' ',
    '-',
    '%',
    '点',
    '点点',
    '又分之',
  ])('%s', (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });
});
