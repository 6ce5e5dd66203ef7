import { segmenter, type Token, tokenize } from '../../src/segment/index.js';

/** A text as its words; cut alike on every machine. */
export const wordsOf = (text: string): Token[] => tokenize(text, segmenter('node-rs'));

/** Texts as the words of one text, in which the others follow after a gap. */
export function wordsApart(...texts: string[]): Token[] {
  const words: Token[] = [];
  for (const text of texts) {
    const from = (words.at(-1)?.end ?? -1) + 1;
    for (const { start, end, text: word, pos } of wordsOf(text))
      words.push({ start: start + from, end: end + from, text: word, pos });
  }
  return words;
}

/** Words as they are cut here, with a blank between each and the next: 医 共 体; of no part of speech. */
export function cutAs(text: string): Token[] {
  let end = 0;
  return text.split(' ').map((word) => {
    const start = end;
    end += word.length;
    return { start, end, text: word, pos: 'x' };
  });
}
