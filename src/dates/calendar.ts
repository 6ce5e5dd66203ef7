/** A place on the calendar, as precise as the text is. Without a year it is one that the document doesn't tell. */
export interface Point {
  year: number | undefined;
  month?: number | undefined;
  day?: number | undefined;
}

/** From the beginning of `first` through the end of `last`; a single date has the two alike. */
export interface Period {
  first: Point;
  last: Point;
}

const LEAP_YEAR = 2000;

function exists({ year, month, day }: Point): boolean {
  if (month === undefined) return year !== undefined && day === undefined;
  if (month < 1 || month > 12) return false;
  // Without a year 29 February is let through.
  const daysInMonth = new Date(Date.UTC(year ?? LEAP_YEAR, month, 0)).getUTCDate();
  return day === undefined || (day >= 1 && day <= daysInMonth);
}

const padded = (value: number, width: number) => String(value).padStart(width, '0');

function isoOfPoint({ year, month, day }: Point): string {
  let iso = year === undefined ? 'XXXX' : padded(year, 4);
  if (month !== undefined) iso += `-${padded(month, 2)}`;
  if (day !== undefined) iso += `-${padded(day, 2)}`;
  return iso;
}

/** Whether `a` comes before `b`; what one of them leaves open decides nothing. */
export function isBefore(a: Point, b: Point): boolean {
  const years = (a.year ?? b.year ?? 0) - (b.year ?? a.year ?? 0);
  if (years !== 0) return years < 0;
  const months = (a.month ?? b.month ?? 0) - (b.month ?? a.month ?? 0);
  if (months !== 0) return months < 0;
  return (a.day ?? b.day ?? 0) < (b.day ?? a.day ?? 0);
}

/**
 * ISO 8601, reduced as the period is (`2022`, `2022-07`, `2022-07-06`), an interval as `2016/2020`; an unknown year
 * is `XXXX`, as in ISO 8601-2. Undefined for a day that no calendar has, an interval that runs backwards, and a year
 * that is unknown.
 */
export function isoOf({ first, last }: Period): string | undefined {
  if (!exists(first) || !exists(last) || isBefore(last, first)) return undefined;
  const [from, to] = [isoOfPoint(first), isoOfPoint(last)];
  return from === to ? from : `${from}/${to}`;
}

/** Reads the beginning of an ISO date, reduced or not; undefined where it has no year. */
export function pointOfIso(iso: string): Point | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso);
  if (!match) return undefined;
  const [, year, month, day] = match;
  return {
    year: Number(year),
    month: month === undefined ? undefined : Number(month),
    day: day === undefined ? undefined : Number(day),
  };
}
