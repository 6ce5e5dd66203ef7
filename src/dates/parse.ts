import { CLOSING_QUOTES, OPENING_QUOTES, PLAN_SUFFIXES } from '../lexicon/dates.js';
import { fold, read } from '../reading/index.js';
import { isoOf, type Point } from './calendar.js';
import { planPeriodAt } from './plan-period.js';
import { scanDates } from './scan.js';

const ISO = /^(\d{4})(?:-(\d{2}))?$/;
const UNTIL = /^(?:截至|截止到?|到)?(.+?)(?:为?止)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;

/** 2021, 2021-08 and 20210802, which are dates only where nothing else stands around them. */
function figuresOf(text: string): string | undefined {
  const match = ISO.exec(text) ?? COMPACT.exec(text);
  if (!match) return undefined;
  const [, year, month, day] = match;
  const point: Point = {
    year: Number(year),
    month: month === undefined ? undefined : Number(month),
    day: day === undefined ? undefined : Number(day),
  };
  return isoOf({ first: point, last: point });
}

/** “十四五”时期: the quotation marks and 时期 belong to the name. */
function planOf(text: string): string | undefined {
  const quoted = OPENING_QUOTES.includes(text[0] ?? ' ');
  const plan = planPeriodAt(text, quoted ? 1 : 0);
  if (!plan) return undefined;
  const end = quoted && CLOSING_QUOTES.includes(text[plan.end] ?? ' ') ? plan.end + 1 : plan.end;
  const rest = text.slice(end);
  return rest === '' || PLAN_SUFFIXES.includes(rest) ? plan.value : undefined;
}

/**
 * The date that `text` as a whole is (surrounding blanks aside), as ISO 8601, reduced as the text is, or as an
 * interval: `2021年8月2日` is `2021-08-02`, `2021年上半年` is `2021-01/2021-06`. Full-width and traditional characters
 * are read as what they mean. Words such as 今年, and a date without a year, are read against `reference`, an ISO 8601
 * date that may be reduced; without one a missing year is `XXXX` (ISO 8601-2).
 * Undefined where the whole is no date, where the calendar has no such day, and for 今年 without a reference.
 */
export function parseDate(text: string, reference?: string): string | undefined {
  const folded = fold(text.trim());
  // 截至9月底 and 9月底止 name the day that they end with; a bare 月末 is that of the reference.
  const reading = read(folded, 0, folded.length)
    .text.replace(UNTIL, '$1')
    .replace(/^(?=月[初中底末]$)/, '本');
  const spans = scanDates(reading, reference === undefined ? {} : { date: reference });
  const [span] = spans;
  if (span && span.start === 0 && span.end === reading.length) return span.value;
  return figuresOf(reading) ?? planOf(reading);
}
