import { parseDate, scanDates } from '../dates/index.js';
import { CharacterSet, read } from '../reading/index.js';
import type { Paragraph } from './paragraphs.js';

/** One report: a whole document, or a part of a compilation with a title and a date line of its own. */
export interface Article {
  /** Index of its first paragraph. */
  from: number;
  /** Offset of its first paragraph. */
  start: number;
  /** Its place among those of a compilation, from 1; what stands above the first of these has none. */
  number?: number;
  title?: string;
  /** The date on a line of its own, under the title or, for a whole document, anywhere below. */
  date?: string;
  /** The date in the line that tells of the publication (发布日期：…). */
  published?: string;
  /** The year that the text states itself to be about, for want of a date. */
  year?: string;
}

const LONGEST_TITLE = 60;
const INFO = /(?:发布日期|发布时间|发文日期|成文日期|日期|时间)：(.{4,16})/;
const INFO_DATE = /^(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})/;
const YEAR = /(?<![到至比较])(\d{4}|[〇○◯Oo0零一二三四五六七八九]{4})年/;

const opensDate = new CharacterSet('(0123456789〇○零一二三四五六七八九');

/** The date of a line that holds nothing else, such as (2022年7月6日). */
function dateLine(reading: string): string | undefined {
  if (reading.length > 16 || !opensDate.has(reading.charCodeAt(0))) return undefined;
  const date = parseDate(reading.replace(/^\(|\)$/g, ''));
  return date && /^\d{4}-\d\d-\d\d$/.test(date) ? date : undefined;
}

function infoDate(reading: string): string | undefined {
  const info = INFO.exec(reading);
  const date = info && INFO_DATE.exec(info[1]!);
  return date ? `${date[1]}-${date[2]!.padStart(2, '0')}-${date[3]!.padStart(2, '0')}` : undefined;
}

/** The year that a heading or a sentence names first, in digits of either script. */
export function yearOf(reading: string): string | undefined {
  const match = YEAR.exec(reading);
  if (match) return parseDate(match[0]);
  return reading.length <= LONGEST_TITLE
    ? scanDates(reading).find(({ value }) => /^\d{4}$/.test(value))?.value
    : undefined;
}

function isTitle(reading: string): boolean {
  return (
    reading.length >= 4 && reading.length <= LONGEST_TITLE && !/[。；，]$/.test(reading) && !/[。；]/.test(reading)
  );
}

/**
 * The year of a text that nothing else dates: for a speech (各位代表) the latest that a heading
 * names, as it looks back on one year and speaks in the next; else the first that it names.
 */
function statedYear(readings: string[]): string | undefined {
  if (readings.slice(0, 12).some((reading) => reading.startsWith('各位代表'))) {
    const years = readings.filter((reading) => reading.length <= 40).map(yearOf);
    const latest = years
      .filter((year) => year !== undefined)
      .sort()
      .at(-1);
    if (latest) return latest;
  }
  for (const reading of readings) {
    // What a title names is older than the report.
    const year = yearOf(reading.replace(/《[^》]*》/g, ''));
    if (year) return year;
  }
  return undefined;
}

/**
 * Finds the reports in a text. A date line under a title begins one; where there are fewer than two such lines the
 * text is one report, dated by that line, by the line of its publication or by the year it states.
 */
export function articles(folded: string, paragraphs: Paragraph[]): Article[] {
  const readings = paragraphs.map(
    (paragraph) => read(folded, paragraph.start, Math.min(paragraph.end, paragraph.start + 400)).text,
  );
  const dated: Article[] = [];
  const lines: string[] = [];
  readings.forEach((reading, i) => {
    const date = dateLine(reading);
    if (!date) return;
    lines.push(date);
    const above = readings[i - 1];
    if (above !== undefined && reading.startsWith('(') && isTitle(above))
      dated.push({ from: i - 1, start: paragraphs[i - 1]!.start, number: dated.length + 1, title: above, date });
  });
  const first = readings.findIndex((reading) => reading.trim() !== '');
  const top = paragraphs[first]?.table ? undefined : readings[first];
  const title = top !== undefined && isTitle(top) ? top : undefined;
  if (dated.length >= 2) {
    const published = infoDate(readings.slice(0, 6).join('　'));
    const head: Article = { from: 0, start: 0, ...(title && { title }), ...(published && { published }) };
    return dated[0]!.from === 0 ? dated : [head, ...dated];
  }
  const date = dated[0]?.date;
  const published = readings
    .slice(0, 8)
    .map(infoDate)
    .find((found) => found !== undefined);
  const year = statedYear(readings) ?? lines.at(-1)?.slice(0, 4);
  return [
    {
      from: 0,
      start: 0,
      ...(title && { title }),
      ...(date && { date }),
      ...(published && { published }),
      ...(year && { year }),
    },
  ];
}
