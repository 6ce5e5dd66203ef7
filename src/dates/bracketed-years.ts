import { isoOf } from './calendar.js';
import { opensYear } from './opening.js';
import type { DateSpan } from './span.js';
import { bareYearRangeAt } from './year.js';

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '〔': '〕', '[': ']', '【': '】' };

/** Two years without 年 that can't be other figures, as a bracket or the title of a document (《 》) holds them. */
export function bracketedYearsAt(reading: string, at: number, inTitle: boolean): DateSpan | undefined {
  const range = opensYear(reading, at) ? bareYearRangeAt(reading, at) : undefined;
  if (!range) return undefined;
  const closing = CLOSING[reading[at - 1] ?? ''];
  if (!inTitle && (closing === undefined || reading[range.end] !== closing)) return undefined;
  const value = isoOf({ first: { year: range.first }, last: { year: range.last } });
  return value === undefined ? undefined : { start: at, end: range.end, value };
}
