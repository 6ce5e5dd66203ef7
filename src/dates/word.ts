import type { CalendarWord } from '../lexicon/dates.js';

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

/** A table of words by their first character, so that a place in the text is compared with few of them. */
export type WordIndex<W extends CalendarWord> = ReadonlyMap<number, readonly W[]>;

export function indexOf<W extends CalendarWord>(table: readonly W[]): WordIndex<W> {
  const index = new Map<number, W[]>();
  for (const entry of table) {
    const first = entry.word.charCodeAt(0);
    const entries = index.get(first);
    if (entries) entries.push(entry);
    else index.set(first, [entry]);
  }
  return index;
}

/** The first entry that stands at `at`; a table lists longer words before those they begin with. */
export function wordAt<W extends CalendarWord>(index: WordIndex<W>, reading: string, at: number): W | undefined {
  return index.get(reading.charCodeAt(at))?.find((entry) => standsAt(entry, reading, at));
}
