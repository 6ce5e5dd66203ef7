import { CharacterSet, type Reading, read } from '../reading/index.js';
import { markerOf } from './headings.js';
import type { Paragraph } from './paragraphs.js';

export interface Stretch extends Reading {
  /** Offsets in the text, white space around it left out. */
  start: number;
  end: number;
}

const SEMICOLON = '；'.charCodeAt(0);
const stops = new CharacterSet('。！？；');
const closers = new CharacterSet('”’）)》】');

function stretch({ text, offsets }: Reading, from: number, to: number): Stretch {
  return {
    text: text.slice(from, to),
    offsets: offsets.behind(from),
    start: offsets.of(from),
    end: offsets.of(to - 1) + 1,
  };
}

/** No sentence is longer; what goes on without a stop is no prose, and is cut so that reading stays linear in time. */
const LONGEST = 1000;
const BREAK = /[，；：、　\t]/;
const PART_OF_NUMBER = /[\dA-Za-z.%零〇一二三四五六七八九十百千万亿]/;

/** Where to cut a stretch without a stop: behind its last comma, else not inside a number. */
function cut(text: string, from: number): number {
  const to = from + LONGEST;
  for (let i = to; i > from + LONGEST / 2; i--) if (BREAK.test(text[i - 1]!)) return i;
  for (let i = to; i > from + LONGEST / 2; i--) if (!PART_OF_NUMBER.test(text[i - 1]!)) return i;
  return to;
}

/**
 * Parts a paragraph into its sentences: at 。！？ with the closing quotes behind them, and at a ； behind which a
 * numbered point (二是) begins.
 */
export function sentences(folded: string, paragraph: Paragraph): Stretch[] {
  const reading = read(folded, paragraph.start, paragraph.end);
  const { text } = reading;
  const found: Stretch[] = [];
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    i = stops.first(text, i, Math.min(text.length, from + LONGEST + 1));
    if (i - from > LONGEST) {
      const at = cut(text, from);
      found.push(stretch(reading, from, at));
      from = at;
      i = at - 1;
      continue;
    }
    if (i === text.length) break;
    if (text.charCodeAt(i) === SEMICOLON && !markerOf(text.slice(i + 1, i + 6))) continue;
    while (i - from < LONGEST && closers.has(text.charCodeAt(i + 1))) i++;
    found.push(stretch(reading, from, i + 1));
    from = i + 1;
  }
  if (from < text.length) found.push(stretch(reading, from, text.length));
  return found;
}
