import { TENTHS } from '../../lexicon/numerals.js';
import { unitAt } from '../../lexicon/units.js';
import { readNumeral } from '../../numerals/index.js';
import { type Extractor, figureOf } from '../figure.js';

/** 成 is also 成 of 建成, 成为, 成功: a tenth only where none of these follows. */
const NOT_TENTHS = /^成(?:为|立|功|本|员|果|效|熟|绩|都|交|人|长|套|品|就)/;

/** What makes the digit behind 成 begin another number: 八成八成五, 三成五分之一. */
const NUMBER_OF_ITS_OWN = /^(?:[成折点]|分之)/;

/** %, ‰, 百分点, 倍, 番, 百分之…, fractions, 成 and 折. */
export const rate: Extractor = (candidate, reading) => {
  if (candidate.form === 'parts' || candidate.form === 'fraction') return figureOf(candidate, 'rate', candidate.sign!);
  if (candidate.form !== 'plain') return undefined;
  if (candidate.unit?.kind === 'rate') return figureOf(candidate, 'rate', candidate.unit.base);
  if (candidate.unit || candidate.numeral.bare || candidate.value > 10) return undefined;
  if (!TENTHS.has(reading[candidate.end] ?? '') || NOT_TENTHS.test(reading.slice(candidate.end, candidate.end + 2)))
    return undefined;
  const tenths = { ...candidate, end: candidate.end + 1, value: candidate.value * 10 };
  const rest = readNumeral(reading, tenths.end);
  if (
    rest &&
    !rest.arabic &&
    !rest.malformed &&
    !rest.positional &&
    rest.end === tenths.end + 1 &&
    rest.value < 10 &&
    rest.value > 0 &&
    !unitAt(reading, rest.end) &&
    !NUMBER_OF_ITS_OWN.test(reading.slice(rest.end, rest.end + 2))
  )
    return figureOf({ ...tenths, end: rest.end, value: tenths.value + rest.value }, 'rate', '%');
  if (reading[tenths.end] === '半')
    return figureOf({ ...tenths, end: tenths.end + 1, value: tenths.value + 5 }, 'rate', '%');
  return figureOf(tenths, 'rate', '%');
};
