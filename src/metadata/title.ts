import { TITLE_END } from '../lexicon/document-kinds.js';
import { BODY_LINE } from './bodies.js';
import { dateIn } from './dates.js';
import { documentNumberIn } from './document-number.js';
import { kindOf } from './kind.js';
import { type Line, lineOf } from './lines.js';
import { meetingIn, speakerIn, withoutMeeting } from './speech.js';

const LONGEST_TITLE = 80;
/** A page may state any text as its title. */
const LONGEST_STATED = 400;
const TITLE_LINES = 3;

/** 来源：…, 索引号: …, 各位代表：, and the heading of a letter. */
const NO_TITLE =
  /[:：]|[。；;!！?？]|，.*，|[，、]$|^\(.*\)$|^[-—–]{1,}|(?:文件|简报|印)$|^(?:目\s*录|附件|前言|摘要)$/;
/** 巡查工地214件: a figure ends a statement. */
const FIGURE_LAST = /\d[%‰]?$|\d[^年月日期号\])]$/;
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十\d]+[章节部]|\([一二三四五六七八九十]+\)|\d+[.、])/;

/**
 * The title of a document: as it is stated outside the text, else the first line that can be one, with the lines over
 * which it is broken. Spread characters are put together: 政 府 工 作 报 告 → 政府工作报告.
 *
 * @param stated the title as the document's format knows it
 */
export function titleOf(stated: string | undefined, opening: readonly Line[]): Line | undefined {
  const found = titleIn(opening);
  if (stated === undefined || stated.trim() === '') return found && trimmed(found);
  const line = lineOf(stated.slice(0, LONGEST_STATED));
  // What a file states may lack the body that stands above (政府信息公开工作年度报告), or be that body alone.
  const first = found?.reading.startsWith(line.reading) && opening.some(({ reading }) => reading === line.reading);
  return trimmed(found && (first || found.reading.endsWith(line.reading)) ? found : line);
}

/** …统计公报[1]: the mark of a footnote is not of the title, nor is the meeting where the report was given. */
function trimmed(title: Line): Line {
  const length = withoutMeeting(title.reading).replace(/(?:\[\d{1,2}\]|\*)$/, '').length;
  return { text: title.text.slice(0, length), reading: title.reading.slice(0, length) };
}

function titleIn(opening: readonly Line[]): Line | undefined {
  const at = opening.findIndex(({ reading }) => !isAboveTitle(reading));
  if (at < 0 || !canBeTitle(opening[at]!.reading)) return undefined;
  let title = opening[at]!;
  for (const line of opening.slice(at + 1, at + TITLE_LINES)) {
    if (isWhole(title.reading) || !canBeTitle(line.reading) || !completes(line.reading, title.reading)) break;
    title = { text: title.text + line.text, reading: title.reading + line.reading };
  }
  return title;
}

/** Letterhead, document number, index box, date: what may stand above a title. */
function isAboveTitle(reading: string): boolean {
  return (
    documentNumberIn(reading) !== undefined ||
    dateIn(reading) === reading ||
    /(?:文件|简报)$/.test(reading) ||
    (/^[^。]{2,8}[:：]/.test(reading) && !/(?:代表|同志们?|政府|部门|单位)[:：]$/.test(reading))
  );
}

function canBeTitle(reading: string): boolean {
  return (
    reading.length >= 4 &&
    reading.length <= LONGEST_TITLE &&
    !NO_TITLE.test(reading.replace(/《[^》]*》/g, '')) &&
    !NUMBERED.test(reading) &&
    !FIGURE_LAST.test(reading) &&
    !reading.includes('\t') &&
    dateIn(reading) !== reading &&
    (meetingIn(reading) === undefined || withoutMeeting(reading) !== reading) &&
    speakerIn(reading) === undefined
  );
}

function isWhole(reading: string): boolean {
  return kindOf(reading) !== undefined || TITLE_END.test(reading);
}

/** A body alone in its line is the title's beginning where a title follows; so is a line that ends in the middle. */
function completes(line: string, before: string): boolean {
  return isWhole(line) && (BODY_LINE.test(before) || /(?:关于|印发|的|和|与|及)$/.test(before) || /^关于/.test(line));
}
