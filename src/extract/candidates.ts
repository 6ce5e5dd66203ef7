import { DENOMINATORS, DIGITS, LARGE_SCALES, SMALL_SCALES } from '../lexicon/numerals.js';
import { type Unit, unitAt } from '../lexicon/units.js';
import { type Numeral, readNumeral, scaled } from '../numerals/index.js';
import { CharacterSet, LATIN } from '../reading/index.js';

/** A number with what stands around it, before anybody has said what it is. Offsets in the reading. */
export interface Candidate {
  /** First character: of the sign, of 第, of 百分之 or of the number. */
  start: number;
  /** Behind the unit, or behind the number where it has none. */
  end: number;
  numeral: Numeral;
  /** Value with its sign; not yet multiplied by the unit. */
  value: number;
  max: number | undefined;
  unit: Unit | undefined;
  /** `ordinal`: 第 stands before it; `parts`: 百分之 and the like; `fraction`: 三分之二, in points of a hundred. */
  form: 'plain' | 'ordinal' | 'parts' | 'fraction';
  /** For `parts`: the sign that it stands for. */
  sign: string | undefined;
}

const begins = new CharacterSet('0123456789零〇○一二两三四五六七八九十廿卅百千万亿壹贰叁肆伍陆柒捌玖拾佰仟');
const dashes = new CharacterSet('-–—―');
const rangeMarks = new CharacterSet('至到~-–—―－');
const listMarks = new CharacterSet('、和至到-');
const blanks = new CharacterSet(' \u3000');
const minus = new CharacterSet('-−');
/** Before a minus sign these make a dash of it. */
const beforeDash = new CharacterSet(`)${LATIN}0123456789`);
const denominators = Object.entries(DENOMINATORS).map(([word, { unit, factor }]) => ({ word, unit, factor }));

/** 三点零五, 三点二万: the digits behind 点, with the scale of the whole. 九点三十 is a time. */
function decimals(text: string, numeral: Numeral): Numeral {
  if (numeral.arabic || numeral.over || text[numeral.end] !== '点' || !Number.isSafeInteger(numeral.value))
    return numeral;
  let end = numeral.end + 1;
  let digits = '';
  for (let digit = DIGITS[text[end] ?? '']; digit !== undefined; digit = DIGITS[text[++end] ?? '']) digits += digit;
  if (digits === '' || (text[end] ?? '') in SMALL_SCALES) return numeral;
  const scale = (text[end] ?? '') in LARGE_SCALES ? readNumeral(text, end) : undefined;
  const value = scaled(Number(`${numeral.value}.${digits}`), scale?.value ?? 1);
  end = scale?.end ?? end;
  return {
    ...numeral,
    value,
    end,
    endBeforeInfix: scale?.endBeforeInfix ?? end,
    over: scale?.over ?? false,
    scale: scale?.scale ?? 1,
    malformed: numeral.malformed || (scale?.malformed ?? false),
  };
}

function unitBehind(text: string, numeral: Numeral): { unit: Unit | undefined; numeral: Numeral; end: number } {
  const at = blanks.has(text.charCodeAt(numeral.end)) ? numeral.end + 1 : numeral.end;
  const unit = unitAt(text, at);
  if (unit)
    return {
      unit,
      numeral: /^个[多余]/.test(unit.text) ? { ...numeral, over: true } : numeral,
      end: at + unit.text.length,
    };
  // 余 and 多 belong to the number only before a unit: 3000余额, 多方.
  if (numeral.endBeforeInfix < numeral.end)
    return {
      unit,
      numeral: { ...numeral, over: false, end: numeral.endBeforeInfix },
      end: numeral.endBeforeInfix,
    };
  return { unit, numeral, end: numeral.end };
}

function inheritScale(low: Numeral, high: Numeral): number {
  return low.scale === 1 && high.scale > 1 && low.value < high.value / high.scale ? low.value * high.scale : low.value;
}

