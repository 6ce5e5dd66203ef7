import { BEHIND_SHORT_NAME, NOT_BEHIND } from '../lexicon/divisions.js';
import { divisionNames, type Name } from './divisions.js';

/** A place where a line names a division. */
export interface Mention extends Name {
  /** UTF-16 offsets in the reading. */
  start: number;
  end: number;
}

/** Divisions named one behind the other, the outer before the inner: 浙江省德清县. */
export type Chain = readonly Mention[];

/**
 * Where a line names divisions, the longest name first. A short name counts behind another name, and where it opens the
 * line or follows its year and something that opens a title comes behind: 长沙2024年政府工作报告.
 *
 * @param reading a line in simplified characters
 */
export function chainsIn(reading: string): Chain[] {
  const chains: Mention[][] = [];
  let open: Mention[] = [];
  const opening = /^(?:\d{4}年度?|《)*/.exec(reading)![0].length;
  for (let at = 0; at < reading.length; ) {
    const before = open.at(-1);
    const mention = mentionAt(reading, at);
    const chained = before !== undefined && before.end === at;
    if (!mention || !counts(mention, reading, at === opening, chained)) {
      at++;
      continue;
    }
    if (!chained) {
      open = [];
      chains.push(open);
    }
    open.push(mention);
    at = mention.end;
  }
  return chains;
}

function mentionAt(reading: string, start: number): Mention | undefined {
  const name = divisionNames().at(reading, start, nameStands);
  return name && { start, end: start + name.word.length, ...name };
}

/** Whether the last character of a full name does not begin another word there. */
export function nameStands({ word, form }: Name, reading: string, at: number): boolean {
  return form === 'short' || !NOT_BEHIND[word.at(-1)!]?.includes(reading[at + word.length] ?? ' ');
}

function counts({ start, end, form }: Mention, reading: string, opens: boolean, chained: boolean): boolean {
  if (chained) return true;
  // 城区, 郊区 and 矿区 are names only behind that of their city; behind an unknown city is an unknown county.
  if (form === 'full') return end - start > 2 && !/[省市州]/.test(reading[start - 1] ?? '');
  return opens && (BEHIND_SHORT_NAME.test(reading.slice(end)) || mentionAt(reading, end) !== undefined);
}
