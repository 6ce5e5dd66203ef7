import { type Article, yearOf } from '../structure/index.js';
import type { ExtractOptions } from '../types.js';

/**
 * The date that 今年, 上半年 and a month without a year are read against: the one asked for; the date line under the title;
 * the year in the title, with the day of publication where that lies in it (a report on a year comes out in the next);
 * the day of publication. ISO 8601, may be reduced. Undefined where there is none: the year that the text happens to
 * state first (`article.year`) then serves, but is no ground to call a later year the future.
 */
export function referenceOf(article: Article, options: ExtractOptions): string | undefined {
  if (options.reference ?? article.date) return options.reference ?? article.date;
  const published = options.published ?? article.published;
  const titled = yearOf(article.title ?? '') ?? yearOf(options.title ?? '');
  if (titled) return published?.startsWith(titled) ? published : titled;
  return published;
}
