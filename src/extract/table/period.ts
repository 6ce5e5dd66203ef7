import type { Head } from './head.js';

const ofYear = (period: string, year: string) => period.replace(/\d{4}(?=-)/g, year);

/**
 * The period of a cell: of its column's head, else of its row's, each the innermost first; where one names a year and
 * the other a part of a year, that part of that year.
 */
export function periodOf(rows: readonly Head[], columns: readonly Head[]): string | undefined {
  const told = [...columns.toReversed(), ...rows.toReversed()].filter(({ period }) => period !== undefined);
  const year = told.find(({ period }) => /^\d{4}$/.test(period!))?.period;
  const part = told.find(({ period }) => !/^\d{4}$/.test(period!));
  if (part && (year === undefined || part.yearless)) return year ? ofYear(part.period!, year) : part.period;
  return told[0]?.period;
}
