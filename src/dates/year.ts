import {
  AGE_BEHIND,
  BEFORE_SHORT_YEAR,
  BEHIND_MID_YEAR,
  DECADE,
  LENGTH_BEHIND_SHORT_YEAR,
  MID_YEAR,
  NO_DECADE_BEFORE,
  YEAR_EDGES,
  YEAR_UNITS,
} from '../lexicon/dates.js';
import { PrefixIndex } from '../reading/index.js';
import { endOfConnector } from './connector.js';
import { type Numeral, numeralAt, shortNumeralAt } from './numeral.js';
import { opensFigures } from './opening.js';
import { anyAt, anyBefore, wordAt } from './word.js';

const yearUnits = new PrefixIndex(YEAR_UNITS);
const yearEdges = new PrefixIndex(YEAR_EDGES);

export interface Year {
  /** Behind the unit (年, 年度). */
  end: number;
  year: number;
}

const EARLIEST = 1800;
const LATEST = 2099;

/** Whether four digits can be a year of the Common Era that a report speaks of. */
export const isFullYear = ({ width, value }: Numeral): boolean => width === 4 && value >= EARLIEST && value <= LATEST;

function endOfUnit(reading: string, at: number): number | undefined {
  const unit = wordAt(yearUnits, reading, at);
  return unit && at + unit.word.length;
}

function namesDecade(reading: string, at: number, year: number): boolean {
  return year % 10 === 0 && reading.startsWith(DECADE, at) && !anyAt(NO_DECADE_BEFORE, reading, at + DECADE.length);
}

const isAge = (reading: string, at: number, year: number) => year % 100 === 0 && anyAt(AGE_BEHIND, reading, at);

function fullYearAt(reading: string, numeral: Numeral): Year | undefined {
  const end = endOfUnit(reading, numeral.end);
  if (end === undefined || isAge(reading, end, numeral.value) || namesDecade(reading, end, numeral.value)) {
    return undefined;
  }
  return { end, year: numeral.value };
}

/** Digits below this are a year of this century, where they are one at all. */
const PIVOT = 49;
/** From here on two digits behind 自, 从 and the like are rather a year than a length. */
const LIKELY_YEAR = 80;

/** 七八年 is seven or eight years, as two Han digits that follow one another are. */
const isEstimate = ({ value, arabic }: Numeral) => !arabic && Math.floor(value / 10) + 1 === value % 10;

/**
 * 98年 is a year or a length. It is taken for a year where a length can't be meant: 05年 with its zero, 九八年 digit by
 * digit, with a month or an end of the year behind it, or introduced by 自 or 在.
 */
function shortYearAt(reading: string, at: number, numeral: Numeral): Year | undefined {
  const { value, arabic, width } = numeral;
  if (width !== 2 || !reading.startsWith('年', numeral.end) || !opensFigures(reading, at)) return undefined;
  const end = numeral.end + 1;
  const year = value < PIVOT ? 2000 + value : 1900 + value;
  if (value < 10) return { end, year };
  if (value < PIVOT || namesDecade(reading, end, value)) return undefined;
  const month = shortNumeralAt(reading, end);
  const dated = (month !== undefined && reading.startsWith('月', month.end)) || wordAt(yearEdges, reading, end);
  const introduced = at === 0 || anyBefore(BEFORE_SHORT_YEAR, reading, at);
  const likely = value >= LIKELY_YEAR && introduced && !anyAt(LENGTH_BEHIND_SHORT_YEAR, reading, end);
  const spelled = !arabic && !isEstimate(numeral);
  return spelled || dated || likely ? { end, year } : undefined;
}

/** A year in digits with its unit: 2021年, 二〇二一年度, 九八年. */
export function yearAt(reading: string, at: number): Year | undefined {
  const numeral = numeralAt(reading, at);
  if (!numeral) return undefined;
  return isFullYear(numeral) ? fullYearAt(reading, numeral) : shortYearAt(reading, at, numeral);
}

/** Years from `first` through `last`. */
export interface YearRange {
  end: number;
  first: number;
  last: number;
}

/** Two years without a unit of their own: 2016-2020. */
export function bareYearRangeAt(reading: string, at: number): YearRange | undefined {
  const from = numeralAt(reading, at);
  if (!from || !isFullYear(from)) return undefined;
  const second = endOfConnector(reading, from.end);
  if (second === undefined) return undefined;
  const to = numeralAt(reading, second);
  return to && isFullYear(to) && from.value < to.value ? { end: to.end, first: from.value, last: to.value } : undefined;
}

/** Two years that share one unit: 2016-2020年, 二〇二一至二〇二五年. */
export function yearRangeAt(reading: string, at: number): YearRange | undefined {
  const range = bareYearRangeAt(reading, at);
  const end = range && endOfUnit(reading, range.end);
  return end === undefined ? undefined : { ...range!, end };
}

/** The end, the beginning or the middle of a year that was read up to `at`: 底, 年底, 中. */
export function yearEdgeAt(reading: string, at: number): { end: number; month: number } | undefined {
  const start = reading.startsWith('年', at) ? at + 1 : at;
  const edge = wordAt(yearEdges, reading, start);
  if (edge) return { end: start + edge.word.length, month: edge.month };
  const middle = start + MID_YEAR.word.length;
  if (!reading.startsWith(MID_YEAR.word, start)) return undefined;
  return middle === reading.length || anyAt(BEHIND_MID_YEAR, reading, middle)
    ? { end: middle, month: MID_YEAR.month }
    : undefined;
}
