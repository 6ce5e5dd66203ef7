import { KINDS, type Kind } from '../../types.js';
import { FeatureSet } from './feature-set.js';
import { FAMILIES, FAMILY_OF, WAY, type Way } from './proposal.js';
import { CERTAINTY_WEIGHTS } from './weights.js';

/** What is known of a row when it is said how certain it is. */
export interface Evidence {
  kind: Kind;
  unit: string | undefined;
  delta: 'up' | 'down' | undefined;
  status: 'actual' | 'target' | undefined;
  /** Of its name, 0 to 1; undefined where it has none. */
  likelihood: number | undefined;
  /** The way in which it was named. */
  by: Way | undefined;
}

/** All features of the certainty of a row. */
export const CERTAINTY_FEATURES = new FeatureSet();

/** Of these likelihoods a name has reached all up to its own. */
const LEVELS = [0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99, 0.995, 0.998];
const LIKELIHOOD = CERTAINTY_FEATURES.add('likelihood of the name, at least', LEVELS.map(String));
const KIND = CERTAINTY_FEATURES.add('kind', KINDS);
const FAMILY = CERTAINTY_FEATURES.add('family of the name', FAMILIES);
const UNITLESS = CERTAINTY_FEATURES.add('without unit, kind', KINDS);
const CHANGE = CERTAINTY_FEATURES.add('amount of change', ['yes']);
const PLANNED = CERTAINTY_FEATURES.add('plan', ['yes']);

/** The numbers of the features of a row. */
export function certaintyFeatures({ kind, unit, delta, status, likelihood, by }: Evidence): number[] {
  const k = KINDS.indexOf(kind);
  const found = [KIND + k];
  if (likelihood !== undefined)
    for (const [i, level] of LEVELS.entries()) if (likelihood >= level) found.push(LIKELIHOOD + i);
  if (by) found.push(FAMILY + FAMILY_OF[WAY[by]]!);
  if (unit === '') found.push(UNITLESS + k);
  if (delta) found.push(CHANGE);
  if (status === 'target') found.push(PLANNED);
  return found;
}

const weights = CERTAINTY_FEATURES.weights(CERTAINTY_WEIGHTS);

/**
 * How likely a row needs no mending, 0 to 1: a logistic function of what is known of it, fitted on rows of documents that
 * the weights of names were not fitted on.
 *
 * @param by weights, those in force by default
 */
export function confidenceOf(evidence: Evidence, by: Float64Array = weights): number {
  let score = 0;
  for (const feature of certaintyFeatures(evidence)) score += by[feature]!;
  return 1 / (1 + Math.exp(-score));
}
