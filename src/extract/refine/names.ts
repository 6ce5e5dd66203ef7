import { NAMES_WITH_NUMBERS } from '../../lexicon/nouns.js';
import { CharacterSet, entriesOf, PrefixIndex } from '../../reading/index.js';
import type { Figure } from '../figure.js';

/** A longer quotation is speech, with figures of its own. */
const LONGEST_NAME = 14;
const PAIRS: Record<string, string> = { '“': '”', '‘': '’', '《': '》', '〈': '〉', '【': '】' };

const openers = new CharacterSet(Object.keys(PAIRS));
const numbered = new PrefixIndex(entriesOf(NAMES_WITH_NUMBERS));
const LONGEST_NUMBERED = Math.max(...NAMES_WITH_NUMBERS.map((name) => name.length));

/** Stretches of a reading in which a number is part of a name: titles in 《》, short quotations. */
function quoted(reading: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  const next = new Map<string, number>();
  /** Looks for each mark once as it goes along, so that many titles that never close are no more work than one. */
  const closes = (mark: string, from: number): number => {
    let at = next.get(mark) ?? 0;
    if (at >= 0 && at <= from) {
      at = reading.indexOf(mark, from + 1);
      next.set(mark, at);
    }
    return at;
  };
  const { length } = reading;
  for (let i = openers.first(reading, 0, length); i < length; i = openers.first(reading, i + 1, length)) {
    const closing = PAIRS[reading[i]!]!;
    const title = closing === '》' || closing === '〉';
    const end = title ? closes(closing, i) : reading.slice(i, i + LONGEST_NAME + 1).indexOf(closing) + i;
    if (end <= i) continue;
    if (title || (end - i <= LONGEST_NAME && !/[，。；]/.test(reading.slice(i, end)))) {
      spans.push({ start: i, end });
      i = end;
    }
  }
  return spans;
}

/** Drops numbers inside names: “三项制度”, 《…三年行动方案》, 三次产业. A figure that holds a whole quotation is none of these. */
export function names(figures: Figure[], reading: string): Figure[] {
  if (figures.length === 0) return figures;
  const spans = quoted(reading);
  let at = 0;
  return figures.filter((figure) => {
    while (at < spans.length && spans[at]!.end < figure.end) at++;
    if (at < spans.length && figure.start > spans[at]!.start) {
      return figure.kind === 'date' && !reading.slice(figure.start).startsWith('《');
    }
    if (figure.kind === 'date' || figure.candidate?.numeral.arabic) return true;
    return !isInName(reading, figure.start);
  });
}

/** Whether a name with a number in it reaches over `at`. */
function isInName(reading: string, at: number): boolean {
  for (let from = at; from >= 0 && at - from < LONGEST_NUMBERED; from--) {
    const name = numbered.at(reading, from);
    if (name && from + name.word.length > at) return true;
  }
  return false;
}
