import { LoadError } from '../errors.js';

/** A report of a thousand pages of tables has a tenth of it. */
const MOST_CELLS = 500_000;

/** Characters of numbers that even the smallest document may come to. */
const LEAST_CHARACTERS = 1_000_000;

/**
 * What may come of a document of its size. Most of a text takes bytes in the file; this counts what takes next to none,
 * so that a small file can't ask for more than the memory holds.
 */
export class Allowance {
  private characters: number;
  private cells = MOST_CELLS;

  /** @param bytes of the document, unpacked */
  constructor(bytes = 0) {
    this.characters = LEAST_CHARACTERS + bytes;
  }

  /**
   * Counts characters that are written out for each paragraph of a list and stand in the file once.
   *
   * @throws LoadError where they come to more than the document
   */
  takeCharacters(count: number): void {
    this.characters -= count;
    if (this.characters < 0) {
      throw new LoadError('the numbers of its lists come to more text than the document itself; save it as text first');
    }
  }

  /**
   * Counts a cell of a table.
   *
   * @throws LoadError where there are more than fit in memory
   */
  takeCell(): void {
    if (--this.cells < 0) {
      throw new LoadError(`its tables have more than ${MOST_CELLS.toLocaleString('en')} cells; split it`);
    }
  }
}
