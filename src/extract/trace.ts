import type { Candidate } from './candidates.js';
import type { Figure } from './figure.js';

/** Is told, while a sentence is read, what becomes of every candidate and why. */
export interface Trace {
  /** `figure` is undefined where no extractor claims the candidate. */
  claimed(candidate: Candidate, figure: Figure | undefined): void;
  dropped(figure: Figure, refiner: { name: string; why: string }): void;
  named(figure: Figure, by: string | undefined): void;
}