/** 百分之九十, with the second number of a range: 百分之八十至九十. */
function parts(text: string, at: number): Candidate | undefined {
  if (text[at + 1] !== '分') return undefined;
  const prefix = denominators.find(({ word }) => text.startsWith(word, at));
  if (!prefix) return undefined;
  const { word, unit, factor } = prefix;
  const read = readNumeral(text, at + word.length);
  if (!read || read.malformed) return undefined;
  const numeral = decimals(text, read);
  const value = Number((numeral.value * factor).toPrecision(12));
  return { start: at, end: numeral.end, numeral, value, max: undefined, unit: undefined, form: 'parts', sign: unit };
}

function fraction(text: string, below: Numeral): Candidate | undefined {
  if (!text.startsWith('分之', below.end)) return undefined;
  const above = readNumeral(text, below.end + 2);
  if (!above || above.malformed || below.value === 0 || above.value > below.value) return undefined;
  const part = above.value / below.value;
  // 一百万分之三 is a rate, though none of hundredths of a percent.
  const value = part < 1e-4 ? Number((part * 100).toPrecision(3)) : Math.round(part * 1e4) / 100;
  return {
    start: below.start,
    end: above.end,
    numeral: { ...above, malformed: below.malformed },
    value,
    max: undefined,
    unit: undefined,
    form: 'fraction',
    sign: '%',
  };
}

/**
 * One pass over a reading: every number in it with its unit, ranges taken together (1至2次, 5%-8%). Looks at each
 * character a bounded number of times.
 */
export function candidates(text: string): Candidate[] {
  const found: Candidate[] = [];
  let at = begins.first(text, 0, text.length);
  while (at < text.length) {
    const candidate = candidateAt(text, at, found.at(-1));
    if (candidate && !candidate.numeral.malformed) found.push(candidate);
    at = begins.first(text, Math.max(candidate?.end ?? 0, at + 1), text.length);
  }
  return found;
}

function candidateAt(text: string, at: number, previous: Candidate | undefined): Candidate | undefined {
  const whole = parts(text, at);
  if (whole) return whole;
  const read = readNumeral(text, at);
  if (!read) return undefined;
  const divided = fraction(text, read);
  if (divided) return divided;
  const low = unitBehind(text, decimals(text, read));
  // 第8、11、14条: 第 goes for the whole list.
  const listed =
    previous?.form === 'ordinal' && previous.end === at - 1 && listMarks.has(text.charCodeAt(previous.end));
  const marked = text[at - 1] === '第';
  const ordinal = marked || listed;
  const negative =
    !ordinal &&
    minus.has(text.charCodeAt(at - 1)) &&
    low.numeral.arabic &&
    !beforeDash.has(text.charCodeAt(at - 2)) &&
    previous?.end !== at - 1;
  const candidate: Candidate = {
    start: marked || negative ? at - 1 : at,
    end: low.end,
    numeral: low.numeral,
    value: negative ? -low.numeral.value || 0 : low.numeral.value,
    max: undefined,
    unit: low.unit,
    form: ordinal ? 'ordinal' : 'plain',
    sign: undefined,
  };
  if (low.numeral.malformed) return candidate;
  return range(text, candidate) ?? candidate;
}

/** Takes the second number of a range into the candidate, where one follows. */
function range(text: string, low: Candidate): Candidate | undefined {
  const mark = text.charCodeAt(low.end);
  if (!rangeMarks.has(mark)) return undefined;
  // 由A至B is a change from one level to another: two figures.
  const before = text[low.start - 1] ?? '';
  if (low.unit && !dashes.has(mark) && /[从由自]/.test(before)) return undefined;
  const read = readNumeral(text, low.end + (rangeMarks.has(text.charCodeAt(low.end + 1)) ? 2 : 1));
  if (!read || read.malformed || read.arabic !== low.numeral.arabic) return undefined;
  const high = unitBehind(text, decimals(text, read));
  if (high.numeral.malformed) return undefined;
  if (low.unit && (!high.unit || high.unit.base !== low.unit.base)) return undefined;
  if (!low.unit && !high.unit) return undefined;
  const from = low.unit ? low.value : inheritScale(low.numeral, high.numeral);
  if (from >= high.numeral.value || low.form === 'ordinal') return undefined;
  return {
    ...low,
    end: high.end,
    numeral: { ...low.numeral, over: high.numeral.over },
    value: from,
    max: high.numeral.value,
    unit: high.unit,
  };
}
