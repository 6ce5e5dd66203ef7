import { LENGTH_BEHIND_DAY, LIST_MARKS, MONTH, QUARTER } from '../lexicon/dates.js';
import { CharacterSet } from '../reading/index.js';
import { isoOf, type Period, type Point } from './calendar.js';
import { daysAt } from './month-day.js';
import { type Numeral, numeralAt } from './numeral.js';
import { opensFigures } from './opening.js';
import { firstMonthOf, lastMonthOf } from './quarter.js';
import type { DateSpan } from './span.js';
import { anyAt } from './word.js';
import { isFullYear } from './year.js';

const marks = new CharacterSet(LIST_MARKS);

/** A number without a unit and with a list mark behind it: it may share the unit of the date at the list's end. */
export interface Waiting {
  start: number;
  numeral: Numeral;
}

/** The number at `at`, if it can wait. At the head of a sentence a short one is the sentence's own: 3、5月底前. */
export function waitingAt(reading: string, at: number): Waiting | undefined {
  const numeral = numeralAt(reading, at);
  if (!numeral || !marks.has(reading.charCodeAt(numeral.end)) || !opensFigures(reading, at)) return undefined;
  return at > 0 || isFullYear(numeral) ? { start: at, numeral } : undefined;
}

/** Whether `start` is the place of the next member behind `last`, and `value` rises as years and months of a list do. */
const follows = (last: Waiting, start: number, value: number) =>
  last.numeral.end + 1 === start && last.numeral.value < value;

/** Adds `next` to the members that wait, which it makes start anew where it doesn't follow them. */
export function wait(queue: Waiting[], next: Waiting): void {
  const last = queue.at(-1);
  if (last && !follows(last, next.start, next.numeral.value)) queue.length = 0;
  queue.push(next);
}

function periodOf({ value, ...numeral }: Numeral, unitAt: string, year: number | undefined): Period | undefined {
  if (unitAt.startsWith('年')) {
    return isFullYear({ value, ...numeral }) ? { first: { year: value }, last: { year: value } } : undefined;
  }
  if (unitAt.startsWith(MONTH)) return { first: { year, month: value }, last: { year, month: value } };
  if (!unitAt.startsWith(QUARTER)) return undefined;
  return { first: { year, month: firstMonthOf(value) }, last: { year, month: lastMonthOf(value) } };
}

/**
 * The members that waited for the date at `at`, each with the unit that the date's own number has:
 * 2019 and 2020 of 2019、2020、2021年. `year` is that of the date.
 */
export function sharingUnit(
  reading: string,
  at: number,
  year: number | undefined,
  queue: readonly Waiting[],
): DateSpan[] {
  const own = numeralAt(reading, at);
  const last = queue.at(-1);
  if (!own || !last || !follows(last, at, own.value)) return [];
  const unit = reading.slice(own.end, own.end + QUARTER.length);
  return queue.flatMap(({ start, numeral }) => {
    const period = periodOf(numeral, unit, year);
    const value = period && isoOf(period);
    return value === undefined ? [] : [{ start, end: numeral.end, value }];
  });
}

/** The next day behind the day that ends at `at`, in the same month: 8日 of 3月5日、8日. */
export function furtherDayAt(reading: string, at: number, { year, month, day }: Point): DateSpan | undefined {
  if (day === undefined || !marks.has(reading.charCodeAt(at))) return undefined;
  const days = daysAt(reading, at + 1);
  if (!days || anyAt(LENGTH_BEHIND_DAY, reading, days.end)) return undefined;
  const value = isoOf({ first: { year, month, day: days.first }, last: { year, month, day: days.last } });
  return value === undefined ? undefined : { start: at + 1, end: days.end, value };
}
