import { PIECES, type Random } from '../../../test/hostile/random.js';
import { DIGITS, times } from './bytes.js';

type Change = (text: string, at: number, random: Random) => string;

const put = (text: string, from: number, to: number, between: string): string =>
  text.slice(0, from) + between + text.slice(to);

const stretch = (random: Random): number => 1 + random.below(random.one([3, 12, 60, 400]));

const CHANGES: readonly Change[] = [
  (text, at, random) => put(text, at, at + random.below(3), random.one(PIECES)),
  (text, at, random) => put(text, at, at, random.text(PIECES, 1 + random.below(6))),
  (text, at, random) => put(text, at, at + stretch(random), ''),
  (text, at, random) => put(text, at, at, text.slice(at, at + stretch(random))),
  (text, at, random) => {
    const from = random.below(text.length);
    return put(text, at, at + stretch(random), text.slice(from, from + stretch(random)));
  },
  (text, at, random) => put(text, at, at, random.one(PIECES).repeat(1 + random.below(random.one([5, 50, 1000])))),
  (text, at, random) => put(text, at, at + 1, String.fromCharCode(random.below(0x10000))),
  (text, at, random) => put(text, at, at + random.below(4), random.one(DIGITS)),
  (text, at) => {
    const end = text.indexOf('\n', at);
    return end < 0 ? text : put(text, end, end + 1, '');
  },
];

/** A text changed as one that people write: in figures, marks, words and lines. */
export function changedText(original: string, random: Random): string {
  let text = original;
  for (let left = times(random); left > 0 && text.length > 0; left--) {
    text = random.one(CHANGES)(text, random.below(text.length), random);
  }
  return text;
}
