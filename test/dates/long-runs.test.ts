import { expect, test } from 'vitest';
import { parseDate, scanDates } from '../../src/dates/index.js';

// Were any of these read in quadratic time, the runner would give up on it; no time is asserted.
const PATIENCE = 60_000;
const MEGABYTE = 1_000_000;

test.each(['1', '一', '、', '(', '年'])(
  'a megabyte of %s holds no date',
  (unit) => {
    expect(scanDates(unit.repeat(MEGABYTE), { date: '2022-07' })).toEqual([]);
  },
  PATIENCE,
);

test.each(['上', '前', '《', '1、', '一、', '2021-', '1-', '二〇'])(
  'many of %s hold no date',
  (unit) => {
    expect(scanDates(unit.repeat(100_000), { date: '2022-07' })).toEqual([]);
  },
  PATIENCE,
);

test.each(['今年', '2021年', '6月1日、', '1月-'])(
  'as many dates as there are in many of %s',
  (unit) => {
    const times = 50_000;
    expect(scanDates(unit.repeat(times), { date: '2022-07' }).length).toBeGreaterThanOrEqual(times / 2);
  },
  PATIENCE,
);

test('parseDate of a megabyte', () => {
  expect(parseDate('1'.repeat(MEGABYTE))).toBeUndefined();
});
