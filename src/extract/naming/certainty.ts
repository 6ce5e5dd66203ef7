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
  /** A comma parts it from other digits: it may be a piece of a number. */
  isPiece: boolean;
  /** The way in which it was named. */
  by: Way | undefined;
}

/** All features of the certainty of a row. */
export const CERTAINTY_FEATURES = new FeatureSet();

/** Of these likelihoods a name has reached all up to its own. */
const LEVELS = [0, 0.4, 0.55, 0.7, 0.9, 0.95, 0.97, 0.99];
const LIKELIHOOD = CERTAINTY_FEATURES.add('likelihood of the name, at least', LEVELS.map(String));
const KIND = CERTAINTY_FEATURES.add('kind', KINDS);
const FAMILY = CERTAINTY_FEATURES.add('family of the name', FAMILIES);
const UNITLESS = CERTAINTY_FEATURES.add('without unit, kind', KINDS);
const CHANGE = CERTAINTY_FEATURES.add('amount of change', ['yes']);
const PIECE = CERTAINTY_FEATURES.add('piece of a number', ['perhaps']);
const PLANNED = CERTAINTY_FEATURES.add('plan', ['yes']);

/** The numbers of the features of a row. */
export function certaintyFeatures({ kind, unit, delta, status, likelihood, isPiece, by }: Evidence): number[] {
  const k = KINDS.indexOf(kind);
  const found = [KIND + k];
  if (likelihood !== undefined)
    for (const [i, level] of LEVELS.entries()) if (likelihood >= level) found.push(LIKELIHOOD + i);
  if (by) found.push(FAMILY + FAMILY_OF[WAY[by]]!);
  if (unit === '') found.push(UNITLESS + k);
  if (isPiece) found.push(PIECE);
  if (delta) found.push(CHANGE);
  if (status === 'target') found.push(PLANNED);
  return found;
}

/** Whether a comma and a digit stand on one side of a figure: 12，745. */
export function isPieceOfNumber(reading: string, { start, end }: { start: number; end: number }): boolean {
  return /\d[，,]$/.test(reading.slice(Math.max(0, start - 2), start)) || /^[，,]\d/.test(reading.slice(end, end + 2));
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
