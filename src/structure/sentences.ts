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
/** And the first half of a surrogate pair, which is no character by itself. */
const PART_OF_NUMBER = /[\dA-Za-z.%零〇一二三四五六七八九十百千万亿\ud800-\udbff]/;

/** Where to cut a stretch without a stop: behind its last comma, else not inside a number. */
function cut(text: string, from: number): number {
  const to = from + LONGEST;
  for (let i = to; i > from + LONGEST / 2; i--) if (BREAK.test(text[i - 1]!)) return i;
  for (let i = to; i > from + LONGEST / 2; i--) if (!PART_OF_NUMBER.test(text[i - 1]!)) return i;
  return to;
}

/** A heading with a number of the outer forms and no stop, behind which the first of its parts begins: 一、概况（一）收入。 */
const HEADING_ABOVE =
  /^(?:第[一二三四五六七八九十]{1,3}(?:章|节|部分|篇|编)|[一二三四五六七八九十]{1,3}、)[^，。；：、！？()]{2,40}(?<![第条款项])(?=\(一\)(?![项款目、至和与或()]))/;

/** Where a heading ends with which a stretch of text begins, and that stands above the part that follows it at once. */
function headingAbove(text: string, from: number, to: number): number {
  if (!markerOf(text.slice(from, from + 8))) return from;
  return from + (HEADING_ABOVE.exec(text.slice(from, Math.min(to, from + 60)))?.[0].length ?? 0);
}

/**
 * Parts a paragraph into its sentences: at 。！？ with the closing quotes behind them, and at a ； behind which a
 * numbered point (二是) begins. A report in a single paragraph has headings without a stop, which are parted too.
 */
export function sentences(folded: string, paragraph: Paragraph): Stretch[] {
  const reading = read(folded, paragraph.start, paragraph.end);
  const { text } = reading;
  const found: Stretch[] = [];
  let from = 0;
  const add = (to: number) => {
    const heading = headingAbove(text, from, to);
    if (heading > from) found.push(stretch(reading, from, heading));
    found.push(stretch(reading, heading, to));
    from = to;
  };
  for (let i = 0; i < text.length; i++) {
    i = stops.first(text, i, Math.min(text.length, from + LONGEST + 1));
    if (i - from > LONGEST) {
      const at = cut(text, from);
      add(at);
      i = at - 1;
      continue;
    }
    if (i === text.length) break;
    if (text.charCodeAt(i) === SEMICOLON && !markerOf(text.slice(i + 1, i + 6))) continue;
    while (i - from < LONGEST && closers.has(text.charCodeAt(i + 1))) i++;
    add(i + 1);
  }
  if (from < text.length) add(text.length);
  return found;
}
