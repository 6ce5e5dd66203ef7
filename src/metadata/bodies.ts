import { BODY_ENDINGS, LOOSE_BODY_ENDINGS } from '../lexicon/bodies.js';

const longestFirst = [...BODY_ENDINGS].sort((one, other) => other.length - one.length);
const sure = longestFirst.filter((ending) => !LOOSE_BODY_ENDINGS.has(ending));
const NAME = '[\\p{Script=Han}·()A-Za-z]';

/** A line that is the name of a body: 青禾县统计局. */
export const BODY_LINE = new RegExp(
  `^(?!.*(?:关于|工作报告))${NAME}{1,40}(?:${longestFirst.join('|')})$|^国务院$`,
  'u',
);

const YEAR = '\\(?(?:\\d{4}|[〇○零一二三四五六七八九]{4}年)';

/** The body that a title begins with: it stands before 关于, before the year, before what the body gives. */
const LEADING_BODY = new RegExp(
  `^(?:\\d{4}年度?)?((?:${NAME}{1,30}?(?:${longestFirst.join('|')})|国务院))` +
    `(?=\\s?(?:关于|印发|转发|${YEAR}|政府信息公开|信息公开|政府工作报告|工作报告|工作总结|工作要点|工作计划|部门预算|部门决算|年度报告|年度工作|法治政府建设|依法行政))`,
  'u',
);

/** The body at the head of a title, as UTF-16 offsets in it. */
export function leadingBody(reading: string): { start: number; end: number } | undefined {
  const found = LEADING_BODY.exec(reading);
  if (!found) return undefined;
  const end = found[0].length;
  return { start: end - found[1]!.length, end };
}

/** Whether a text is the name of a body and of nothing else that publishes: not 未知, not 某某日报, not 某某网. */
export function isBody(reading: string): boolean {
  return BODY_LINE.test(reading);
}

const IN_BRACKETS = new RegExp(`[(（](${NAME}{2,30}(?:${longestFirst.join('|')}))[)）]$`, 'u');
const BEFORE_DATE = new RegExp(`^(${NAME}{2,40}(?:${sure.join('|')}|局|厅))\\s?\\d{4}年\\d{1,2}月\\d{1,2}日$`, 'u');

/** The body that a closing line names: in brackets at the end of the text, or before the date in one line. */
export function signatureIn({ text, reading }: { text: string; reading: string }): string | undefined {
  const found = IN_BRACKETS.exec(reading) ?? BEFORE_DATE.exec(reading);
  if (!found) return undefined;
  const start = found.index + found[0].indexOf(found[1]!);
  return text.slice(start, start + found[1]!.length);
}
