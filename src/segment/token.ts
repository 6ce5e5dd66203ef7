import { CharacterSet, isHan, LATIN } from '../reading/index.js';
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
  /** What it is to a name (`extract/naming/classes.ts`), once that has been asked for. */
  naming?: number | undefined;
}

class Word implements Token {
  private tag: string | undefined;
  naming: number | undefined = undefined;

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

/** A word without its last `length` characters. */
export const withoutLast = (word: Token, length: number): Token =>
  new Word(word.start, word.end - length, word.text.slice(0, word.text.length - length));

const alphanumeric = new CharacterSet(`0123456789${LATIN}`);

/** The end of the run of characters of one class that begins at `at`. */
function endOfRun(text: string, at: number, belongs: (code: number) => boolean): number {
  let end = at + 1;
  while (belongs(text.charCodeAt(end))) end++;
  return end;
}

/** How many UTF-16 units the character is that begins there. */
const unitsOf = (text: string, at: number) => (text.codePointAt(at)! > 0xffff ? 2 : 1);

const isAlphanumeric = (code: number) => alphanumeric.has(code);

/**
 * The words of `text` with their places and parts of speech. Only Han characters are handed to the segmenter: letters and
 * digits in a row are one word (the segmenters differ there), and any other character is one of its own.
 *
 * @param at offset of the text's first character in what the places are counted in
 */
export function tokenize(text: string, using: Segmenter, at = 0): Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < text.length; ) {
    const code = text.charCodeAt(start);
    if (!isHan(code)) {
      const end = isAlphanumeric(code) ? endOfRun(text, start, isAlphanumeric) : start + unitsOf(text, start);
      tokens.push(new Word(at + start, at + end, text.slice(start, end)));
      start = end;
      continue;
    }
    const end = endOfRun(text, start, isHan);
    for (const word of end - start > 1 ? using.cut(text.slice(start, end)) : [text.slice(start, end)]) {
      tokens.push(new Word(at + start, at + start + word.length, word));
      start += word.length;
    }
  }
  return tokens;
}
