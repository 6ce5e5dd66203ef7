import type { Kind, Qualifier } from '../types.js';
import type { Candidate } from './candidates.js';
import type { Phrase } from './scene/phrase.js';

/**
 * A figure of a sentence on its way to being a metric. Offsets in the sentence's reading. Every field is there from the
 * beginning, whether or not it will be known: objects of one shape are what the engine is fast with.
 */
export class Figure {
  qualifier: Qualifier | undefined = undefined;
  delta: 'up' | 'down' | undefined = undefined;
  status: 'actual' | 'target' | undefined = undefined;
  /** ISO 8601; of none that is a date. */
  period: string | undefined = undefined;
  name: Phrase | undefined = undefined;
  subject: Phrase | undefined = undefined;
  action: Phrase | undefined = undefined;
  object: Phrase | undefined = undefined;
  /** How likely it is that nothing about it is wrong, 0 to 1; of none that is a date. */
  confidence: number | undefined = undefined;
  /** The name that came second. */
  alternative: Phrase | undefined = undefined;

  constructor(
    readonly start: number,
    readonly end: number,
    readonly kind: Kind,
    /** In the base unit; a string for a date. */
    readonly value: number | string,
    readonly max?: number | undefined,
    /** Absent for dates. */
    readonly unit?: string | undefined,
    /** What it was read from; absent for dates. */
    readonly candidate?: Candidate | undefined,
  ) {}
}

/** One for each kind: says of a candidate that it is a figure of that kind, or nothing. */
export type Extractor = (candidate: Candidate, reading: string) => Figure | undefined;

/** The figure that a candidate makes with its own unit. */
export function figureOf(candidate: Candidate, kind: Kind, unit: string): Figure {
  const { start, end, value, max } = candidate;
  const figure = new Figure(start, end, kind, value, max, unit, candidate);
  if (candidate.numeral.over) figure.qualifier = 'over';
  return figure;
}

/** Whether a candidate is written in Chinese digits alone and its number is a small one. */
export function isWord(candidate: Candidate): boolean {
  return !candidate.numeral.arabic && candidate.value <= 10;
}
