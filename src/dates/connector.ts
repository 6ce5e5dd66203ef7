import { DASHES, RANGE_WORDS } from '../lexicon/dates.js';

const dashes = new Set(DASHES);

export const isDash = (ch: string | undefined): boolean => ch !== undefined && dashes.has(ch);

/** Behind the dash, the double dash, 至 or 到 that stands at `at` between the ends of a range; undefined without one. */
export function endOfConnector(reading: string, at: number): number | undefined {
  if (isDash(reading[at])) return isDash(reading[at + 1]) ? at + 2 : at + 1;
  const word = RANGE_WORDS.find((candidate) => reading.startsWith(candidate, at));
  return word === undefined ? undefined : at + word.length;
}
