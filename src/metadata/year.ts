import { yearOf } from '../structure/index.js';
import type { DocumentKind } from '../types.js';
import type { Line } from './lines.js';

/** What the year of a report is read from. */
export interface YearSources {
  /** In simplified characters. */
  title: string | undefined;
  kind: DocumentKind | undefined;
  /** ISO date on which a speech was given. */
  given: string | undefined;
  /** ISO date of publication. */
  published: string | undefined;
  opening: readonly Line[];
}

const RANGE = /\d{4}年?(?:[-—–~至到]+)\d{4}年?/;
const MONTHS_ONLY = /^(?:.*[^年\d])?(\d{1,2})(?:[-—–~至到]\d{1,2})?月/;
const LOOKING_BACK = /(?:^|[。、：:])(\d{4})年.{0,6}工作(?:.{0,4}回顾|总结|情况|$)/;
const LEADING_YEAR = /^(?:[一二三]、)?(\d{4})年(?!前|以前|底前|之前)/;

/**
 * The year that a report is about: the one in its title, the first where it looks back on one and plans the next. A
 * work report without one bears the year in which it is given, which is the year after the one it looks back on. A
 * title of several years (2021—2025年) gives none. A plan without one is of the year in which it is published, as is a
 * document of no known kind whose text does not begin with a year.
 */
export function reportYear({ title = '', kind, given, published, opening }: YearSources): number | undefined {
  const own = kind === undefined || kind === 'plan' ? title : title.replace(/《[^》]*》/g, '');
  if (RANGE.test(own)) return undefined;
  const titled = yearOf(own);
  if (titled !== undefined) return Number(titled.slice(0, 4));
  if (kind === 'work-report') return yearGiven(given, opening) ?? yearIn(published);
  if (MONTHS_ONLY.test(own)) return yearIn(published);
  if (kind === 'plan') return yearIn(published);
  return leadingYear(opening) ?? (kind === undefined ? yearIn(published) : undefined);
}

function yearGiven(given: string | undefined, opening: readonly Line[]): number | undefined {
  if (given !== undefined) return yearIn(given);
  const back = firstMatch(opening, LOOKING_BACK);
  return back === undefined ? undefined : back + 1;
}

/** 2020年,全区…: the year that opens the text, or its first heading. */
function leadingYear(opening: readonly Line[]): number | undefined {
  return firstMatch(opening, LEADING_YEAR);
}

function firstMatch(lines: readonly Line[], pattern: RegExp): number | undefined {
  for (const { reading } of lines) {
    const year = pattern.exec(reading)?.[1];
    if (year !== undefined) return Number(year);
  }
  return undefined;
}

function yearIn(date: string | undefined): number | undefined {
  return date === undefined ? undefined : Number(date.slice(0, 4));
}
