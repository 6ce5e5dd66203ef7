import { BEHIND_PLAN, CLOSING_QUOTES, OPENING_QUOTES, PLAN_PERIODS } from '../lexicon/dates.js';
import { isHanNumeral } from './numeral.js';
import type { DateSpan } from './span.js';
import { anyAt } from './word.js';

const plans = new Map(PLAN_PERIODS.map((plan) => [plan.word, plan]));
const LONGEST = 3;

/**
 * 十四五, with quotation marks around it or without; the span is the word alone. The names of two characters are also
 * those of campaigns (“八五”普法) and plain numbers (十五), so they need 计划, 时期 or 期间 behind them.
 */
export function planPeriodAt(reading: string, at: number): DateSpan | undefined {
  let end = at;
  while (end - at <= LONGEST && isHanNumeral(reading.charCodeAt(end))) end++;
  const plan = plans.get(reading.slice(at, end));
  if (!plan) return undefined;
  const quoted = OPENING_QUOTES.includes(reading[at - 1] ?? ' ') && CLOSING_QUOTES.includes(reading[end] ?? ' ');
  if (plan.word.length < LONGEST && !anyAt(BEHIND_PLAN, reading, quoted ? end + 1 : end)) return undefined;
  const [first, last] = plan.years;
  return { start: at, end, value: `${first}/${last}` };
}
