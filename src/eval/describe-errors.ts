import type { ChalkInstance } from 'chalk';
import { plainDigits } from '../export/digits.js';
import { printable } from '../export/printable.js';
import type { Metric } from '../types.js';
import { bySort, type ScoreError } from './errors.js';
import type { GoldRow } from './gold.js';
import { wrongAttributes } from './judge.js';

/**
 * Errors as readable rows under a heading for each sort. What was found stands before `for`, gold behind it.
 *
 * @param most rows of each sort
 */
export function describeErrors(errors: readonly ScoreError[], most: number, paint: ChalkInstance): string {
  return bySort(errors, most)
    .map(({ sort, all, errors: shown }) => {
      const more = all > shown.length ? [paint.dim(`  … and ${all - shown.length} more`)] : [];
      const rows = shown.map((error) => `  ${paint.dim(printable(placeOf(error)))} ${printable(describe(error))}`);
      return [`${paint.bold(sort)} ${all}`, ...rows, ...more].map((line) => `${line}\n`).join('');
    })
    .join('\n');
}

function placeOf({ doc, line, column }: ScoreError): string {
  return column === undefined ? `${doc}:${line}` : `${doc}:${line}:${column}`;
}

function describe({ sort, gold, predicted }: ScoreError): string {
  if (!gold || !predicted) return whole((gold ?? predicted)!);
  const { text } = gold;
  switch (sort) {
    case 'span':
      return `${predicted.text} for ${text}`;
    case 'value':
      return `${text}  ${amount(predicted)} for ${amount(gold)}`;
    case 'name':
    case 'inexact':
      return `${text}  ${predicted.indicator ?? NONE} for ${[gold.indicator, ...(gold.also ?? [])].join(' or ')}`;
    case 'period':
      return `${text}  ${predicted.period ?? NONE} for ${[gold.period, ...(gold.periodAlso ?? [])].join(' or ')}`;
    default: {
      const wrong = wrongAttributes(predicted, gold);
      return `${text}  ${wrong.map((each) => `${each} ${predicted[each] ?? NONE} for ${gold[each] ?? NONE}`).join(', ')}`;
    }
  }
}

const NONE = '(none)';

function whole(row: Metric | GoldRow): string {
  const marks = [row.qualifier, row.delta, row.status === 'target' ? row.status : undefined].filter(Boolean);
  return [row.text, [row.kind, amount(row), ...marks].join(' '), row.indicator ?? ''].join('  ').trimEnd();
}

function amount({ value, max, unit }: Metric | GoldRow): string {
  const ends = [value, max].filter((end) => end !== undefined);
  const range = ends.map((end) => (typeof end === 'number' ? plainDigits(end) : end)).join('–');
  return unit ? `${range} ${unit}` : range;
}
