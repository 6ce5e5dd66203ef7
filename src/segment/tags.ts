import { readFileSync } from 'node:fs';
import { isHan } from '../reading/index.js';
import { DICTIONARY } from './dictionary.js';

let dictionary: string | undefined;
const known = new Map<string, string>();

/**
 * Searches the lines `word frequency tag`, which are in the order of their words. A run meets a few thousand words of
 * the dictionary's fifty thousand, so that taking it apart for a table would cost more than all searches. It is
 * searched as a string: that takes a quarter of the time that its bytes take.
 */
function find(word: string): string {
  dictionary ??= readFileSync(DICTIONARY, 'utf8');
  let low = 0;
  let high = dictionary.length;
  while (low < high) {
    const start = dictionary.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1;
    const end = dictionary.indexOf(' ', start);
    const entry = dictionary.slice(start, end);
    if (entry === word) {
      const tag = dictionary.indexOf(' ', end + 1) + 1;
      return dictionary.slice(tag, dictionary.indexOf('\n', tag));
    }
    if (entry < word) low = dictionary.indexOf('\n', end) + 1;
    else high = start;
  }
  return 'x';
}

/** The part of speech of a word in the tag set of jieba's dictionary; `x` for a word that is not in it. */
export function tagOf(word: string): string {
  // Numbers and letters without end would fill the memory of a long run; Han words come from the dictionary.
  if (!isHan(word.charCodeAt(0))) return 'x';
  let tag = known.get(word);
  if (tag === undefined) {
    tag = find(word);
    known.set(word, tag);
  }
  return tag;
}
