import type { Figure } from '../figure.js';
import { identifiers } from './identifiers.js';
import { names } from './names.js';
import { one } from './one.js';
import { sessions } from './sessions.js';
import { structural } from './structural.js';
import { thresholds } from './thresholds.js';

export interface Refiner {
  name: string;
  /** Figures of a sentence in the order of the text → those that are metrics, corrected. */
  refine(figures: Figure[], reading: string): Figure[];
}

/** In the order in which they are applied. */
export const REFINERS: readonly Refiner[] = [
  { name: 'identifiers', refine: identifiers },
  { name: 'names', refine: names },
  { name: 'sessions', refine: sessions },
  { name: 'structural', refine: structural },
  { name: 'one', refine: one },
  { name: 'thresholds', refine: thresholds },
];
