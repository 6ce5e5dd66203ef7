import type { Segmenter } from './index.js';
import { tagOf } from './tags.js';

/** A word in its place. */
export interface Token {
  /** UTF-16 offsets in the text that was cut. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Part of speech in the tag set of jieba's dictionary; `x` for a word that is not in it. */
  readonly pos: string;
}

class Word implements Token {
  private tag: string | undefined;

  constructor(
    readonly start: number,
    readonly end: number,
    readonly text: string,
  ) {}

  /** Few rules ask for it, so it is looked up when one does. */
  get pos(): string {
    this.tag ??= tagOf(this.text);
    return this.tag;
  }
}

/** The characters of words, one after the other. */
export function textOf(words: readonly Token[]): string {
  let text = '';
  for (const word of words) text += word.text;
  return text;
}

/** A word without its first `length` characters. */
export const withoutFirst = (word: Token, length: number): Token =>
  new Word(word.start + length, word.end, word.text.slice(length));

const ALPHANUMERIC = /^[A-Za-z0-9]+$/;

/**
 * The words of `text` with their places and parts of speech.
 *
 * @param at offset of the text's first character in what the places are counted in
 */
export function tokenize(text: string, using: Segmenter, at = 0): Token[] {
  const tokens: Token[] = [];
  let start = at;
  let before: string | undefined;
  for (const word of using.cut(text)) {
    const end = start + word.length;
    // One segmenter cuts GDP into letters, the other does not.
    if (before !== undefined && ALPHANUMERIC.test(before) && ALPHANUMERIC.test(word)) {
      const open = tokens.pop()!;
      tokens.push(new Word(open.start, end, open.text + word));
    } else tokens.push(new Word(start, end, word));
    before = word;
    start = end;
  }
  return tokens;
}
