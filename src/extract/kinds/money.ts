import { MONEY_NOUNS } from '../../lexicon/nouns.js';
import { type Extractor, figureOf } from '../figure.js';

/** Amounts of money in the base unit of their currency; also 3000亿 without 元 where the words before speak of money. */
export const money: Extractor = (candidate, reading) => {
  if (candidate.form !== 'plain') return undefined;
  if (candidate.unit?.kind === 'money') {
    // 多元, 一元化, 二元结构: without digits or a scale 元 is hardly ever money.
    if (!candidate.numeral.arabic && candidate.value < 10) return undefined;
    return figureOf(candidate, 'money', candidate.unit.base);
  }
  if (candidate.unit || !candidate.numeral.arabic || candidate.numeral.scale < 1e8) return undefined;
  return MONEY_NOUNS.test(reading.slice(Math.max(0, candidate.start - 18), candidate.start))
    ? figureOf(candidate, 'money', '')
    : undefined;
};
