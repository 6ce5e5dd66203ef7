import { type Point, pointOfIso } from './calendar.js';

/** What dates that leave something out are read against. */
export interface DateReference {
  /** The date of the document, ISO 8601, may be reduced: `2022`, `2022-07`, `2022-07-06`. */
  date?: string | undefined;
  /** The year that the section is about: of a month or quarter that names none, before that of `date`. */
  context?: string | undefined;
}

/** What is known about the calendar at one place of a sentence. */
export interface Known {
  /** The date of the document: 今年 is its year, 上月 the month before its own. */
  reference: Point | undefined;
  /** The year of a month or day that names none. */
  year: number | undefined;
}

export function knownFrom({ date, context }: DateReference): Known {
  const reference = date === undefined ? undefined : pointOfIso(date);
  const last = context === undefined ? undefined : pointOfIso(context);
  return { reference, year: last?.year ?? reference?.year };
}
