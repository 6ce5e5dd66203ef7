import { type FeatureReader, NAME_FEATURES } from './features.js';
import { leastRisk, likelihoodOf } from './likelihood.js';
import type { Proposal } from './proposal.js';
import { NAME_WEIGHTS } from './weights.js';

/** The weights of the features by their numbers. */
export const weights = NAME_FEATURES.weights(NAME_WEIGHTS);

/** The proposals of a figure as they were judged. */
export interface Choice {
  /** Index of the best. */
  readonly best: number;
  /** Index of the one with the highest score of the others, where there are several. */
  readonly second: number | undefined;
  readonly scores: readonly number[];
  /** How likely the best is the right one, 0 to 1. */
  readonly likelihood: number;
}

/** The proposal that is likeliest to be right or much like the right one, by the scores of all. */
export function choose(proposals: readonly Proposal[], reader: FeatureReader): Choice {
  const { found } = reader;
  const scores: number[] = [];
  for (let i = 0; i < proposals.length; i++) {
    reader.read(proposals[i]!);
    let score = 0;
    for (let k = 0; k < reader.count; k++) score += weights[found[k]!]!;
    scores.push(score);
  }
  const best = leastRisk(proposals, scores);
  let second: number | undefined;
  for (let i = 0; i < scores.length; i++)
    if (i !== best && (second === undefined || scores[i]! > scores[second]!)) second = i;
  return { best, second, scores, likelihood: likelihoodOf(proposals, scores, best) };
}
