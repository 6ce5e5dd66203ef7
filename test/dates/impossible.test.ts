import { expect, test } from 'vitest';
import { parseDate } from '../../src/dates/index.js';
import { found } from './found.js';

test.each([
  '2月30日',
  '13月',
  '0月',
  '2021年13月',
  '2021年0月',
  '2021年4月31日',
  '2021年4月0日',
  '二〇二一年二月二十九日',
  '2021-02-29',
  '2021/13/1',
  '20210230',
  '2021-13',
  '今年2月30日',
  '五季度',
  '2021年9月-13月',
])('%s', (text) => {
  expect(parseDate(text, '2022')).toBeUndefined();
});

test.each([
  ['2020年2月29日', '2020-02-29'],
  ['2月29日', 'XXXX-02-29'],
])('%s exists', (text, value) => {
  expect(parseDate(text)).toBe(value);
});

test('a misprinted day is not read as its month', () => {
  expect(found('2021年4月31日揭牌', { date: '2024' })).toEqual([]);
  expect(found('2021年2月29日揭牌', { date: '2024' })).toEqual([]);
});

test('a range whose end does not exist is its beginning', () => {
  expect(found('2021年2月1日至30日', { date: '2024' })).toEqual([['2021年2月1日', '2021-02-01']]);
});
