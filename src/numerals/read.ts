import { DIGITS, INFIXES, LARGE_SCALES, SMALL_SCALES, TENS } from '../lexicon/numerals.js';
import { unitAt } from '../lexicon/units.js';
import { CharacterSet } from '../reading/index.js';
import { addsUp, isExact, isOfReports, scaled } from './exact.js';

/** A number as it stands in a reading, without sign, unit or words around it. */
export interface Numeral {
  start: number;
  /** Behind the last character, scales and infix included. */
  end: number;
  value: number;
  /** With an infix 余, 多 or 几: the number is more than `value`. */
  over: boolean;
  /** Where the number ends without an infix that is its last character. */
  endBeforeInfix: number;
  /** Written with Arabic digits, at least in part. */
  arabic: boolean;
  /** Nothing but a scale: 千, 百余, 亿. */
  bare: boolean;
  /** Digits one by one, as years and numbers of documents are written: 二〇二一. */
  positional: boolean;
  /** The 万, 亿 or 兆 that it ends with, as a factor; 1 without one. */
  scale: number;
  /**
   * Begins like a number and is none (三四十, 三百千), or is one that a double does not hold. `end` then says where the
   * reading may go on.
   */
  malformed: boolean;
}

/** What a Han character stands for in a number. */
interface Part {
  as: 'digit' | 'tens' | 'small scale' | 'large scale' | 'infix';
  value: number;
}

const parts = new Map<number, Part>();
for (const [as, characters] of [
  ['digit', DIGITS],
  ['tens', TENS],
  ['small scale', SMALL_SCALES],
  ['large scale', LARGE_SCALES],
] as const)
  for (const [ch, value] of Object.entries(characters)) parts.set(ch.charCodeAt(0), { as, value });
for (const ch of INFIXES) parts.set(ch.charCodeAt(0), { as: 'infix', value: 0 });

/** What a number can go on with. */
const numeralCharacters = new CharacterSet(`0123456789${String.fromCharCode(...parts.keys())}`);

const isDigit = (code: number) => code >= 48 && code <= 57;

interface Literal {
  end: number;
  value: number;
  /** Whether the value is what the digits say. */
  exact: boolean;
}

/** Arabic digits with groups of three and decimals: 3,473 · 98.88. */
function literal(text: string, at: number): Literal {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  let digits = text.slice(at, end);
  if (digits.length <= 3) {
    while (text[end] === ',' && /^\d{3}(?!\d)/.test(text.slice(end + 1, end + 5))) {
      digits += text.slice(end + 1, end + 4);
      end += 4;
    }
  }
  if (text[end] === '.' && isDigit(text.charCodeAt(end + 1))) {
    let last = end + 1;
    while (isDigit(text.charCodeAt(last))) last++;
    digits += text.slice(end, last);
    end = last;
  }
  const value = Number(digits);
  return { end, value, exact: isExact(value, digits) };
}

/**
 * Reads the number that begins at `at`, as far as it goes: Arabic, Chinese or mixed, with its scales and an infix
 * (`1.1万余`, `40余万`, `5万4千6百`, `两千三百五`). Undefined where no number begins there. Looks at each character once.
 */
export function readNumeral(text: string, at: number): Numeral | undefined {
  let total = 0; // sections closed by 万, 亿, 兆
  let section = 0; // the open section
  let digit: number | undefined; // the digit that waits for its scale
  let digits = ''; // digits one by one
  let smallest = Number.POSITIVE_INFINITY; // scale of the last closed place
  let lastLarge = 0; // the last of 万, 亿, 兆
  let zero = false;
  let over = false;
  let arabic = false;
  let scales = 0;
  let numbers = 0;
  let malformed = false;
  let i = at;
  let endBeforeInfix = at;
  for (; i < text.length; ) {
    const code = text.charCodeAt(i);
    if (!numeralCharacters.has(code)) break;
    if (isDigit(code)) {
      if (digit !== undefined || digits || over) break;
      const read = literal(text, i);
      digit = read.value;
      if (!read.exact) malformed = true;
      arabic = true;
      numbers++;
      i = read.end;
      continue;
    }
    const { as, value } = parts.get(code)!;
    if (as === 'digit') {
      if (over || (arabic && digit !== undefined)) break;
      if (value === 0 && scales > 0 && digit === undefined) {
        zero = true;
        i++;
        continue;
      }
      if (digit !== undefined || digits) {
        if (scales > 0) malformed = true;
        if (!digits) digits = String(digit);
        digits += value;
        digit = undefined;
      } else digit = value;
      numbers++;
      i++;
      continue;
    }
    if (as === 'tens') {
      if (digit !== undefined || digits || over || smallest <= 10) break;
      section += value;
      smallest = 10;
      numbers++;
      i++;
      continue;
    }
    if (as === 'small scale') {
      // 千瓦, 千克, 百分点: the scale belongs to the unit.
      if (numbers > 0 && (unitAt(text, i)?.text.length ?? 0) > 1) break;
      // 三百千: behind a scale of a section only 万 and 亿 may follow.
      if (digit === undefined && !digits && scales > 0) break;
      if (digits || value >= smallest) malformed = true;
      // 十 alone is a number, 百 and 千 alone are scales.
      if (digit === undefined && value === 10) numbers++;
      section += scaled(digit ?? 1, value);
      digit = undefined;
      smallest = value;
      zero = false;
      scales++;
      i++;
      continue;
    }
    if (as === 'large scale') {
      if (numbers > 0 && (unitAt(text, i)?.text.length ?? 0) > 1) break;
      const inner = section + (digit ?? 0);
      if (inner === 0 && total === 0) {
        if (scales > 0 || numbers > 0) break;
        total = value; // a bare scale: 亿元
      } else if (inner === 0)
        total = scaled(total, value); // 万亿
      else if (total > 0 && value > lastLarge) {
        if (!addsUp(total, inner)) malformed = true;
        total = scaled(total + inner, value); // 5万2千亿
      } else {
        const closed = scaled(inner, value);
        if (digits || (total > 0 && value === lastLarge) || !addsUp(total, closed)) malformed = true;
        total += closed;
      }
      lastLarge = value;
      section = 0;
      digit = undefined;
      smallest = value;
      zero = false;
      scales++;
      i++;
      continue;
    }
    // What is left is an infix.
    if (over || (numbers === 0 && scales === 0)) break;
    endBeforeInfix = i;
    over = true;
    i++;
  }
  if (numbers === 0 && scales === 0) return undefined;
  if (digits) {
    section = Number(digits);
    if (!isExact(section, digits)) malformed = true;
  } else if (digit !== undefined) {
    // 两千三百五: the last digit counts in the place below the last scale.
    const abbreviated = !arabic && scales > 0 && !zero && smallest >= 100 && Number.isFinite(smallest);
    section += abbreviated ? digit * (smallest / 10) : digit;
  }
  if (!addsUp(total, section)) malformed = true;
  const value = scaled(total + section, 1);
  const last = over && INFIXES.has(text[i - 1]!);
  return {
    start: at,
    end: i,
    value,
    over,
    endBeforeInfix: last ? endBeforeInfix : i,
    arabic,
    bare: numbers === 0,
    positional: digits !== '',
    scale: smallest >= 1e4 && Number.isFinite(smallest) && digit === undefined ? smallest : 1,
    malformed: malformed || !isOfReports(value),
  };
}
