import { DENOMINATORS, TENTHS } from '../lexicon/numerals.js';
import { fold } from '../reading/index.js';
import { isOfReports, scaled } from './exact.js';
import { type Numeral, readNumeral } from './read.js';

/** The numeral that is the whole of `text`. */
function whole(text: string): Numeral | undefined {
  const numeral = readNumeral(text, 0);
  return numeral && numeral.end === text.length && !numeral.malformed ? numeral : undefined;
}

/** 点 as a decimal point: 三点二, 百分之九十五点三. */
function decimal(text: string): number | undefined {
  const point = text.indexOf('点');
  if (point < 0) {
    const numeral = whole(text);
    return numeral?.value;
  }
  const before = whole(text.slice(0, point));
  if (!before || before.over) return undefined;
  const after = text.slice(point + 1);
  const digits = withoutScale(after);
  const scale = after.slice(digits.length);
  const read = whole(digits);
  if (!digits || !read || !(read.positional || digits.length === 1)) return undefined;
  const value = Number(`${before.value}.${[...digits].map((ch) => whole(ch)?.value ?? '').join('')}`);
  if (!scale) return value;
  const factor = readNumeral(scale, 0);
  return factor && factor.end === scale.length && !factor.malformed ? scaled(value, factor.value) : undefined;
}

function withoutScale(text: string): string {
  let end = text.length;
  while (end > 0 && '十百千万亿兆'.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}

function fraction(text: string): number | undefined {
  const slash = /^(\d+)\/(\d+)$/.exec(text);
  if (slash) {
    const [above, below] = slash.slice(1).map((digits) => whole(digits)?.value);
    return above === undefined || !below ? undefined : scaled(above / below, 1);
  }
  const bar = text.lastIndexOf('分之');
  if (bar < 0) return undefined;
  const mixed = text.lastIndexOf('又', bar);
  const integer = mixed < 0 ? 0 : decimal(text.slice(0, mixed));
  const below = decimal(text.slice(mixed + 1, bar));
  const above = decimal(text.slice(bar + '分之'.length));
  if (integer === undefined || !below || above === undefined) return undefined;
  return scaled(integer + above / below, 1);
}

function tenths(text: string): number | undefined {
  const parts = /^(.)([成折])(.?)$/.exec(text);
  if (!parts || !TENTHS.has(parts[2]!)) return undefined;
  const first = whole(parts[1]!);
  const second = parts[3] === '' ? { value: 0 } : parts[3] === '半' ? { value: 5 } : whole(parts[3]!);
  if (!first || !second) return undefined;
  return scaled(first.value * 10 + second.value, 0.01);
}

/**
 * Reads a whole string as a number, or not at all: Arabic, Chinese, formal (壹佰贰拾) and mixed numerals with 万/亿, an
 * infix or trailing 余/多/几 (`1.1万余` is 11000), a sign (负, -), decimals (三点二), fractions (三分之二, 1/3), 百分之, 千分之 and
 * 万分之 and 成. Fractions and rates give the plain quotient rounded to 15 digits, but 百分之九十 and 90% give 90, the
 * number in front of the sign, as a rate's `value` does, and 三成五 gives 35.
 *
 * @returns undefined where the string is anything else, or a number that a double does not hold: integers beyond 2⁵³ that
 *   would be rounded, and all from 10²¹ on
 */
export function parseNumber(text: string): { value: number } | undefined {
  const plain = fold(text).replace(/[\s ]+/g, '');
  const sign = /^(?:负|-|\+)/.exec(plain)?.[0];
  const body = sign ? plain.slice(sign.length) : plain;
  if (!body) return undefined;
  let value: number | undefined;
  const denominator = Object.keys(DENOMINATORS).find((prefix) => body.startsWith(prefix));
  if (denominator) {
    const points = decimal(body.slice(denominator.length));
    value = points === undefined ? undefined : points;
  } else if (/^.+[%‰]$/.test(body)) value = decimal(body.slice(0, -1));
  else if (body === '半' || body === '一半') value = 0.5;
  else {
    value = decimal(body) ?? fraction(body);
    if (value === undefined) {
      const part = tenths(body);
      value = part === undefined ? undefined : scaled(part, 100);
    }
  }
  if (value === undefined || !isOfReports(value)) return undefined;
  return { value: sign === '负' || sign === '-' ? -value || 0 : value };
}
