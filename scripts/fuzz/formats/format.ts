import type { Random } from '../../../test/hostile/random.js';

/** A format that documents are made in. */
export interface Format {
  /** The ending of its files. */
  extension: string;
  /** How many of a hundred inputs are of this format, beside those of the others. */
  share: number;
  /** A document, more or less damaged: the same for the same random numbers. */
  make(random: Random): Buffer;
}
