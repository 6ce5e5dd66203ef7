import { readFileSync } from 'node:fs';
import { DICTIONARY } from './dictionary.js';

const LINE_FEED = 10;
const SPACE = 32;

let dictionary: Buffer | undefined;
const known = new Map<string, string>();

/** Offset of the line that the byte at `at` is in. */
const lineStart = (lines: Buffer, at: number) => lines.lastIndexOf(LINE_FEED, at - 1) + 1;

/** The tag in a line `word frequency tag`, whose word ends at `wordEnd`. */
function tagIn(lines: Buffer, wordEnd: number): string {
  const tag = lines.indexOf(SPACE, wordEnd + 1) + 1;
  return lines.toString('latin1', tag, lines.indexOf(LINE_FEED, tag));
}

/**
 * Searches the lines, which are in the order of their bytes. A run meets a few thousand words of the dictionary's fifty
 * thousand, so that taking it apart for a table would cost more than all searches.
 */
function find(word: string): string {
  dictionary ??= readFileSync(DICTIONARY);
  const key = Buffer.from(`${word} `);
  let low = 0;
  let high = dictionary.length;
  while (low < high) {
    const start = lineStart(dictionary, (low + high) >> 1);
    const end = dictionary.indexOf(SPACE, start);
    const order = dictionary.compare(key, 0, key.length, start, end + 1);
    if (order === 0) return tagIn(dictionary, end);
    if (order < 0) low = dictionary.indexOf(LINE_FEED, end) + 1;
    else high = start;
  }
  return 'x';
}

/** The part of speech of a word in the tag set of jieba's dictionary; `x` for a word that is not in it. */
export function tagOf(word: string): string {
  let tag = known.get(word);
  if (tag === undefined) {
    tag = find(word);
    known.set(word, tag);
  }
  return tag;
}
