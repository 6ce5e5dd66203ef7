import { CHANGES } from '../../lexicon/changes.js';
import { isExact, parseNumber } from '../../numerals/index.js';
import { type GridCell, unbroken } from '../../tables/index.js';
import type { Qualifier } from '../../types.js';
import { type Candidate, candidates } from '../candidates.js';

/** The number of a cell, in the unit that the cell itself names. Offsets in the cell's reading. */
export interface CellValue {
  start: number;
  end: number;
  value: number;
  max: number | undefined;
  unit: { kind: NonNullable<Candidate['unit']>['kind']; base: string } | undefined;
  qualifier: Qualifier | undefined;
  delta: 'up' | 'down' | undefined;
  /** In brackets, as accounts write what is negative. */
  bracketed: boolean;
}

const QUALIFIERS: readonly (readonly [RegExp, Qualifier])[] = [
  [/^(?:超过?|逾|不低于|不少于|≥|>)|(?:以上|余|多)$/, 'over'],
  [/^(?:近|不超过|≤|<)|(?:以内|以下)$/, 'under'],
  [/^约|左右$/, 'about'],
];
const UP = new RegExp(`^(?:${CHANGES.up.join('|')}|[↑▲])`);
const DOWN = new RegExp(`^(?:${CHANGES.down.join('|')}|[↓▼])`);

const plain = (text: string): string => text.replace(/[\s,，+]/g, '').replace(/^[–—]/, '-');

/** A cell of bare digits, broken or in brackets. */
function digitsOf(text: string): CellValue | undefined {
  const bracketed = /^\((.*)\)$/.exec(text);
  const digits = unbroken(text) ?? bracketed?.[1] ?? /^[[〔](.*)[\]〕]$/.exec(text)?.[1] ?? text;
  const percent = digits.endsWith('%');
  const number = plain(percent ? digits.slice(0, -1) : digits);
  if (!/^-?\d+(?:\.\d+)?$/.test(number)) return undefined;
  const value = Number(number) || 0;
  if (!isExact(Math.abs(value), number.replace('-', ''))) return undefined;
  const start = text[0] === '+' ? 1 : 0;
  return {
    start,
    end: text.length,
    value,
    max: undefined,
    unit: percent ? { kind: 'rate', base: '%' } : undefined,
    qualifier: undefined,
    delta: undefined,
    bracketed: bracketed !== null,
  };
}

/** 12-15, a range of bare numbers. */
function rangeOf(text: string): CellValue | undefined {
  const [low, high, ...more] = text.split(/[-~–—至到]+/).map((part) => parseNumber(part)?.value);
  if (low === undefined || high === undefined || more.length > 0 || !(high > low)) return undefined;
  const bare = { unit: undefined, qualifier: undefined, delta: undefined, bracketed: false };
  return { start: 0, end: text.length, value: low, max: high, ...bare };
}

/** The figure that a cell is; undefined where it is none after all. */
export function cellValue(cell: GridCell): CellValue | undefined {
  const { text } = cell.reading;
  const digits = digitsOf(text);
  if (digits) return digits;
  const [candidate] = candidates(text);
  if (!candidate || !(candidate.form === 'plain' || candidate.form === 'parts')) return undefined;
  const before = text.slice(0, candidate.start);
  const behind = text.slice(candidate.end);
  if (before.length > 6 || behind.length > 3) return undefined;
  if (behind !== '' && !/^(?:以上|以内|以下|左右|余|多)$/.test(behind)) return rangeOf(text);
  const { unit, numeral } = candidate;
  const factor = unit?.factor ?? 1;
  return {
    start: candidate.start,
    end: candidate.end,
    value: candidate.value * factor,
    max: candidate.max,
    unit: candidate.sign ? { kind: 'rate', base: candidate.sign } : unit && { kind: unit.kind, base: unit.base },
    qualifier: numeral.over ? 'over' : QUALIFIERS.find(([words]) => words.test(before) || words.test(behind))?.[1],
    delta: UP.test(before) ? 'up' : DOWN.test(before) ? 'down' : undefined,
    bracketed: false,
  };
}
