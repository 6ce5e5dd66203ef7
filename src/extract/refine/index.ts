import type { Figure } from '../figure.js';
import { identifiers } from './identifiers.js';
import { names } from './names.js';
import { one } from './one.js';
import { sessions } from './sessions.js';
import { structural } from './structural.js';
import { thresholds } from './thresholds.js';

export interface Refiner {
  name: string;
  /** What a number is that it drops. */
  why: string;
  /** Figures of a sentence in the order of the text → those that are metrics, corrected. */
  refine(figures: Figure[], reading: string): Figure[];
}

/** In the order in which they are applied. */
export const REFINERS: readonly Refiner[] = [
  { name: 'identifiers', why: 'an identifier, a proportion or a number of each', refine: identifiers },
  { name: 'names', why: 'part of a name, a title or a short quotation', refine: names },
  { name: 'sessions', why: 'the number of a session or a congress', refine: sessions },
  { name: 'structural', why: 'a number of structure or an ordinal', refine: structural },
  { name: 'one', why: '一 as a word', refine: one },
  { name: 'thresholds', why: 'a bound on what is counted', refine: thresholds },
];
