import type { Figure } from '../figure.js';

const BOUND = /^(?:及?以[上下内]|之内|以外)(?:的)?/;

/**
 * Drops an amount that only bounds what is counted: 新引进10亿元以上项目12个 counts projects. The bound stays in the name of
 * the figure behind or before it. A scale without a digit (亿元) is always such a bound.
 */
export function thresholds(figures: Figure[], reading: string): Figure[] {
  return figures.filter((figure, i) => {
    if (figure.kind === 'date' || figure.kind === 'rank' || !figure.candidate) return true;
    const bare = figure.candidate.numeral.bare && !figure.candidate.numeral.over && figure.candidate.form === 'plain';
    if (bare && figure.kind !== 'count') return false;
    if (bare) return /^[个名列场件条项家户人]/.test(figure.candidate.unit?.text ?? '') && countsBare(reading, figure);
    if (figure.kind === 'count') return true;
    const bound =
      BOUND.exec(reading.slice(figure.end, figure.end + 5))?.[0].length ?? (isOver(reading, figure) ? 0 : undefined);
    if (bound === undefined || !/^[\u4e00-\u9fff“]/.test(reading[figure.end + bound] ?? '')) return true;
    const next = figures[i + 1];
    const gap = next && reading.slice(figure.end, next.start);
    const previous = figures[i - 1];
    const counted =
      gap !== undefined &&
      gap.length <= 24 &&
      !/[，。；：]/.test(gap) &&
      (next!.kind === 'count' || (next!.kind === 'rate' && figure.kind !== 'rate'));
    const countedBefore =
      previous?.kind === 'count' &&
      reading.slice(previous.end, figure.start).length <= 10 &&
      !/[，。；：、]/.test(reading.slice(previous.end, figure.start));
    return !(counted || countedBefore);
  });
}

/** 超10亿元项目: what is named right after such an amount is what is larger. */
function isOver(reading: string, { start, end }: Figure): boolean {
  return /[超逾]$/.test(reading.slice(0, start)) && !/^[的余多，、。；）)]/.test(reading.slice(end, end + 1));
}

/** 近百家商户 counts, 百家争鸣 and 千家万户 do not. */
function countsBare(reading: string, figure: Figure): boolean {
  return !/[家户人]/.test(figure.unit ?? '') || /[近超约逾上足]/.test(reading[figure.start - 1] ?? '');
}
