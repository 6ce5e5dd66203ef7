/** Numbers by chance that are the same in every run (mulberry32). */
export function random(seed) {
  let state = seed;
  const below = (end) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end;
  };
  return { below, one: (list) => list[below(list.length)] };
}
