import { parseDate } from '../dates/index.js';

const DAY =
  /\d{4}年\d{1,2}月\d{1,2}日|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日/g;
const FIGURES = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const DATE_LINE =
  /^\(?(\d{4}年\d{1,2}月(?:\d{1,2}日)?|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}日)?)\)?$/;

/** The line itself where it holds a date or a month of a year and nothing else; else undefined. */
export function dateIn(reading: string): string | undefined {
  return DATE_LINE.test(reading) ? reading : undefined;
}

/** The last day that a line names in full, as ISO 8601 date. */
export function lastDayIn(reading: string): string | undefined {
  const day = [...reading.matchAll(DAY)].at(-1)?.[0];
  if (day !== undefined) return wholeDay(parseDate(day));
  const [, year, month, dayOfMonth] = FIGURES.exec(reading) ?? [];
  return year === undefined ? undefined : wholeDay(parseDate(`${year}年${month}月${dayOfMonth}日`));
}

function wholeDay(date: string | undefined): string | undefined {
  return date !== undefined && /^\d{4}-\d\d-\d\d$/.test(date) ? date : undefined;
}
