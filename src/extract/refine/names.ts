import { NAMES_WITH_NUMBERS } from '../../lexicon/nouns.js';
import type { Figure } from '../figure.js';

/** A longer quotation is speech, with figures of its own. */
const LONGEST_NAME = 14;
const PAIRS: Record<string, string> = { '“': '”', '‘': '’', '《': '》', '〈': '〉', '【': '】' };

/** Stretches of a reading in which a number is part of a name: titles in 《》, short quotations. */
function quoted(reading: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  for (let i = 0; i < reading.length; i++) {
    const closing = PAIRS[reading[i]!];
    if (!closing) continue;
    const end = reading.indexOf(closing, i + 1);
    if (end < 0) continue;
    const title = closing === '》' || closing === '〉';
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
  const spans = /[“‘《〈【]/.test(reading) ? quoted(reading) : [];
  return figures.filter((figure) => {
    if (spans.some((span) => figure.start > span.start && figure.end <= span.end)) {
      return figure.kind === 'date' && !reading.slice(figure.start).startsWith('《');
    }
    if (figure.kind === 'date' || figure.candidate?.numeral.arabic) return true;
    return !NAMES_WITH_NUMBERS.some((name) => {
      const at = reading.indexOf(name, Math.max(0, figure.start - name.length + 1));
      return at >= 0 && at <= figure.start && figure.start < at + name.length;
    });
  });
}
