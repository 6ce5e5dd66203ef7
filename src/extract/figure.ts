import type { Kind, Qualifier } from '../types.js';
import type { Candidate } from './candidates.js';

/** A figure of a sentence on its way to being a metric. Offsets in the sentence's reading. */
export interface Figure {
  start: number;
  end: number;
  kind: Kind;
  /** In the base unit; a string for a date. */
  value: number | string;
  max?: number;
  /** Absent for dates. */
  unit?: string;
  /** What it was read from; absent for dates. */
  candidate?: Candidate;
  qualifier?: Qualifier;
  delta?: 'up' | 'down';
  status?: 'actual' | 'target';
  indicator?: string;
}

/** One for each kind: says of a candidate that it is a figure of that kind, or nothing. */
export type Extractor = (candidate: Candidate, reading: string) => Figure | undefined;

/** The figure that a candidate makes with its own unit. */
export function figureOf(candidate: Candidate, kind: Kind, unit: string): Figure {
  return {
    start: candidate.start,
    end: candidate.end,
    kind,
    value: candidate.value,
    ...(candidate.max !== undefined && { max: candidate.max }),
    unit,
    candidate,
    ...(candidate.numeral.over && { qualifier: 'over' as const }),
  };
}

/** Whether a candidate is written in Chinese digits alone and its number is a small one. */
export function isWord(candidate: Candidate): boolean {
  return !candidate.numeral.arabic && candidate.value <= 10;
}
