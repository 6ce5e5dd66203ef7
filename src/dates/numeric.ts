import { NUMERIC_SEPARATORS } from '../lexicon/dates.js';
import type { Point } from './calendar.js';
import { isDigit, type Numeral, numeralAt } from './numeral.js';
import { isFullYear } from './year.js';

function shortAt(reading: string, at: number): Numeral | undefined {
  const numeral = numeralAt(reading, at);
  return numeral?.arabic && numeral.width <= 2 ? numeral : undefined;
}

/** Whether more figures follow at `at`, so that what precedes is a number of another kind: 2021.8.2.1. */
function runsOn(reading: string, at: number, separator: string): boolean {
  return reading[at] === separator && isDigit(reading.charCodeAt(at + 1));
}

/** A day in figures only: 2021-08-02, 2021/8/2, 2021.08.02. Existence is left to the caller. */
export function numericDateAt(reading: string, at: number): { end: number; point: Point } | undefined {
  const year = numeralAt(reading, at);
  if (!year?.arabic || !isFullYear(year)) return undefined;
  const separator = reading[year.end];
  if (separator === undefined || !NUMERIC_SEPARATORS.includes(separator)) return undefined;
  const month = shortAt(reading, year.end + 1);
  if (!month || reading[month.end] !== separator) return undefined;
  const day = shortAt(reading, month.end + 1);
  if (!day || runsOn(reading, day.end, separator)) return undefined;
  return { end: day.end, point: { year: year.value, month: month.value, day: day.value } };
}
