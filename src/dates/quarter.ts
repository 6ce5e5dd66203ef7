import { COUNTER, FIRST_FEW, NAMED_PARTS, ORDINAL, QUARTER } from '../lexicon/dates.js';
import { PrefixIndex } from '../reading/index.js';
import { endOfConnector } from './connector.js';
import { type Numeral, shortNumeralAt } from './numeral.js';
import type { Part } from './part.js';
import { wordAt } from './word.js';

const namedParts = new PrefixIndex(NAMED_PARTS);

export const firstMonthOf = (quarter: number): number => quarter * 3 - 2;
export const lastMonthOf = (quarter: number): number => quarter * 3;

function quarters(end: number, first: number, last: number): Part | undefined {
  if (first < 1 || last > 4) return undefined;
  return { end, first: { month: firstMonthOf(first) }, last: { month: lastMonthOf(last) } };
}

/** 三 or 第三, the 季度 not yet read. */
function ordinalAt(reading: string, at: number): Numeral | undefined {
  return shortNumeralAt(reading, reading.startsWith(ORDINAL, at) ? at + ORDINAL.length : at);
}

function endOfQuarter(reading: string, at: number): number | undefined {
  return reading.startsWith(QUARTER, at) ? at + QUARTER.length : undefined;
}

/** 前三季度, 前三个季度. */
function firstFewAt(reading: string, at: number): Part | undefined {
  const count = shortNumeralAt(reading, at + FIRST_FEW.length);
  // 前一季度 is the quarter before, not the first one.
  if (!count || count.value < 2) return undefined;
  const end = endOfQuarter(reading, reading.startsWith(COUNTER, count.end) ? count.end + COUNTER.length : count.end);
  return end === undefined ? undefined : quarters(end, 1, count.value);
}

/** 上半年, 首季, 一季度, 第三季度, 一至三季度, 前三季度. */
export function quarterOrHalfAt(reading: string, at: number): Part | undefined {
  const named = wordAt(namedParts, reading, at);
  if (named) {
    const [first, last] = named.months;
    return { end: at + named.word.length, first: { month: first }, last: { month: last } };
  }
  if (reading.startsWith(FIRST_FEW, at)) return firstFewAt(reading, at);
  const first = ordinalAt(reading, at);
  if (!first) return undefined;
  const end = endOfQuarter(reading, first.end);
  if (end !== undefined) return quarters(end, first.value, first.value);
  const second = endOfConnector(reading, first.end);
  const last = second === undefined ? undefined : ordinalAt(reading, second);
  const shared = last && endOfQuarter(reading, last.end);
  return shared === undefined ? undefined : quarters(shared, first.value, last!.value);
}
