/**
 * Numbers from 0 up to 1 that look random and are the same for the same seed on every machine: Mulberry32 (Tommy
 * Ettinger, 2017), a counter of 32 bits whose every value is mixed.
 */
export function seededRandom(seed: number): () => number {
  let counter = seed | 0;
  return () => {
    counter = (counter + 0x6d2b79f5) | 0;
    let mixed = Math.imul(counter ^ (counter >>> 15), counter | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
