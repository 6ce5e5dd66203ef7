import type { Name } from './name.js';
import type { Proposal } from './proposal.js';

/** Names that have so much in common would head the same column. */
const ALIKE = 0.7;
/** What is less likely adds nothing that could be seen. */
const LEAST = 0.005;

/**
 * How likely it is that the chosen name or one much like it is the right one, 0 to 1: their share of the odds of all
 * (softmax of the scores).
 */
export function likelihoodOf(proposals: readonly Proposal[], scores: readonly number[], best: number): number {
  const chosen = proposals[best]!.words;
  const highest = Math.max(...scores);
  let all = 0;
  let alike = 0;
  for (let i = 0; i < scores.length; i++) {
    const odds = Math.exp(scores[i]! - highest);
    all += odds;
    if (i === best || (odds > LEAST && isAlike(chosen, proposals[i]!.words))) alike += odds;
  }
  return alike / all;
}

/** Whether twice the characters of their common words, over those of both, come to {@link ALIKE}. */
function isAlike(a: Name, b: Name): boolean {
  let common = 0;
  let length = 0;
  for (const word of a) {
    length += word.text.length;
    if (b.some(({ start }) => start === word.start)) common += 2 * word.text.length;
  }
  for (const word of b) length += word.text.length;
  return common >= ALIKE * length;
}

/** Names less likely than that are not chosen, however many are like them. */
const LIKELY = 0.05;
/** What a name's own likelihood counts beside that of all names that are much like it. */
const OWN = 0.6;

/**
 * The proposal that costs least to be wrong about, where a name much like the right one is nearly as good: the largest
 * sum of its own likelihood and that of all names like it (minimum Bayes risk, Kumar and Byrne 2004). Of equal ones the
 * one with the highest score, then the first.
 *
 * @returns its index
 */
export function leastRisk(proposals: readonly Proposal[], scores: readonly number[]): number {
  const highest = Math.max(...scores);
  let all = 0;
  for (const score of scores) all += Math.exp(score - highest);
  let best = scores.indexOf(highest);
  let most = OWN / all + (1 - OWN) * likelihoodOf(proposals, scores, best);
  for (let i = 0; i < scores.length; i++) {
    const own = Math.exp(scores[i]! - highest) / all;
    if (own < LIKELY) continue;
    const worth = OWN * own + (1 - OWN) * likelihoodOf(proposals, scores, i);
    if (worth <= most + Number.EPSILON) continue;
    most = worth;
    best = i;
  }
  return best;
}
