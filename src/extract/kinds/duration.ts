import { DECADE, NO_DECADE_BEFORE } from '../../lexicon/dates.js';
import { type Extractor, figureOf } from '../figure.js';

const LIMIT_BEFORE =
  /(?:时限|期限|时间|用时|耗时|压缩[至到为]?|缩短[至到为]?|由|从|不超过|不少于|平均|仅需|只需|最短|最长|近|约|达|共)$/;
const LIMIT_BEHIND = /^(?:内|以内|之内|压缩|缩短|减少|降|提速|左右|以上)/;

/** 八十年代 is a decade; in 三十年代理费 the 代 belongs to what follows. */
const NAMES_DECADE = new RegExp(`^${DECADE}(?!${NO_DECADE_BEFORE.join('|')})`);

/** A length of time or a time limit. Calendar dates have been claimed before. */
export const duration: Extractor = (candidate, reading) => {
  const { unit, numeral } = candidate;
  if (candidate.form !== 'plain' || unit?.kind !== 'duration') return undefined;
  const before = reading.slice(Math.max(0, candidate.start - 5), candidate.start);
  const behind = reading.slice(candidate.end, candidate.end + 3);
  if (unit.text === '月') return undefined;
  if (unit.text === '年' && candidate.value > 200) return undefined;
  if (unit.text === '年' && candidate.value % 10 === 0 && NAMES_DECADE.test(behind)) return undefined;
  // 3日 is a day of the month unless it is spoken of as a limit.
  if (
    unit.text === '日' &&
    candidate.value <= 31 &&
    !numeral.over &&
    !LIMIT_BEFORE.test(before) &&
    !LIMIT_BEHIND.test(behind)
  )
    return undefined;
  if (unit.text === '秒' && !numeral.arabic) return undefined;
  if (unit.text === '周' && /^[岁边期末围]/.test(behind)) return undefined;
  return figureOf(candidate, 'duration', unit.base);
};
