import { isBefore, isoOf, type Point } from './calendar.js';
import { endOfConnector } from './connector.js';
import { dateAt, type Stated } from './date-at.js';
import type { Known } from './known.js';
import { daysAt } from './month-day.js';
import { isNumeral } from './numeral.js';
import { numericDateAt } from './numeric.js';

/** A date that the calendar has. */
export interface Dated extends Stated {
  /** ISO 8601, reduced as the text is, or an interval. */
  value: string;
}

function dated(stated: Stated): Dated | undefined {
  const value = isoOf(stated);
  return value === undefined ? undefined : { ...stated, value };
}

const inYear = (point: Point, year: number | undefined): Point => ({ ...point, year });

/** The day alone that a range ends on: the 7日 of 6月1日-7日. */
function closingDay(reading: string, at: number, { year, month, day }: Point): Stated | undefined {
  const days = day === undefined ? undefined : daysAt(reading, at);
  if (!days) return undefined;
  return {
    end: days.end,
    first: { year, month, day: days.first },
    last: { year, month, day: days.last },
    namesYear: false,
  };
}

/** The date at `at` that ends a range begun by `opening`, whose year it has where it names none. */
function closingAt(reading: string, at: number, opening: Stated, known: Known): Stated | undefined {
  const numeric = numericDateAt(reading, at);
  if (numeric) return { end: numeric.end, first: numeric.point, last: numeric.point, namesYear: true };
  const closing = dateAt(reading, at, { ...known, year: opening.last.year });
  if (!closing) return closingDay(reading, at, opening.last);
  if (closing.namesYear) return closing;
  if (opening.last.month === undefined || closing.last.month === undefined) return undefined;
  // 11月至2月: a range runs forward, into the next year if need be.
  const { year } = closing.last;
  return year !== undefined && isBefore(closing.last, opening.first)
    ? { ...closing, last: inYear(closing.last, year + 1) }
    : closing;
}

/** The beginning of 3月至2022年5月 has its year from the end. */
function openingBefore(opening: Stated, closing: Stated): Point {
  const { year } = closing.last;
  const first = inYear(opening.first, year);
  return year !== undefined && isBefore(closing.last, first) ? inYear(first, year - 1) : first;
}

function rangeFrom(reading: string, opening: Stated, known: Known): Dated | undefined {
  const at = endOfConnector(reading, opening.end);
  const closing = at === undefined ? undefined : closingAt(reading, at, opening, known);
  if (!closing) return undefined;
  const inDigits = isNumeral(reading.charCodeAt(at!));
  const first =
    !opening.namesYear && closing.namesYear && inDigits && opening.first.month !== undefined
      ? openingBefore(opening, closing)
      : opening.first;
  return dated({
    end: closing.end,
    first,
    last: closing.last,
    namesYear: opening.namesYear || closing.namesYear,
  });
}

/** The date or the range of dates that begins at `at`; undefined where none does and where no calendar has it. */
export function datedAt(reading: string, at: number, known: Known): Dated | undefined {
  const opening = dateAt(reading, at, known);
  return opening && (rangeFrom(reading, opening, known) ?? dated(opening));
}
