import { NOT_QUALIFIERS, QUALIFIERS_AFAR, QUALIFIERS_BEFORE, QUALIFIERS_BEHIND } from '../../lexicon/qualifiers.js';
import type { Qualifier } from '../../types.js';
import type { Figure } from '../figure.js';

const byLength = (table: Readonly<Record<Qualifier, readonly string[]>>) =>
  Object.entries(table)
    .flatMap(([qualifier, words]) => words.map((word) => ({ word, qualifier: qualifier as Qualifier })))
    .sort((a, b) => b.word.length - a.word.length);

const BEFORE = byLength(QUALIFIERS_BEFORE);
const BEHIND = byLength(QUALIFIERS_BEHIND);

/** Words that may stand between a qualifier and its figure. */
const BETWEEN = /(?:了|达到|达|为|耗时|用时|需要|需|人民币|每年|每人|有|\$|¥)$/;

function before(reading: string, figure: Figure): Qualifier | undefined {
  let end = figure.start;
  const between = BETWEEN.exec(reading.slice(Math.max(0, end - 3), end));
  if (between) end -= between[0].length;
  const found = BEFORE.find(({ word }) => reading.endsWith(word, end));
  if (!found) return undefined;
  const outside = NOT_QUALIFIERS[found.word];
  return outside?.includes(reading[end - found.word.length - 1] ?? ' ') ? undefined : found.qualifier;
}

function behind(reading: string, figure: Figure): Qualifier | undefined {
  const found = BEHIND.find(({ word }) => reading.startsWith(word, figure.end));
  if (!found) return undefined;
  const next = reading[figure.end + found.word.length] ?? '';
  switch (found.word) {
    case '内':
      // 10日内 is a limit; 城区内 and 内部 are not.
      return figure.kind === 'duration' && !/[部外容设]/.test(next) ? found.qualifier : undefined;
    case '多':
    case '余':
      return /^(?:$|[，。；、！？)的])/.test(next) || figure.kind === 'duration' ? found.qualifier : undefined;
    case '上下':
      return /[游级联班水]/.test(next) ? undefined : found.qualifier;
    case '强':
      return figure.kind === 'rate' && /^(?:$|[，。；])/.test(next) ? found.qualifier : undefined;
    default:
      return found.qualifier;
  }
}

const AFAR = new RegExp(`(${Object.keys(QUALIFIERS_AFAR).join('|')})[^，。；：、\\d]{1,12}$`);

/** 至少组织会议1次: the qualifier stands before the verb. */
function afar(reading: string, figure: Figure): Qualifier | undefined {
  if (figure.kind !== 'count') return undefined;
  const found = AFAR.exec(reading.slice(Math.max(0, figure.start - 14), figure.start));
  return found ? QUALIFIERS_AFAR[found[1]!] : undefined;
}

/** `over`, `under` or `about` from the words beside a figure; 分别超A、B says it of each. */
export function qualifierOf(reading: string, figure: Figure, previous?: Figure): Qualifier | undefined {
  const own = figure.qualifier ?? behind(reading, figure) ?? before(reading, figure) ?? afar(reading, figure);
  if (own || !previous?.qualifier || previous.unit !== figure.unit) return own;
  const inList = /^[、和，]$/.test(reading.slice(previous.end, figure.start));
  return inList && /分别[\u4e00-\u9fff]{1,4}$/.test(reading.slice(Math.max(0, previous.start - 8), previous.start))
    ? before(reading, previous)
    : undefined;
}
