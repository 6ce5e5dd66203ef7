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
  const odds = oddsOf(scores);
  return shareAlike(proposals, odds, best) / sum(odds);
}

/** The odds of each score against the highest. */
function oddsOf(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  return scores.map((score) => Math.exp(score - highest));
}

function sum(numbers: readonly number[]): number {
  let all = 0;
  for (const each of numbers) all += each;
  return all;
}

/** The odds of a name and of all that are like it, together. */
function shareAlike(proposals: readonly Proposal[], odds: readonly number[], chosen: number): number {
  let alike = 0;
  for (let i = 0; i < odds.length; i++) {
    const counts = i === chosen || (odds[i]! > LEAST && isAlike(proposals[chosen]!.words, proposals[i]!.words));
    if (counts) alike += odds[i]!;
  }
  return alike;
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
/** A name of that likelihood costs least whatever the others are like: the most that another could come to is as much. */
const CERTAIN = 1 / (1 + OWN);

/**
 * The proposal that costs least to be wrong about, where a name much like the right one is nearly as good: the largest
 * sum of its own likelihood and that of all names like it (minimum Bayes risk, Kumar and Byrne 2004). Of equal ones the
 * one with the highest score, then the first.
 *
 * @returns its index
 */
export function leastRisk(proposals: readonly Proposal[], scores: readonly number[]): number {
  const odds = oddsOf(scores);
  const all = sum(odds);
  let best = odds.indexOf(1);
  if (1 / all >= CERTAIN) return best;
  const worthOf = (i: number) => (OWN * odds[i]! + (1 - OWN) * shareAlike(proposals, odds, i)) / all;
  let most = worthOf(best);
  for (let i = 0; i < odds.length; i++) {
    if (odds[i]! < LIKELY * all) continue;
    const worth = worthOf(i);
    if (worth <= most + Number.EPSILON) continue;
    most = worth;
    best = i;
  }
  return best;
}
