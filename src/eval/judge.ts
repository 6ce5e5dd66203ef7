import type { Metric } from '../types.js';
import type { GoldRow } from './gold.js';
import { nameLikeness, sameName } from './name-likeness.js';
import { sameUnit } from './same-unit.js';

/** Two names that are at least this like would head the same column. */
const LIKE_ENOUGH = 0.7;

/** Part of the larger of 1 and the gold value by which a value may miss it: what binary arithmetic leaves. */
const TOLERANCE = 1e-6;

/** The attributes of a figure; dates are not asked for them. */
export const ATTRIBUTES = ['qualifier', 'delta', 'status'] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

/** Whether value, upper end and unit are right; a date has no unit. */
export function rightValue(metric: Metric, gold: GoldRow): boolean {
  return (
    sameValue(metric.value, gold.value) &&
    sameValue(metric.max, gold.max) &&
    (gold.kind === 'date' || sameUnit(metric.unit, gold.unit))
  );
}

/** Whether two values are the same; numbers up to a rounding error. */
export function sameValue(found: number | string | undefined, gold: number | string | undefined): boolean {
  if (typeof found !== 'number' || typeof gold !== 'number') return found === gold;
  return Math.abs(found - gold) <= TOLERANCE * Math.max(1, Math.abs(gold));
}

/** Whether the name is like that of gold, or like one that serves as well; nothing where gold names none. */
export function rightName(metric: Metric, gold: GoldRow): boolean | undefined {
  return someName(metric, gold, (found, name) => nameLikeness(found, name) >= LIKE_ENOUGH);
}

/** The same, but it is that name and not only like it. */
export function exactName(metric: Metric, gold: GoldRow): boolean | undefined {
  return someName(metric, gold, sameName);
}

/** The indicator is held against gold, and the subject with the indicator: a row has both columns. */
function someName(
  { subject, indicator = '' }: Metric,
  { indicator: named, also = [] }: GoldRow,
  fits: (found: string, name: string) => boolean,
): boolean | undefined {
  if (!named) return undefined;
  const found = subject && indicator ? [indicator, subject + indicator] : [indicator];
  return [named, ...also].some((name) => found.some((each) => fits(each, name)));
}

/** Whether the period is that of gold, or one that serves as well; nothing where gold states none. */
export function rightPeriod({ period }: Metric, gold: GoldRow): boolean | undefined {
  if (gold.period === undefined) return undefined;
  return period !== undefined && [gold.period, ...(gold.periodAlso ?? [])].includes(period);
}

/** The attributes that are wrong. An accomplished fact may be marked `actual` or not at all. */
export function wrongAttributes(metric: Metric, gold: GoldRow): Attribute[] {
  if (gold.kind === 'date') return [];
  return ATTRIBUTES.filter((attribute) => marked(metric, attribute) !== marked(gold, attribute));
}

function marked(row: Metric | GoldRow, attribute: Attribute): string | undefined {
  const mark = row[attribute];
  return mark === 'actual' ? undefined : mark;
}
