import type { Random } from '../../../test/hostile/random.js';

/** A stretch of bytes: from the first up to, not including, the last. */
export interface Region {
  from: number;
  to: number;
}

/** Counts, offsets and lengths that programs stumble over. */
const NUMBERS = [
  0, 1, 2, 7, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xffffffff,
];
/** The same where a format writes its numbers in digits. */
export const DIGITS = [
  '0',
  '1',
  '-1',
  '3',
  '65535',
  '65536',
  '2147483647',
  '-2147483648',
  '4294967296',
  `${'9'.repeat(30)}`,
  '1e309',
  '0.0000001',
  '-0',
  '',
];

type Change = (bytes: Buffer, at: number, random: Random, donor: Buffer) => Buffer;

const put = (bytes: Buffer, from: number, to: number, ...between: Uint8Array[]): Buffer =>
  Buffer.concat([bytes.subarray(0, from), ...between, bytes.subarray(to)]);

/** A short length mostly, now and then a long one. */
const stretch = (random: Random): number => 1 + random.below(random.one([4, 16, 64, 600]));

/** Changes that leave every other byte where it is. */
const IN_PLACE: readonly Change[] = [
  (bytes, at, random) => {
    bytes[at]! ^= 1 << random.below(8);
    return bytes;
  },
  (bytes, at, random) => {
    bytes[at] = random.below(256);
    return bytes;
  },
  (bytes, at, random) => {
    const size = Math.min(random.one([1, 2, 4]), bytes.length - at);
    bytes[random.chance(4) ? 'writeUIntBE' : 'writeUIntLE'](random.one(NUMBERS) % 256 ** size, at, size);
    return bytes;
  },
  (bytes, at, random) =>
    bytes.fill(random.one([0, 0xff, 0x20, 0x41]), at, Math.min(at + stretch(random), bytes.length)),
  (bytes, at, random) => {
    bytes.copyWithin(at, random.below(bytes.length), bytes.length - random.below(bytes.length));
    return bytes;
  },
];

const ANY: readonly Change[] = [
  ...IN_PLACE,
  (bytes, at, random) => put(bytes, at, at + stretch(random)),
  (bytes, at, random) => put(bytes, at, at, bytes.subarray(at, at + stretch(random))),
  (bytes, at, random, donor) => {
    const from = random.below(donor.length);
    return put(bytes, at, random.chance(2) ? at : at + stretch(random), donor.subarray(from, from + stretch(random)));
  },
  (bytes, at, random) => put(bytes, at, at + random.below(8), Buffer.from(random.one(DIGITS))),
  (bytes, at, random) =>
    put(bytes, at, at, Buffer.alloc(1 + random.below(2000), random.one([0, 0x20, 0x28, 0x3c, 0x5b, 0x7b, 0x39]))),
  (bytes, at) => bytes.subarray(0, at),
];

/** How often a document is changed: once mostly, so that what is behind a first check is reached. */
export const times = (random: Random): number => 1 + random.below(random.one([1, 3, 12]));

/**
 * Bytes changed anywhere, and never so long that reading them takes long for their length alone.
 *
 * @param donor of which pieces are put in
 */
export function changedBytes(original: Buffer, random: Random, donor: Buffer): Buffer {
  let bytes: Buffer = Buffer.from(original);
  for (let left = times(random); left > 0 && bytes.length > 0; left--) {
    bytes = random.one(ANY)(bytes, random.below(bytes.length), random, donor);
  }
  return bytes;
}

/** Bytes of the same length, changed within one of the regions each time. */
export function changedInPlace(original: Buffer, random: Random, regions: readonly Region[]): Buffer {
  const bytes = Buffer.from(original);
  for (let left = times(random); left > 0; left--) {
    const { from, to } = random.one(regions);
    if (to > from) random.one(IN_PLACE)(bytes.subarray(from, to), random.below(to - from), random, bytes);
  }
  return bytes;
}
