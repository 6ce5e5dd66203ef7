import { NOT_BEFORE_BARE_PART, ONE, POINTING_AT_ONE } from '../lexicon/dates.js';
import { isDash } from './connector.js';
import { isDigit, isHanNumeral } from './numeral.js';
import { anyBefore } from './word.js';

const LETTER = /^[A-Za-z]$/;
const isDigitAt = (reading: string, at: number) => isDigit(reading.charCodeAt(at));

/** Whether what stands before `at` is the number of a list item and nothing else: 3.5月底前 has 3. before it. */
function opensItem(reading: string, at: number): boolean {
  let start = at - 1;
  while (at - start <= 2 && isDigitAt(reading, start - 1)) start--;
  return start === 0 && at > 1 && reading[at - 1] === '.';
}

/** Whether figures that begin at `at` go on from others before them, as in 0830-2021 or 2019/2020. */
function continuesFigures(reading: string, at: number): boolean {
  const before = reading[at - 1];
  return (
    isDigitAt(reading, at - 1) || ((isDash(reading.charCodeAt(at - 1)) || before === '/') && isDigitAt(reading, at - 2))
  );
}

/** Whether a year of four digits can begin at `at`. A full point is no bar: no number has four decimals and 年 behind. */
export function opensYear(reading: string, at: number): boolean {
  return isDigitAt(reading, at) ? !continuesFigures(reading, at) : !isHanNumeral(reading.charCodeAt(at - 1));
}

/** Whether shorter figures, or a date in figures only, can begin at `at`: not behind a letter, nor inside a number. */
export function opensFigures(reading: string, at: number): boolean {
  if (!opensYear(reading, at)) return false;
  const before = reading[at - 1];
  if (before === undefined || !isDigitAt(reading, at)) return true;
  if (LETTER.test(before)) return false;
  const inNumber = (before === '.' || before === ',' || before === ':') && isDigitAt(reading, at - 2);
  return !inNumber || opensItem(reading, at);
}

/** Whether a month, quarter or half without a year can begin at `at`. */
export function opensPart(reading: string, at: number): boolean {
  if (anyBefore(NOT_BEFORE_BARE_PART, reading, at)) return false;
  if (reading.startsWith(ONE, at) && anyBefore(POINTING_AT_ONE, reading, at)) return false;
  return opensFigures(reading, at);
}
