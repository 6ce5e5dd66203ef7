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
  const highest = scores[best]!;
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
