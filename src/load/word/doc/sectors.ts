import { damaged } from './damaged.js';

/** Sector numbers from here on are marks: the end of a chain, a free sector … ([MS-CFB] 2.1). */
const FIRST_MARK = 0xfffffffb;
const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;

/** What chains are read from: sectors of one size, each of which may belong to one chain only. */
export class Sectors {
  private readonly taken: Uint8Array;

  /**
   * @param bytes what the sectors lie in
   * @param size of a sector, in bytes
   * @param first where sector 0 begins
   * @param nextOf the number that the allocation table has for a sector; undefined where it has none
   */
  constructor(
    private readonly bytes: Buffer,
    private readonly size: number,
    private readonly first: number,
    private readonly nextOf: (sector: number) => number | undefined,
  ) {
    this.taken = new Uint8Array(Math.max(0, Math.ceil((bytes.length - first) / size)));
  }

  /** Whether a sector lies in the file, if only with a part of it. */
  has(sector: number): boolean {
    return sector < this.taken.length;
  }

  /**
   * The bytes of a sector, which no chain may have from then on. The last one of a file may be shorter than the others.
   *
   * @throws LoadError where it lies outside the file or belongs to a chain already, as in a chain that leads back
   */
  take(sector: number): Buffer {
    if (!this.has(sector) || this.taken[sector] !== 0) throw damaged();
    this.taken[sector] = 1;
    const from = this.first + sector * this.size;
    return this.bytes.subarray(from, from + this.size);
  }

  /**
   * The bytes of a chain of sectors, no more of them than asked for. They are fewer where the chain ends before.
   *
   * @throws LoadError where the chain leads out of the file, or into itself or another chain
   */
  chain(start: number, most: number): Buffer {
    const pieces: Buffer[] = [];
    let length = 0;
    let sector: number | undefined = start;
    while (length < most && sector !== END_OF_CHAIN && sector !== FREE) {
      if (sector === undefined) throw damaged();
      const piece = this.take(sector);
      pieces.push(piece);
      length += piece.length;
      if (length < most) sector = this.nextOf(sector);
    }
    return Buffer.concat(pieces, Math.min(length, most));
  }
}

/** Whether a number in an allocation table is that of a sector. */
export function isSector(number: number): boolean {
  return number < FIRST_MARK;
}
