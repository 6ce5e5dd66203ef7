import { COMPARED_AFTER } from '../lexicon/dates.js';
import type { Dated } from './range.js';
import { anyBefore } from './word.js';

/**
 * The year in which later months of the sentence are, once `date` was read at `at`: the year that it names, unless it
 * spans years or is only what something is measured against (比2019年增长). Undefined where it settles nothing.
 */
export function yearSettledBy(date: Dated, reading: string, at: number): number | undefined {
  if (!date.namesYear || anyBefore(COMPARED_AFTER, reading, at)) return undefined;
  const yearsApart = date.first.year !== date.last.year;
  return yearsApart && date.last.month === undefined ? undefined : date.last.year;
}
