import { type Extractor, figureOf } from '../figure.js';

/** 分 of 分别, 分类, 分为 …: no score. */
const NOT_SCORE =
  /^分(?:别|类|为|成|钟|级|批|布|工|管|析|局|公司|支|赛|区|院|校|中心|行|会|享|段|步|期|组|层|散|流|红|离|配|担)/;

/** Scores and physical quantities. */
export const measure: Extractor = (candidate, reading) => {
  const { unit, numeral } = candidate;
  if (candidate.form !== 'plain' || unit?.kind !== 'measure') return undefined;
  const from = candidate.end - unit.text.length;
  if (unit.text === '分' && (!numeral.arabic || NOT_SCORE.test(reading.slice(from, from + 4)))) return undefined;
  // A Latin symbol ends where the letters end: 5G, 20D, 3km but not 3kmx.
  if (/[A-Za-z]$/.test(unit.text) && /[A-Za-z0-9]/.test(reading[candidate.end] ?? '')) return undefined;
  if (!numeral.arabic && candidate.value < 10 && /^[度里米方斤克卡伏顷担帕升]$/.test(unit.text)) return undefined;
  return figureOf(candidate, 'measure', unit.base);
};
