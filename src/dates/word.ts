import type { CalendarWord } from '../lexicon/dates.js';
import type { PrefixIndex } from '../reading/index.js';

/** Whether one of `words` begins at `at`. */
export function anyAt(words: readonly string[], reading: string, at: number): boolean {
  return words.some((word) => reading.startsWith(word, at));
}

/** Whether one of `words` ends directly before `at`. */
export function anyBefore(words: readonly string[], reading: string, at: number): boolean {
  return words.some((word) => at >= word.length && reading.startsWith(word, at - word.length));
}

/** Whether `entry` stands at `at` as a word of its own. */
export function standsAt(entry: CalendarWord, reading: string, at: number): boolean {
  if (!reading.startsWith(entry.word, at)) return false;
  if (entry.notAfter && anyBefore(entry.notAfter, reading, at)) return false;
  return !(entry.notBefore && anyAt(entry.notBefore, reading, at + entry.word.length));
}

/** The longest entry that stands at `at` as a word of its own. */
export function wordAt<W extends CalendarWord>(index: PrefixIndex<W>, reading: string, at: number): W | undefined {
  return index.at(reading, at, standsAt);
}
