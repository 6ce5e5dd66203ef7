import {
  BARE_YEAR_EDGES,
  BEHIND_TITLED_YEAR,
  COUNTER,
  DASHES,
  FIRST_FEW,
  LIST_MARKS,
  MONTH,
  NAMED_PARTS,
  NUMERIC_SEPARATORS,
  ORDINAL,
  QUARTER,
  RANGE_WORDS,
  RELATIVE_PARTS,
  RELATIVE_YEARS,
  WITHIN_YEAR,
  YEAR_UNITS,
  ZEROS,
} from '../lexicon/dates.js';
import { CharacterSet, entriesOf, PrefixIndex } from '../reading/index.js';
import { bracketedYearsAt } from './bracketed-years.js';
import { type DateReference, type Known, knownFrom } from './known.js';
import { yearSettledBy } from './known-year.js';
import { furtherDayAt, sharingUnit, type Waiting, wait, waitingAt } from './list.js';
import { endOfRun, isHanNumeral, isNumeral, NUMERALS } from './numeral.js';
import { planPeriodAt } from './plan-period.js';
import { type Dated, datedAt } from './range.js';
import type { DateSpan } from './span.js';
import { titledYearAt } from './titled-year.js';

/** The first two characters of the words that begin a date: 今 is in 今年 and in hardly anything else. */
const openings = new PrefixIndex(
  entriesOf(
    new Set(
      [...RELATIVE_YEARS, ...RELATIVE_PARTS, ...NAMED_PARTS, ...BARE_YEAR_EDGES, WITHIN_YEAR].map(({ word }) =>
        word.slice(0, 2),
      ),
    ),
  ),
);
/** Before a numeral these may begin a date: 前三季度, 第三季度. */
const beforeNumeral = new CharacterSet([FIRST_FEW, ORDINAL]);
const OPEN_TITLE = '《'.charCodeAt(0);
const CLOSE_TITLE = '》'.charCodeAt(0);

/** Where there is something to look at: numerals, first characters of words, titles. */
const starts = new CharacterSet([...NUMERALS, ...openings.edges, FIRST_FEW, ORDINAL, '《', '》']);

/** What follows a number that is part of a date, or that waits in a list for the date at its end. */
const behindNumeral = new CharacterSet([
  ...YEAR_UNITS.map(({ word }) => word[0]!),
  ...RANGE_WORDS.map((word) => word[0]!),
  ...[MONTH, QUARTER[0]!, COUNTER, DASHES, LIST_MARKS, ZEROS].join(''),
]);
const behindTitledYear = new CharacterSet([')', ...BEHIND_TITLED_YEAR.map((word) => word[0]!)]);
const numericSeparators = new CharacterSet(NUMERIC_SEPARATORS);

/** Whether the run of numerals from `at` to `end` may belong to a date; most numbers of a report don't. */
function mayBeDate(reading: string, at: number, end: number): boolean {
  const behind = reading.charCodeAt(end);
  if (behindNumeral.has(behind)) return true;
  // 2021.08.02, but not 12.5.
  if (numericSeparators.has(behind)) return end - at === 4;
  if (behindTitledYear.has(behind)) return end - at === 4;
  return end - at > 1 && isHanNumeral(reading.charCodeAt(at));
}

/** Whether what stands at `at` and is no numeral may begin a date. */
function mayOpenDate(reading: string, at: number): boolean {
  if (openings.at(reading, at)) return true;
  if (!beforeNumeral.has(reading.charCodeAt(at)) || !isNumeral(reading.charCodeAt(at + 1))) return false;
  return behindNumeral.has(reading.charCodeAt(endOfRun(reading, at + 1)));
}

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
  let known: Known | undefined;
  const waiting: Waiting[] = [];
  let openTitles = 0;

  const datesAt = (at: number): DateSpan[] => {
    const plan = planPeriodAt(reading, at);
    if (plan) return [plan];
    known ??= knownFrom(reference);
    const date = datedAt(reading, at, known);
    if (date) {
      // What a title names (《2020年工作要点》) doesn't date what the sentence tells.
      if (openTitles === 0) known.year = yearSettledBy(date, reading, at) ?? known.year;
      return withMembers(reading, at, date, waiting);
    }
    const years = bracketedYearsAt(reading, at, openTitles > 0) ?? titledYearAt(reading, at);
    return years ? [years] : [];
  };

  for (let at = starts.first(reading, 0, reading.length); at < reading.length; ) {
    const code = reading.charCodeAt(at);
    const numeral = isNumeral(code);
    const next = numeral ? endOfRun(reading, at) : at + 1;
    const tried = numeral ? mayBeDate(reading, at, next) : mayOpenDate(reading, at);
    const dates = tried ? datesAt(at) : [];
    if (dates.length > 0) {
      for (const date of dates) spans.push(date);
      at = starts.first(reading, dates.at(-1)!.end, reading.length);
      continue;
    }
    const member = tried && numeral ? waitingAt(reading, at) : undefined;
    if (member) wait(waiting, member);
    if (code === OPEN_TITLE) openTitles++;
    if (code === CLOSE_TITLE) openTitles = Math.max(0, openTitles - 1);
    at = starts.first(reading, next, reading.length);
  }
  return spans;
}
