import { DASHES, RANGE_WORDS } from '../lexicon/dates.js';
import { CharacterSet, entriesOf, PrefixIndex } from '../reading/index.js';

const dashes = new CharacterSet(DASHES);
const words = new PrefixIndex(entriesOf(RANGE_WORDS));

export const isDash = (code: number): boolean => dashes.has(code);

/** Behind the dash, the double dash, 至 or 到 that stands at `at` between the ends of a range; undefined without one. */
export function endOfConnector(reading: string, at: number): number | undefined {
  if (isDash(reading.charCodeAt(at))) return isDash(reading.charCodeAt(at + 1)) ? at + 2 : at + 1;
  const entry = words.at(reading, at);
  return entry && at + entry.word.length;
}
