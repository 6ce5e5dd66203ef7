import type { Head } from './head.js';

const isYear = ({ period }: Head) => /^\d{4}$/.test(period!);

/** 期末 and 1-6月 of a year that another head names; 年初 is of the year before. */
const ofYear = ({ period, years }: Head, year: string) =>
  period!.replace(/\d{4}(?=$|[-/])/g, String(Number(year) + years!));

/**
 * The period of a cell: of its column's head, else of its row's, each the innermost first; where one names a year and
 * the other a time of a year, that time of that year.
 */
export function periodOf(rows: readonly Head[], columns: readonly Head[]): string | undefined {
  const told = [...columns.toReversed(), ...rows.toReversed()].filter(({ period }) => period !== undefined);
  const year = told.find((head) => isYear(head) && head.years === undefined)?.period;
  const part = told.find((head) => !isYear(head) || head.years !== undefined);
  if (part && year === undefined) return part.period;
  return part && part.years !== undefined ? ofYear(part, year!) : told[0]?.period;
}
