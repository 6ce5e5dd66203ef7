import { RELATIVE_PARTS } from '../lexicon/dates.js';
import { PrefixIndex } from '../reading/index.js';
import type { Period } from './calendar.js';
import type { Known } from './known.js';
import { daysAt, endOfMonthPart } from './month-day.js';
import { firstMonthOf, lastMonthOf } from './quarter.js';
import { wordAt } from './word.js';

const relativeParts = new PrefixIndex(RELATIVE_PARTS);

const MONTHS = 12;
const MONTHS_OF_QUARTER = 3;

/** Month `month + offset` of `year`, in the year that it falls in. */
function shifted(year: number, month: number, offset: number) {
  const months = year * MONTHS + month - 1 + offset;
  return { year: Math.floor(months / MONTHS), month: (months % MONTHS) + 1 };
}

/** 上月, 上月15日, 本月底, 上季度: counted from the month of the reference, and unknown without one. */
export function relativePartAt(
  reading: string,
  at: number,
  { reference }: Known,
): (Period & { end: number }) | undefined {
  if (reference?.year === undefined || reference.month === undefined) return undefined;
  const entry = wordAt(relativeParts, reading, at);
  if (!entry) return undefined;
  const end = at + entry.word.length;
  if (entry.unit === 'quarter') {
    const inQuarter = shifted(reference.year, reference.month, entry.offset * MONTHS_OF_QUARTER);
    const quarter = Math.ceil(inQuarter.month / MONTHS_OF_QUARTER);
    const { year } = inQuarter;
    return { end, first: { year, month: firstMonthOf(quarter) }, last: { year, month: lastMonthOf(quarter) } };
  }
  const month = shifted(reference.year, reference.month, entry.offset);
  const days = daysAt(reading, end);
  if (days) return { end: days.end, first: { ...month, day: days.first }, last: { ...month, day: days.last } };
  return { end: endOfMonthPart(reading, end), first: month, last: month };
}
