import { type Article, yearOf } from '../structure/index.js';
import type { ExtractOptions } from '../types.js';

/** What the dates of a report are read against. ISO 8601, may be reduced. */
export interface Calendar {
  /** What 今年 and 上月 mean. */
  reference: string | undefined;
  /** Whether that is sure enough to call a later year the future: not where it is but the year stated first. */
  firm: boolean;
  /** The year in the title: of months and quarters that name none. */
  titled: string | undefined;
  /** The year that the report is about. */
  year: string | undefined;
}

const iso = (date: string | undefined) =>
  /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(date ?? '') ? date : undefined;

/**
 * The reference is the one asked for; the date line under the title; the year in the title, with the day of publication
 * where that lies in it (a report on a year comes out in the next); the day of publication; the year that the text
 * states first. What is given and is no ISO 8601 date counts as not given.
 */
export function calendarOf(article: Article, options: ExtractOptions): Calendar {
  const titled = yearOf(article.title ?? '') ?? yearOf(options.title ?? '');
  const asked = iso(options.reference);
  const published = iso(options.published) ?? article.published;
  const dated = published?.startsWith(titled ?? '') ? published : titled;
  const known = asked ?? article.date ?? dated;
  const reference = known ?? article.year;
  return {
    reference,
    firm: known !== undefined,
    titled: asked === undefined ? titled : undefined,
    year: (asked ?? titled ?? reference)?.slice(0, 4),
  };
}
