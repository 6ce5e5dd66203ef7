import {
  BARE_YEAR_EDGES,
  FIRST_FEW,
  NAMED_PARTS,
  ORDINAL,
  RELATIVE_PARTS,
  RELATIVE_YEARS,
  WITHIN_YEAR,
} from '../lexicon/dates.js';
import { bracketedYearsAt } from './bracketed-years.js';
import { type DateReference, knownFrom } from './known.js';
import { yearSettledBy } from './known-year.js';
import { furtherDayAt, sharingUnit, type Waiting, wait, waitingAt } from './list.js';
import { endOfRun, isNumeral } from './numeral.js';
import { planPeriodAt } from './plan-period.js';
import { type Dated, datedAt } from './range.js';
import type { DateSpan } from './span.js';

/** First characters of the words that begin a date. */
const leads = new Set(
  [...RELATIVE_YEARS, ...RELATIVE_PARTS, ...NAMED_PARTS, ...BARE_YEAR_EDGES, WITHIN_YEAR]
    .map(({ word }) => word[0]!)
    .concat(FIRST_FEW, ORDINAL),
);

/** A date with those that hang on it: the members of a list before it that have its unit, the days that follow. */
function withMembers(reading: string, at: number, date: Dated, waiting: readonly Waiting[]): DateSpan[] {
  const spans = sharingUnit(reading, at, date.first.year, waiting);
  let next: DateSpan | undefined = { start: at, end: date.end, value: date.value };
  while (next) {
    spans.push(next);
    next = furtherDayAt(reading, next.end, date.last);
  }
  return spans;
}

/**
 * The dates of one sentence, in its order and without overlap.
 *
 * `reading` is the sentence folded (`structure/fold.ts`): digits and brackets half-width, no blanks but between two
 * letters or digits, simplified characters. Dates that leave out the year or the month are read against `reference`
 * and against the dates before them in the sentence. One pass: what is tried at a place looks at a few characters,
 * and a run of digits or of Han numerals is tried at its beginning only.
 */
export function scanDates(reading: string, reference: DateReference = {}): DateSpan[] {
  const spans: DateSpan[] = [];
  const known = knownFrom(reference);
  const waiting: Waiting[] = [];
  let openTitles = 0;

  const datesAt = (at: number): DateSpan[] => {
    const plan = planPeriodAt(reading, at);
    if (plan) return [plan];
    const date = datedAt(reading, at, known);
    if (date) {
      // What a title names (《2020年工作要点》) doesn't date what the sentence tells.
      if (openTitles === 0) known.year = yearSettledBy(date, reading, at) ?? known.year;
      return withMembers(reading, at, date, waiting);
    }
    const years = bracketedYearsAt(reading, at, openTitles > 0);
    return years ? [years] : [];
  };

  for (let at = 0; at < reading.length; ) {
    const ch = reading[at]!;
    const numeral = isNumeral(ch);
    const dates = numeral || leads.has(ch) ? datesAt(at) : [];
    if (dates.length > 0) {
      for (const date of dates) spans.push(date);
      at = dates.at(-1)!.end;
      continue;
    }
    const next = numeral ? waitingAt(reading, at) : undefined;
    if (next) wait(waiting, next);
    if (ch === '《') openTitles++;
    if (ch === '》') openTitles = Math.max(0, openTitles - 1);
    at = numeral ? endOfRun(reading, at) : at + 1;
  }
  return spans;
}
