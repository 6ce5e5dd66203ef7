import { isNeutral, isWide } from './characters.js';
import { type PlacedText, right } from './placed-text.js';

/** Gaps in font sizes: a space between Latin words is a quarter, less between the digits of a kerned figure. */
const WORD_GAP = 0.15;
const FIGURE_GAP = 0.22;
/** An ideographic space; what stands further apart is set apart. */
const WIDE_GAP = 0.85;

const NOTE_MARK = /^[[［〔(（]?注?[\d*＊†‡①-⑳❶-❿,，、\-–—~\s]+[\])］〕）]?$/;
const UNIT = /(?:^|[^A-Za-z])(?:[kcdmμ]?m|hm|ft)$/;
const POWER_OF_TEN = /[×xX*]\s?10$/;
/** Characters that are enough to see what an exponent stands behind. */
const LONGEST_BASE = 8;
const SUPERSCRIPT_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * The text of a line from its pieces: no space between Han characters or between them and figures, one where Latin words
 * stand apart, U+3000 where Han characters stand apart. Raised marks of notes are left out; exponents stay, as
 * superscript digits.
 *
 * @param pieces on one baseline, from left to right
 */
export function lineText(pieces: readonly PlacedText[]): string {
  const distributed = isDistributed(pieces);
  let line = '';
  let before: PlacedText | undefined;
  for (const piece of pieces) {
    const text = piece.script === 'super' ? raisedText(piece.text, line) : withoutTracking(piece.text);
    if (before && text !== '') line += space(line, text, before, piece, distributed);
    line += text;
    // The place of a mark that is left out is no gap.
    before = piece;
  }
  return withoutFalseSpaces(line).trim();
}

/** What a raised text adds to the line before it: an exponent, or words; a note's mark is no text of its sentence. */
function raisedText(text: string, before: string): string {
  if (!NOTE_MARK.test(text)) return text;
  const end = before.slice(-LONGEST_BASE);
  const exponent = /^[23]$/.test(text) ? UNIT.test(end) : /^-?\d+$/.test(text) && POWER_OF_TEN.test(end);
  return exponent ? text.replace('-', '⁻').replace(/\d/g, (digit) => SUPERSCRIPT_DIGITS[Number(digit)]!) : '';
}

function space(line: string, text: string, before: PlacedText, piece: PlacedText, distributed: boolean): string {
  if (piece.script || before.script || line === '') return '';
  const gap = (piece.x - right(before)) / Math.max(before.height, piece.height);
  const last = line.at(-1)!;
  const first = text[0]!;
  if (isWide(last) || isWide(first)) return gap >= WIDE_GAP && !distributed ? '\u3000' : '';
  return gap > (/\d$/.test(last) && /^\d/.test(first) ? FIGURE_GAP : WORD_GAP) ? ' ' : '';
}

/** 政　府　工　作　报　告, set over the width of a line or a cell. */
function isDistributed(pieces: readonly PlacedText[]): boolean {
  return pieces.every(({ text }) => [...text].length === 1);
}

/** A text whose letters all stand apart is letter-spaced; it has no spaces. */
function withoutTracking(text: string): string {
  return /^\S( \S){2,}$/u.test(text) ? text.replaceAll(' ', '') : text;
}

const WIDE_SPACES = /(?<=(.)) +(?=(.))/gu;

function withoutFalseSpaces(line: string): string {
  return line
    .replace(WIDE_SPACES, (spaces, before: string, after: string) => (touches(before, after) ? '' : spaces))
    .replace(/(?<=\d) (?=[%‰])/g, '')
    .replace(/(?<=[\p{Script=Han}，。、；：！？》）”])[¹²³⁰⁴-⁹]+/gu, (marks, at: number, whole: string) =>
      whole[at - 1] === '米' ? marks : '',
    );
}

/** Whether a space between two characters is only how they are drawn. */
function touches(before: string, after: string): boolean {
  if (isWide(before) || isWide(after)) return true;
  return (isNeutral(before) && /[\d\p{S}]/u.test(after)) || (isNeutral(after) && /[\d\p{S}]/u.test(before));
}

/**
 * What stands between two lines that are one text.
 *
 * @param tight whether the first line has no room for one more digit, so that a figure may have been broken
 */
export function lineJoint(before: string, after: string, tight: boolean): string {
  // Of the ends alone: a cell may grow by thousands of lines.
  const last = [...before.slice(-2)].at(-1) ?? '';
  const first = [...after.slice(0, 2)][0] ?? '';
  if (last === '' || first === '' || isWide(last) || isWide(first)) return '';
  if (tight && /[\d.,]/.test(last) && /[\d.,%‰]/.test(first)) return '';
  if (/\d\.$/.test(before.slice(-2)) && /^\d+(?:[%‰\p{Script=Han}]|$)/u.test(after)) return '';
  if (/[-—–]/.test(last) || /[—–]/.test(first)) return '';
  return ' ';
}
