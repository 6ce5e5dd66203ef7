import { Allowance } from './allowance.js';
import { formatNumber } from './number-format.js';

/** A level of a list as its definition has it. */
export interface ListLevel {
  /** The number that the first paragraph bears. */
  start: number;
  /** A name of WordprocessingML's number formats: chineseCounting, decimal … */
  format: string;
  /** What is printed, with `%1` to `%9` for the numbers of the levels: `（%1）`. */
  text: string;
  /** What stands between the number and the paragraph. */
  suffix: 'tab' | 'space' | 'nothing';
  /** Numbers of all levels are in digits (`isLgl`). */
  legal?: boolean;
  /** The level, from 1, behind which it begins anew; 0 for none; absent, any above it. */
  restart?: number;
}

/** A list that paragraphs belong to; several may count on in one another's numbers. */
export interface List {
  /** Lists of the same value share their numbers. */
  counted: string;
  levels: readonly (ListLevel | undefined)[];
  /** The levels at which it begins anew, whatever the others have come to. */
  anew?: readonly number[];
}

/** So high no list goes: a damaged file could ask for a number of any length. */
const HIGHEST = 30_000;

/** No list has numbers of so many characters; a damaged or made-up one would repeat them before each paragraph. */
const LONGEST = 255;

const WIDE_END = /[、，。：；．）〕】》」』]$/;

/** Counts the paragraphs of a document's lists, in the order of the text, and gives the numbers that Word prints. */
export class ListCounter {
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<List>();

  /** @param allowance the numbers that come are counted against it */
  constructor(private readonly allowance = new Allowance()) {}

  /**
   * The number of the next paragraph of a list, with what stands between it and the text: `一、`, `（二）`, `1. `.
   * '' for bullets, lists without one, and numbers longer than any that is printed.
   *
   * @param level from 0
   * @throws LoadError where all numbers together are longer than any document's
   */
  next(list: List, level: number): string {
    const definition = list.levels[level];
    if (!definition) return '';
    const counts = this.countsOf(list);
    const count = counts[level];
    counts[level] = Math.min(count === undefined ? definition.start : count + 1, HIGHEST);
    for (let below = level + 1; below < Math.max(counts.length, list.levels.length); below++) {
      const restart = list.levels[below]?.restart;
      if (restart === undefined || (restart > 0 && level < restart)) counts[below] = undefined;
    }
    const number = printed(definition, list.levels, counts);
    this.allowance.takeCharacters(number.length);
    return number;
  }

  private countsOf(list: List): (number | undefined)[] {
    const counts = this.counts.get(list.counted) ?? [];
    this.counts.set(list.counted, counts);
    if (!this.begun.has(list)) {
      this.begun.add(list);
      for (const level of list.anew ?? []) counts[level] = undefined;
    }
    return counts;
  }
}

function printed(level: ListLevel, levels: List['levels'], counts: readonly (number | undefined)[]): string {
  if (level.format === 'bullet' || level.text.length > LONGEST) return '';
  const number = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const other = levels[at];
    const count = Math.min(counts[at] ?? other?.start ?? 1, HIGHEST);
    return formatNumber(count, level.legal ? 'decimal' : (other?.format ?? 'decimal'));
  });
  const visible = number.trim();
  if (visible === '' || visible.length > LONGEST) return '';
  // A full-width mark is as wide as a space is; digits need one, or `1.` and 2023 would be a number.
  return WIDE_END.test(visible) || (level.suffix === 'nothing' && !/[\d.]$/.test(visible)) ? visible : `${visible} `;
}
