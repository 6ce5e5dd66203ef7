import { NOT_QUALIFIERS, QUALIFIERS_AFAR, QUALIFIERS_BEFORE, QUALIFIERS_BEHIND } from '../../lexicon/qualifiers.js';
import { CharacterSet, entriesOf, PrefixIndex, SuffixIndex } from '../../reading/index.js';
import type { Qualifier } from '../../types.js';
import type { Figure } from '../figure.js';

const entries = (table: Readonly<Record<Qualifier, readonly string[]>>) =>
  Object.entries(table).flatMap(([qualifier, words]) =>
    words.map((word) => ({ word, qualifier: qualifier as Qualifier })),
  );

const qualifiersBefore = new SuffixIndex(entries(QUALIFIERS_BEFORE));
const qualifiersBehind = new PrefixIndex(entries(QUALIFIERS_BEHIND));

/** Words that may stand between a qualifier and its figure. */
const between = new SuffixIndex(
  entriesOf(['了', '达到', '达', '为', '耗时', '用时', '需要', '需', '人民币', '每年', '每人', '有', '$', '¥']),
);

function before(reading: string, figure: Figure): Qualifier | undefined {
  const end = figure.start - (between.before(reading, figure.start)?.word.length ?? 0);
  const found = qualifiersBefore.before(reading, end);
  if (!found) return undefined;
  const outside = NOT_QUALIFIERS[found.word];
  return outside?.includes(reading[end - found.word.length - 1] ?? ' ') ? undefined : found.qualifier;
}

function behind(reading: string, figure: Figure): Qualifier | undefined {
  const found = qualifiersBehind.at(reading, figure.end);
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

const LONGEST_AFAR = 14;
/** Characters without which there is none of them. */
const marksAfar = new CharacterSet(Object.keys(QUALIFIERS_AFAR).map((word) => word.at(-1)!));
const AFAR = new RegExp(`(${Object.keys(QUALIFIERS_AFAR).join('|')})[^，。；：、\\d]{1,12}$`);

/** 至少组织会议1次: the qualifier stands before the verb. */
function afar(reading: string, figure: Figure): Qualifier | undefined {
  if (figure.kind !== 'count') return undefined;
  const from = Math.max(0, figure.start - LONGEST_AFAR);
  if (marksAfar.first(reading, from, figure.start) === figure.start) return undefined;
  const found = AFAR.exec(reading.slice(from, figure.start));
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
