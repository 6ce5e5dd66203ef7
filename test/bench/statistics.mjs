/**
 * @typedef {object} Spread
 * @property {number} median
 * @property {number} min
 * @property {number} max
 */

/**
 * @param {readonly number[]} values at least one
 * @returns {Spread}
 */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: median(sorted), min: sorted[0] ?? Number.NaN, max: sorted.at(-1) ?? Number.NaN };
}

/**
 * The median of the ratios of each round: what slows the machine for a while slows both sides of a round.
 *
 * @param {readonly number[]} values
 * @param {readonly number[]} reference of the same rounds
 */
export function medianRatio(values, reference) {
  return spread(values.map((value, round) => value / (reference[round] ?? Number.NaN))).median;
}

/** @param {readonly number[]} sorted */
function median(sorted) {
  const half = sorted.length / 2;
  const upper = sorted[Math.floor(half)] ?? Number.NaN;
  return Number.isInteger(half) ? ((sorted[half - 1] ?? Number.NaN) + upper) / 2 : upper;
}
