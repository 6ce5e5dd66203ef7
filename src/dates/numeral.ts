import { HAN_DIGITS, HAN_TENS, QUANTITY_CHARACTERS, ZEROS } from '../lexicon/dates.js';
import { CharacterSet } from '../reading/index.js';

/** A number as years, months and days have it: at most four digits, no scale above ten. */
export interface Numeral {
  /** Behind its last character. */
  end: number;
  value: number;
  /** Digits that are written one by one (2021, 二〇二一, 8); 0 for 十二 and 二十三. */
  width: number;
  arabic: boolean;
}

const LONGEST = 4;
const ZERO = 48;

export const isDigit = (code: number): boolean => code >= ZERO && code <= 57;

const hanDigits = new Map([...HAN_DIGITS].map((ch, value) => [ch, value]));
const zeros = new Set(ZEROS);
const zeroCodes = new CharacterSet(ZEROS);
const HAN_NUMERALS = [...HAN_DIGITS, ...Object.keys(HAN_TENS), ...QUANTITY_CHARACTERS, '零', '○', '◯'];
const hanNumerals = new CharacterSet(HAN_NUMERALS);

/** All digits and Han numerals. */
export const NUMERALS: readonly string[] = [...'0123456789', ...HAN_NUMERALS];

export const isHanNumeral = (code: number): boolean => hanNumerals.has(code);

/** Whether a character is a digit or a Han numeral. */
export const isNumeral = (code: number): boolean => isDigit(code) || hanNumerals.has(code);

/** Behind the run of digits, or of Han numerals, that stands at `at`. */
export function endOfRun(reading: string, at: number): number {
  let end = at;
  if (isDigit(reading.charCodeAt(at))) {
    while (isDigit(reading.charCodeAt(end))) end++;
  } else {
    while (hanNumerals.has(reading.charCodeAt(end))) end++;
  }
  return end;
}

function arabicAt(reading: string, at: number): Numeral | undefined {
  let end = at;
  let value = 0;
  while (end - at <= LONGEST && isDigit(reading.charCodeAt(end))) {
    value = value * 10 + reading.charCodeAt(end) - ZERO;
    end++;
  }
  const width = end - at;
  return width > 0 && width <= LONGEST ? { end, value, width, arabic: true } : undefined;
}

/** 十二, 二十, 二十三, 廿三. */
function tensOf(text: string): number | undefined {
  const lead = hanDigits.get(text[0]!);
  const rest = lead === undefined ? text : text.slice(1);
  const tens = HAN_TENS[rest[0] ?? ''];
  if (tens === undefined || rest.length > 2) return undefined;
  if (lead !== undefined && (tens !== 10 || lead === 0)) return undefined;
  const ones = rest.length === 2 ? hanDigits.get(rest[1]!) : 0;
  return ones === undefined ? undefined : tens * (lead ?? 1) + ones;
}

function hanAt(reading: string, at: number): Numeral | undefined {
  let end = at;
  for (; end - at <= LONGEST; end++) {
    const code = reading.charCodeAt(end);
    if (!hanNumerals.has(code) && !(end > at && zeroCodes.has(code))) break;
  }
  const text = reading.slice(at, end);
  if (text.length === 0 || text.length > LONGEST) return undefined;
  let value = 0;
  for (const ch of text) {
    const digit = zeros.has(ch) ? 0 : hanDigits.get(ch);
    if (digit === undefined) {
      const tens = tensOf(text);
      return tens === undefined ? undefined : { end, value: tens, width: 0, arabic: false };
    }
    value = value * 10 + digit;
  }
  return { end, value, width: text.length, arabic: false };
}

/** The number at `at`, in either script; undefined where none begins and where it is too long for a date. */
export function numeralAt(reading: string, at: number): Numeral | undefined {
  return isDigit(reading.charCodeAt(at)) ? arabicAt(reading, at) : hanAt(reading, at);
}

/** A number that a month, a day or a quarter can have: 8, 08, 八, 十二. */
export function shortNumeralAt(reading: string, at: number): Numeral | undefined {
  const numeral = numeralAt(reading, at);
  if (!numeral) return undefined;
  return numeral.width <= (numeral.arabic ? 2 : 1) ? numeral : undefined;
}
