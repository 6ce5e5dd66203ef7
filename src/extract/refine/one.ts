import { FOUNDING_VERBS, SHORT_TIMES } from '../../lexicon/verbs.js';
import type { Figure } from '../figure.js';

const ENDS = /^(?:$|[，。；、！？)])/;

/**
 * 一 is mostly a word: 一批, 一系列, 一个 before an abstract noun. It counts at the end of a clause behind its noun (查办案件一宗),
 * behind a verb of making (建成一个工作站) and in a time that is stressed as short (仅需一天).
 */
export function one(figures: Figure[], reading: string): Figure[] {
  return figures.filter((figure) => {
    if (figure.kind === 'date' || figure.kind === 'rank' || !figure.candidate) return true;
    const { numeral, form, max } = figure.candidate;
    if (form !== 'plain' || numeral.arabic || max !== undefined || numeral.over || figure.value !== 1) return true;
    if (reading[figure.start] !== '一') return true;
    const before = reading.slice(Math.max(0, figure.start - 6), figure.start);
    const behind = reading.slice(figure.end, figure.end + 2);
    if (figure.kind === 'duration') return SHORT_TIMES.test(before);
    if (FOUNDING_VERBS.test(before)) return !/^[一又步]/.test(behind);
    return (
      ENDS.test(behind) && /[\u4e00-\u9fff”)]$/.test(before) && figure.unit !== '次' && !/[另每同统唯第]$/.test(before)
    );
  });
}
