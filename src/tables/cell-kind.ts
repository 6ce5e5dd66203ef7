import { parseDate } from '../dates/index.js';
import { NO_VALUE } from '../lexicon/table-words.js';
import { unitAt } from '../lexicon/units.js';
import { readNumeral } from '../numerals/index.js';

/**
 * What a cell holds, told by its form alone: nothing; a sign for nothing; a number with or without a unit; a bare number
 * that may be a year; a date; or words.
 */
export type CellKind = 'empty' | 'blank' | 'number' | 'year' | 'date' | 'text';

const LONGEST_FIGURE = 40;
const LONGEST_DATE = 24;

const YEAR = /^(?:19|20)\d\d$/;
const YEARS = /^(?:19|20)\d\d[-–—~至](?:19|20)\d\d$/;
const DATE_OPENING = /^\d{4}[-./年]\d{1,2}/;
const DATE_MARK = /[年月季日度/.-]/;
const LED =
  /^(?:约|近|超过?|逾|不低于|不少于|不超过|≥|≤|>|<|增长|增加|上升|提高|下降|减少|降低|[↑↓▲▼])*[-+–—]?(?=[\d(])/;
const NUMBER = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/;
const BRACKETED = /^\(-?(?:\d{1,3}(?:,\d{3})+|\d+\.\d+|\d{3,})(?:\.\d+)?%?\)$/;
/** 〔1.5〕, as plans write what adds up over all their years. */
const ACCUMULATED = /^[[〔]-?(?:\d{1,3}(?:,\d{3})+|\d+\.\d+|\d{3,})(?:\.\d+)?%?[\]〕]$/;
/** A long number that a narrow column has broken: 30,000,000.0 0, and 500,776, 838.93 where the blank is gone. */
const BROKEN = /^[-+]?\d(?=[\d,.]*[ ，])[\d,. ，]*\d$/;
const WELL_FORMED = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const THOUSANDS = /^[-+]?\d{1,3}(?: \d{3})+(?:\.\d+)?$/;
/** Codes: 002099, 0576-88123456, mobile phones, and what is too long to count anything. */
const CODE = /^(?:0\d|1[3-9]\d{9}$|\d{15,}$)/;
/** 亿元 names a unit and counts nothing. */
const SCALE_ALONE = /^[百千万亿兆]+[^\d百千万亿兆]/;
const BEHIND = /^(?:以上|以下|以内|左右|余|多)?$/;
const RANGE = /^[-~–—至到]+(?=\d)/;

/** The number that blanks have broken, without them; undefined where its parts make none. */
export function unbroken(reading: string): string | undefined {
  if (!BROKEN.test(reading)) return undefined;
  const plain = reading.replace(/，/g, ',');
  if (THOUSANDS.test(plain)) return plain.replace(/ /g, '');
  const joined = plain.replace(/ /g, '');
  // 12，345 may be two numbers.
  const isOne = reading.includes(' ') || /,.*[,.]/.test(joined);
  return isOne && WELL_FORMED.test(joined) ? joined : undefined;
}

/** Whether `text` is no more than a unit with its scale, which may be missing altogether. */
function isUnit(text: string): boolean {
  if (text === '') return true;
  const at = text[0] === ' ' ? 1 : 0;
  const whole = (from: number) => {
    const unit = unitAt(text, from);
    return unit !== undefined && BEHIND.test(text.slice(from + unit.text.length));
  };
  if (BEHIND.test(text) || whole(at)) return true;
  const scale = /^(?:十|百|千|万|亿|兆)+(?:余|多)?/.exec(text.slice(at))?.[0].length ?? 0;
  return scale > 0 && (text.length === at + scale || whole(at + scale));
}

const numberOf = (digits: string) => Number(digits.replace(/,/g, ''));

function isFigure(reading: string): boolean {
  if (CODE.test(reading) || SCALE_ALONE.test(reading)) return false;
  if (BRACKETED.test(reading) || ACCUMULATED.test(reading) || unbroken(reading) !== undefined) return true;
  const led = LED.exec(reading)?.[0].length;
  if (led === undefined) {
    // 三件, but neither 一般 nor 一期.
    const numeral = readNumeral(reading, 0);
    if (!numeral || numeral.malformed || numeral.value < 2) return false;
    const unit = unitAt(reading, numeral.end);
    return (
      unit !== undefined && numeral.end + unit.text.length === reading.length && !/^[期级届批轮班号]$/.test(unit.text)
    );
  }
  const number = NUMBER.exec(reading.slice(led));
  if (!number) return false;
  const rest = reading.slice(led + number[0].length);
  if (isUnit(rest)) return true;
  const low = /^(?:%|[十百千万亿]*)/.exec(rest)![0].length;
  const range = RANGE.exec(rest.slice(low));
  if (!range) return false;
  const high = rest.slice(low + range[0].length);
  const last = NUMBER.exec(high)?.[0] ?? '';
  return numberOf(last) > numberOf(number[0]) && isUnit(high.slice(last.length));
}

/** Whether the whole of a reading is a date or a span of years. */
function isDate(reading: string): boolean {
  if (reading.length > LONGEST_DATE) return false;
  if (YEARS.test(reading)) return true;
  if (!DATE_MARK.test(reading)) return false;
  return parseDate(reading, '2000') !== undefined;
}

/** @param reading the cell, folded and without blanks at its ends and within words */
export function cellKind(reading: string): CellKind {
  if (reading === '') return 'empty';
  if (NO_VALUE.test(reading)) return 'blank';
  if (reading.length > LONGEST_FIGURE) return 'text';
  if (YEAR.test(reading)) return 'year';
  if ((DATE_OPENING.test(reading) || /[年月季日]/.test(reading)) && isDate(reading)) return 'date';
  if (isFigure(reading)) return 'number';
  return isDate(reading) ? 'date' : 'text';
}
