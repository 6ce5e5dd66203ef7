import {
  BARE_YEAR_EDGES,
  FIRST_FEW,
  NOT_BEFORE_FIRST_FEW,
  NOT_BEHIND_BARE_MONTH,
  WITHIN_YEAR,
} from '../lexicon/dates.js';
import { PrefixIndex } from '../reading/index.js';
import type { Period } from './calendar.js';
import type { Known } from './known.js';
import { monthDayAt } from './month-day.js';
import { isHanNumeral, isNumeral } from './numeral.js';
import { numericDateAt } from './numeric.js';
import { opensFigures, opensPart, opensYear } from './opening.js';
import type { Part } from './part.js';
import { quarterOrHalfAt } from './quarter.js';
import { relativePartAt } from './relative-part.js';
import { relativeYearAt } from './relative-year.js';
import { anyAt, anyBefore, standsAt, wordAt } from './word.js';
import { yearAt, yearEdgeAt, yearRangeAt } from './year.js';

const bareYearEdges = new PrefixIndex(BARE_YEAR_EDGES);

/** A date as it stands in the text. Whether the calendar has it is not yet asked. */
export interface Stated extends Period {
  /** Behind its last character. */
  end: number;
  /** Whether it names its year, as a number or relative to another; otherwise the year is the known one. */
  namesYear: boolean;
}

const partAt = (reading: string, at: number): Part | undefined =>
  quarterOrHalfAt(reading, at) ?? monthDayAt(reading, at);

function inYear({ end, first, last }: Part, year: number | undefined, namesYear: boolean): Stated {
  return { end, first: { year, ...first }, last: { year, ...last }, namesYear };
}

/** What a year that ends at `at` becomes with a month, a quarter or its own end behind it. */
function narrowed(reading: string, at: number, year: number | undefined): Stated | undefined {
  const part = partAt(reading, at);
  if (part) return inYear(part, year, true);
  const edge = yearEdgeAt(reading, at);
  return edge && inYear({ end: edge.end, first: { month: edge.month }, last: { month: edge.month } }, year, true);
}

function numericAt(reading: string, at: number): Stated | undefined {
  const date = opensFigures(reading, at) ? numericDateAt(reading, at) : undefined;
  return date && { end: date.end, first: date.point, last: date.point, namesYear: true };
}

function inYearOfDigits(reading: string, at: number): Stated | undefined {
  if (!opensYear(reading, at)) return undefined;
  const range = yearRangeAt(reading, at);
  if (range) return { end: range.end, first: { year: range.first }, last: { year: range.last }, namesYear: true };
  const named = yearAt(reading, at);
  if (!named) return undefined;
  const { end, year } = named;
  return narrowed(reading, end, year) ?? { end, first: { year }, last: { year }, namesYear: true };
}

function inRelativeYear(reading: string, at: number, known: Known): Stated | undefined {
  const relative = relativeYearAt(reading, at, known);
  if (!relative) return undefined;
  const { end, year, alone } = relative;
  return (
    narrowed(reading, end, year) ?? (alone ? { end, first: { year }, last: { year }, namesYear: true } : undefined)
  );
}

/** 五月三项 and 三月三 are not in May and March: a Han month without a day has no Han numeral behind it. */
const runsIntoNumeral = (reading: string, at: number, end: number) =>
  isHanNumeral(reading.charCodeAt(at)) && isHanNumeral(reading.charCodeAt(end));

/** A month, quarter or half of the year that is known at this place. */
function barePartAt(reading: string, at: number, { year }: Known): Stated | undefined {
  const part = partAt(reading, at);
  if (!part || !opensPart(reading, at)) return undefined;
  if (reading.startsWith(FIRST_FEW, at) && anyBefore(NOT_BEFORE_FIRST_FEW, reading, at)) return undefined;
  if (part.first.day === undefined) {
    if (anyAt(NOT_BEHIND_BARE_MONTH, reading, part.end) || runsIntoNumeral(reading, at, part.end)) return undefined;
  }
  return inYear(part, year, false);
}

function bareEdgeAt(reading: string, at: number, { reference, year }: Known): Stated | undefined {
  if (standsAt(WITHIN_YEAR, reading, at)) {
    const point = { year: reference?.year };
    return { end: at + WITHIN_YEAR.word.length, first: point, last: point, namesYear: false };
  }
  const edge = wordAt(bareYearEdges, reading, at);
  const point = edge && { year, month: edge.month };
  return point && { end: at + edge.word.length, first: point, last: point, namesYear: false };
}

function relativeToMonth(reading: string, at: number, known: Known): Stated | undefined {
  const part = relativePartAt(reading, at, known);
  return part && { ...part, namesYear: true };
}

/** The date that begins at `at`, a range between two dates not included. */
export function dateAt(reading: string, at: number, known: Known): Stated | undefined {
  if (isNumeral(reading.charCodeAt(at))) {
    return numericAt(reading, at) ?? inYearOfDigits(reading, at) ?? barePartAt(reading, at, known);
  }
  return (
    inRelativeYear(reading, at, known) ??
    relativeToMonth(reading, at, known) ??
    barePartAt(reading, at, known) ??
    bareEdgeAt(reading, at, known)
  );
}
