import { medianRatio, spread } from './statistics.mjs';

/**
 * What one part of the benchmark has found.
 *
 * @typedef {object} Section
 * @property {string} title
 * @property {string} unit of the values
 * @property {number} digits behind the point in a table
 * @property {string} reference what the ratios are to
 * @property {string[]} notes how it was measured, a line each
 * @property {Row[]} rows
 */

/**
 * @typedef {object} Row
 * @property {string} name
 * @property {string} [remark]
 * @property {import('./statistics.mjs').Spread} value
 * @property {number} [ratio] to the reference; absent where there is none
 * @property {Target} [target]
 */

/** @typedef {{ atLeast: number } | { atMost: number }} Target */

/**
 * A row of values that were measured in the same rounds as those of its reference.
 *
 * @param {string} name
 * @param {readonly number[]} values one a round
 * @param {readonly number[] | undefined} reference
 * @param {{ target?: Target | undefined, remark?: string }} [more]
 * @returns {Row}
 */
export function row(name, values, reference, { target, remark } = {}) {
  return {
    name,
    ...(remark !== undefined && { remark }),
    value: spread(values),
    ...(reference && { ratio: medianRatio(values, reference) }),
    ...(reference && target && { target }),
  };
}

/**
 * @param {Target} target
 * @param {number} ratio
 */
export function isMet(target, ratio) {
  return 'atLeast' in target ? ratio >= target.atLeast : ratio <= target.atMost;
}
