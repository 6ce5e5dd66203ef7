import { RELATIVE_YEARS, type RelativeYear, SAME_PERIOD } from '../lexicon/dates.js';
import { PrefixIndex } from '../reading/index.js';
import type { Known } from './known.js';
import { wordAt } from './word.js';

const relativeYears = new PrefixIndex(RELATIVE_YEARS);

export interface RelativeYearReading {
  end: number;
  /** Unknown where the word counts from a year that isn't known. */
  year: number | undefined;
  /** Whether the word is a date without a month, quarter or half behind it. */
  alone: boolean;
}

function baseOf(entry: RelativeYear, { reference, year }: Known): number | undefined {
  return entry.from === 'reference' ? reference?.year : year;
}

/** 今年, 上年度, 次年, 去年同期. */
export function relativeYearAt(reading: string, at: number, known: Known): RelativeYearReading | undefined {
  const entry = wordAt(relativeYears, reading, at);
  if (!entry) return undefined;
  const base = baseOf(entry, known);
  const end = at + entry.word.length;
  return {
    end: reading.startsWith(SAME_PERIOD, end) ? end + SAME_PERIOD.length : end,
    year: base === undefined ? undefined : base + entry.offset,
    alone: entry.alone,
  };
}
