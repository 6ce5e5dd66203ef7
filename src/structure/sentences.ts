import { type Reading, read } from '../reading/index.js';
import { markerOf } from './headings.js';
import type { Paragraph } from './paragraphs.js';

export interface Stretch extends Reading {
  /** Offsets in the text, white space around it left out. */
  start: number;
  end: number;
}

const ENDS = new Set('。！？');
const CLOSERS = new Set('”’）)》】');

function stretch(reading: Reading, from: number, to: number): Stretch {
  const offsets = reading.offsets.subarray(from, to);
  return {
    text: reading.text.slice(from, to),
    offsets,
    start: offsets[0]!,
    end: offsets[offsets.length - 1]! + 1,
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
    const ch = text[i]!;
    const ends = ENDS.has(ch) || (ch === '；' && markerOf(text.slice(i + 1, i + 6)) !== undefined);
    if (!ends) {
      if (i - from < LONGEST) continue;
      const at = cut(text, from);
      found.push(stretch(reading, from, at));
      from = at;
      i = at - 1;
      continue;
    }
    while (i + 1 < text.length && i - from < LONGEST && CLOSERS.has(text[i + 1]!)) i++;
    found.push(stretch(reading, from, i + 1));
    from = i + 1;
  }
  if (from < text.length) found.push(stretch(reading, from, text.length));
  return found;
}
