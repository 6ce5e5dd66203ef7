// The weights by which it is said how certain a row is.
import { groupBy } from '../../dist/eval/group.js';
import { CERTAINTY_FEATURES, certaintyFeatures, confidenceOf } from '../../dist/extract/naming/certainty.js';
import { optimize } from './optimize.mjs';

const PENALTY = 1;

const penalties = new Float64Array(CERTAINTY_FEATURES.count).fill(PENALTY);

/**
 * Weights by which right rows are told from wrong ones. Whether a row is right is a choice between two, one of which has
 * no features: logistic regression.
 *
 * @param rows named with weights that were not fitted on their documents, so that their likelihoods are honest
 */
export function certaintyWeightsFor(rows) {
  const choices = rows.map(({ evidence, row, weight }) => ({
    weight,
    proposals: [
      { features: certaintyFeatures(evidence), worth: row ? 1 : 0 },
      { features: [], worth: row ? 0 : 1 },
    ],
  }));
  return optimize(choices, penalties);
}

/** Each row with the confidence that it has by weights fitted on the documents of the other folds. */
export function ratedLeftOut(rows, folds) {
  const documents = [...groupBy(rows, ({ document }) => document).values()];
  return documents.flatMap((_, fold) => {
    if (fold >= folds) return [];
    const weights = certaintyWeightsFor(documents.filter((_, i) => i % folds !== fold).flat());
    const left = documents.filter((_, i) => i % folds === fold).flat();
    return left.map(({ set, evidence, row }) => ({ set, row, confidence: confidenceOf(evidence, weights) }));
  });
}
