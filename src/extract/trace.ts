import type { Candidate } from './candidates.js';
import type { Figure } from './figure.js';
import type { Choice } from './naming/choose.js';
import type { FeatureReader } from './naming/features.js';
import type { Name } from './naming/name.js';
import type { Proposal } from './naming/proposal.js';
import type { Surroundings } from './naming/surroundings.js';

/** Is told, while a sentence is read, what becomes of every candidate and why. */
export interface Trace {
  /** `figure` is undefined where no extractor claims the candidate. */
  claimed(candidate: Candidate, figure: Figure | undefined): void;
  dropped(figure: Figure, refiner: { name: string; why: string }): void;
  /**
   * @param proposals the names that were proposed, the rules' answer first
   * @param choice which of them was chosen, and their scores
   * @param reader tells the features of each
   * @param bodyOf the body that a name leaves out, which is its subject
   * @param around the words that the names were proposed from
   */
  judged?(
    figure: Figure,
    proposals: readonly Proposal[],
    choice: Choice,
    reader: FeatureReader,
    bodyOf: (name: Name) => Name,
    around: Surroundings,
  ): void;
  named(figure: Figure, by: string | undefined): void;
}
