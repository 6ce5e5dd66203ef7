import { DIGITS, INFIXES, LARGE_SCALES, SMALL_SCALES, TENS } from '../lexicon/numerals.js';
import { CharacterSet, LATIN, type Reading, read } from '../reading/index.js';
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
/** What figures are made of but for the words of their units. */
const numeral = new CharacterSet([
  ...`0123456789.,%‰第分之点${LATIN}`,
  ...[DIGITS, TENS, SMALL_SCALES, LARGE_SCALES].flatMap((words) => Object.keys(words)),
  ...INFIXES,
]);
const symbol = new CharacterSet(`%‰${LATIN}`);
/** No unit is longer that is not written in Latin letters. */
const LONGEST_UNIT = 6;

/** Whether no number and its unit stand on both sides of a place: a number begins there, or there are but words before. */
function isBetweenFigures(text: string, at: number): boolean {
  if (numeral.first(text, at - LONGEST_UNIT, at) === at) return true;
  return numeral.has(text.charCodeAt(at)) && !numeral.has(text.charCodeAt(at - 1));
}

/** Whether a number begins behind the sign or the letters of another: 3.5%4.6%. */
function isBehindSymbol(text: string, at: number): boolean {
  return symbol.has(text.charCodeAt(at - 1)) && !symbol.has(text.charCodeAt(at));
}

/** Whether a place is between the halves of a surrogate pair. */
function isInsideCharacter(text: string, at: number): boolean {
  return /[\udc00-\udfff]/.test(text[at] ?? '');
}

const CUTS: readonly ((text: string, at: number) => boolean)[] = [
  (text, at) => BREAK.test(text[at - 1]!),
  isBetweenFigures,
  isBehindSymbol,
];

/**
 * Where to cut a stretch without a stop: behind its last comma, else between two figures. What has no such place is one
 * number, which no report means, and is no text: read in two it would be two other numbers.
 */
function cut(text: string, from: number): { at: number; isText: boolean } {
  const least = from + LONGEST / 2;
  for (const isPlace of CUTS)
    for (let at = from + LONGEST; at > least; at--)
      if (isPlace(text, at) && !isInsideCharacter(text, at)) return { at, isText: true };
  let start = least;
  while (start > from && numeral.has(text.charCodeAt(start - 1))) start--;
  if (start > from) return { at: start, isText: true };
  let end = least;
  while (numeral.has(text.charCodeAt(end))) end++;
  return { at: end, isText: false };
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
 * numbered point (二是) begins. A report in a single paragraph has headings without a stop, which are parted too. A number
 * that is itself longer than a sentence is in none of them.
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
      const { at, isText } = cut(text, from);
      if (isText) add(at);
      from = at;
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
