import { DAY_UNITS, FIRST_FEW, MONTH, MONTH_PARTS, MONTH_SUFFIX } from '../lexicon/dates.js';
import { PrefixIndex } from '../reading/index.js';
import { endOfConnector } from './connector.js';
import { shortNumeralAt } from './numeral.js';
import type { Part } from './part.js';
import { standsAt, wordAt } from './word.js';

const dayUnits = new PrefixIndex(DAY_UNITS);
const monthParts = new PrefixIndex(MONTH_PARTS);

/** Days, or the one day, of a month that was read before. */
export interface Days {
  end: number;
  first: number;
  last: number;
}

function endOfDayUnit(reading: string, at: number): number | undefined {
  const unit = wordAt(dayUnits, reading, at);
  return unit && at + unit.word.length;
}

/** 2日, 十二号, 1-7日. */
export function daysAt(reading: string, at: number): Days | undefined {
  const first = shortNumeralAt(reading, at);
  if (!first) return undefined;
  const end = endOfDayUnit(reading, first.end);
  if (end !== undefined) return { end, first: first.value, last: first.value };
  const second = endOfConnector(reading, first.end);
  const last = second === undefined ? undefined : shortNumeralAt(reading, second);
  const shared = last && endOfDayUnit(reading, last.end);
  return shared === undefined ? undefined : { end: shared, first: first.value, last: last!.value };
}

/** 份, and 中旬 or 底, behind the 月 that ends at `at`. */
export function endOfMonthPart(reading: string, at: number): number {
  const end = standsAt(MONTH_SUFFIX, reading, at) ? at + MONTH_SUFFIX.word.length : at;
  const part = wordAt(monthParts, reading, end);
  return part ? end + part.word.length : end;
}

/** 1-9月, 一至九月份: months that share one unit. */
function monthRange(reading: string, at: number, first: number): Part | undefined {
  const second = endOfConnector(reading, at);
  const last = second === undefined ? undefined : shortNumeralAt(reading, second);
  if (!last || !reading.startsWith(MONTH, last.end)) return undefined;
  return { end: endOfMonthPart(reading, last.end + 1), first: { month: first }, last: { month: last.value } };
}

/**
 * 8月, 8月2日, 8月1-7日, 3月中旬, 1-9月, 前9月. A day that follows counts even where the month has none such, so that
 * 4月31日 is found to be no date rather than read as April.
 */
export function monthDayAt(reading: string, at: number): Part | undefined {
  const through = reading.startsWith(FIRST_FEW, at);
  const numeral = shortNumeralAt(reading, through ? at + FIRST_FEW.length : at);
  // 前一月 is the month before, not the first one.
  if (!numeral || (through && numeral.value < 2)) return undefined;
  const month = numeral.value;
  if (!reading.startsWith(MONTH, numeral.end)) return through ? undefined : monthRange(reading, numeral.end, month);
  const end = numeral.end + 1;
  if (through) return { end: endOfMonthPart(reading, end), first: { month: 1 }, last: { month } };
  const days = daysAt(reading, end);
  if (days) return { end: days.end, first: { month, day: days.first }, last: { month, day: days.last } };
  return { end: endOfMonthPart(reading, end), first: { month }, last: { month } };
}
