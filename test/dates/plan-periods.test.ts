import { expect, test } from 'vitest';
import { parseDate } from '../../src/dates/index.js';
import { PLAN_PERIODS } from '../../src/lexicon/dates.js';
import { type Case, found, table } from './found.js';

const CASES: Case[] = [
  ['“十四五”开局', ['十四五', '2021/2025']],
  ['十三五时期', ['十三五', '2016/2020']],
  ['谋划“十五五”项目', ['十五五', '2026/2030']],
  ['“七五”计划', ['七五', '1986/1990']],
  ['“十五”期间', ['十五', '2001/2005']],
];

const NEAR_MISSES = [
  '“七五”普法',
  '“八五”普法讲师团',
  '七五普法验收',
  '第十五届',
  '二十四五岁',
  '五年规划',
  '十五件',
  '三五成群',
  '“一五一十”',
];

test.each(table(CASES))('$sentence', ({ sentence, dates }) => {
  expect(found(sentence, {})).toEqual(dates);
});

test.each(NEAR_MISSES)('no plan period in %s', (sentence) => {
  expect(found(sentence, {})).toEqual([]);
});

test.each(PLAN_PERIODS)('$word', ({ word, years: [first, last] }) => {
  expect(parseDate(`“${word}”时期`)).toBe(`${first}/${last}`);
});

test.each([
  ['十四五', '2021/2025'],
  ['“十四五”', '2021/2025'],
  ['「十四五」期间', '2021/2025'],
  ['“十四五”规划', undefined],
  ['“八五”', undefined],
])('parseDate(%s)', (text, value) => {
  expect(parseDate(text)).toBe(value);
});
