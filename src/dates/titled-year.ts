import { BEFORE_TITLED_YEAR, BEHIND_TITLED_YEAR } from '../lexicon/dates.js';
import { isoOf } from './calendar.js';
import { numeralAt } from './numeral.js';
import { opensYear } from './opening.js';
import type { DateSpan } from './span.js';
import { anyAt, anyBefore } from './word.js';
import { bareYearRangeAt, isFullYear, type YearRange } from './year.js';

function yearsAt(reading: string, at: number): YearRange | undefined {
  const range = bareYearRangeAt(reading, at);
  if (range) return range;
  const numeral = numeralAt(reading, at);
  return numeral && isFullYear(numeral) ? { end: numeral.end, first: numeral.value, last: numeral.value } : undefined;
}

/** A year, or two, that a title states without 年: before the name of what it is the title of, or in brackets behind it. */
export function titledYearAt(reading: string, at: number): DateSpan | undefined {
  const years = opensYear(reading, at) ? yearsAt(reading, at) : undefined;
  if (!years) return undefined;
  const { end, first, last } = years;
  const closes = reading[at - 1] === '(' && reading[end] === ')' && end + 1 === reading.length;
  if (!anyAt(BEHIND_TITLED_YEAR, reading, end) && !(closes && anyBefore(BEFORE_TITLED_YEAR, reading, at - 1)))
    return undefined;
  const value = isoOf({ first: { year: first }, last: { year: last } });
  return value === undefined ? undefined : { start: at, end, value };
}
