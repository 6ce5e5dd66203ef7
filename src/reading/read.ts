import { CharacterSet } from './character-set.js';
import { spacesDigits } from './spaced-digits.js';

const isDigit = (code: number) => code >= 48 && code <= 57;
const isAlphanumeric = (code: number) => isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };

const LINE_FEED = 10;
const SPACE = 32;
const IDEOGRAPHIC_SPACE = 0x3000;

const blanks = new CharacterSet('\n \u3000');
/** What is not read as it stands. */
const changed = new CharacterSet(`\n \u3000${Object.keys(WIDE).join('')}`);

/** Where the units of a reading stand in the document. Most readings are the text as it stands and need no list of them. */
export class Offsets {
  /** @param listed offsets of single units, of which the reading's begin at index `first`; else `first` is an offset */
  constructor(
    private readonly first: number,
    private readonly listed?: Uint32Array,
  ) {}

  /** The offset in the document of unit `i` of the reading. */
  of(i: number): number {
    return this.listed ? this.listed[this.first + i]! : this.first + i;
  }

  /** The characters of the document that units `from` to `to` of the reading stand for. */
  quote(document: string, from: number, to: number): string {
    if (from >= to) return '';
    const start = this.of(from);
    const end = this.of(to - 1) + 1;
    if (end - start === to - from) return document.slice(start, end);
    let written = '';
    for (let i = from; i < to; i++) written += document[this.of(i)];
    return written;
  }

  /** Those of the same reading without its first `length` units. */
  behind(length: number): Offsets {
    return new Offsets(this.first + length, this.listed);
  }
}

/** A stretch of text as it is read: blanks gone, punctuation in one form, each unit with its offset in the text. */
export interface Reading {
  text: string;
  offsets: Offsets;
}

/** How wide the blanks are that begin at `at`, and where they end; line ends among them count nothing. */
function blanksAt(folded: string, at: number, end: number): { width: number; end: number } {
  let width = 0;
  let k = at;
  for (; k < end; k++) {
    const code = folded.charCodeAt(k);
    if (code === SPACE) width++;
    else if (code === IDEOGRAPHIC_SPACE) width += 2;
    else if (code !== LINE_FEED) break;
  }
  return { width, end: k };
}

/**
 * The reading of `folded.slice(start, end)`. Line ends and single blanks between characters are dropped (a figure may
 * be written `12 件`, a word may break over a line); a blank between two letters or digits stays, unless the stretch sets
 * its numbers digit by digit; two or more blanks stand for punctuation that was lost and become one ideographic space, a
 * tab parts cells and stays.
 */
export function read(folded: string, start: number, end: number): Reading {
  // Most paragraphs are indented; what is left is mostly read as it stands.
  let first = start;
  while (first < end && blanks.has(folded.charCodeAt(first))) first++;
  let last = end;
  while (last > first && blanks.has(folded.charCodeAt(last - 1))) last--;
  const at = changed.first(folded, first, last);
  if (at === last) return { text: folded.slice(first, last), offsets: new Offsets(first) };
  return rewrite(folded, first, last, at);
}

/** @param from the first unit that may not be read as it stands */
function rewrite(folded: string, start: number, end: number, from: number): Reading {
  const listed = new Uint32Array(end - start);
  let length = 0;
  let text = '';
  let run = start; // what stands from here on is read as it is
  const flush = (to: number) => {
    text += folded.slice(run, to);
    for (let i = run; i < to; i++) listed[length++] = i;
  };
  let spaced: boolean | undefined;
  const partsNumber = (at: number, stretch: { end: number }) => {
    if (stretch.end - at !== 1 || !isDigit(folded.charCodeAt(stretch.end))) return false;
    if (!isDigit(folded.charCodeAt(at - 1)) && folded[at - 1] !== '.') return false;
    spaced ??= spacesDigits(folded, start, end);
    return spaced;
  };
  const put = (ch: string, at: number) => {
    text += ch;
    listed[length++] = at;
  };
  for (let i = from; i < end; i = changed.first(folded, i + 1, end)) {
    const code = folded.charCodeAt(i);
    if (code === LINE_FEED) {
      flush(i);
      run = i + 1;
    } else if (code === SPACE || code === IDEOGRAPHIC_SPACE) {
      flush(i);
      const stretch = blanksAt(folded, i, end);
      if (length > 0 && stretch.end < end && !partsNumber(i, stretch)) {
        if (stretch.width > 1) put('　', i);
        else if (
          isAlphanumeric(folded.charCodeAt(listed[length - 1]!)) &&
          isAlphanumeric(folded.charCodeAt(stretch.end))
        )
          put(' ', i);
      }
      run = stretch.end;
      i = stretch.end - 1;
    } else {
      if (isDigit(folded.charCodeAt(i - 1)) && isDigit(folded.charCodeAt(i + 1))) continue;
      flush(i);
      put(WIDE[folded[i]!]!, i);
      run = i + 1;
    }
  }
  flush(end);
  return { text, offsets: new Offsets(0, listed) };
}
