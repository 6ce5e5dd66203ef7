import { describe, expect, test } from 'vitest';
import {
  CERTAINTY_FEATURES,
  certaintyFeatures,
  confidenceOf,
  type Evidence,
} from '../../src/extract/naming/certainty.js';
import { WAY_NAMES } from '../../src/extract/naming/proposal.js';
import { KINDS } from '../../src/types.js';

/** Likelihoods of names by which `fit` groups rows; few names are likelier than the last. */
const BANDS = [0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99];
const LIKELIHOODS = Array.from({ length: 201 }, (_, i) => i / 200);
/**
 * The level of likelihood that a name has reached has a weight of its own, and one that few rows reach may have one below
 * 0: at 0.2, 0.3, 0.85, 0.98 and 0.998 confidence falls a little, by 0.097 at most (at 0.3, of a count).
 */
const MOST_FALL = 0.1;
const evidence = (known: Partial<Evidence>): Evidence => ({
  kind: 'count',
  unit: '件',
  delta: undefined,
  status: 'actual',
  likelihood: 0.9,
  by: 'words before',
  ...known,
});

describe('confidence', () => {
  test.each(KINDS)('of a %s rises with the likelihood of its name', (kind) => {
    const confidences = BANDS.map((likelihood) => confidenceOf(evidence({ kind, likelihood })));
    expect(confidences).toEqual(confidences.toSorted((a, b) => a - b));
    expect(new Set(confidences).size).toBe(confidences.length);
  });

  test.each(KINDS)('of a %s never falls far where the likelihood rises', (kind) => {
    let highest = 0;
    for (const likelihood of LIKELIHOODS) {
      const confidence = confidenceOf(evidence({ kind, likelihood }));
      expect(highest - confidence, `at ${likelihood}`).toBeLessThan(MOST_FALL);
      highest = Math.max(highest, confidence);
    }
  });

  test('stands between 0 and 1, whatever is known', () => {
    for (const kind of KINDS)
      for (const unit of ['', '件', undefined])
        for (const delta of ['up', undefined] as const)
          for (const status of ['actual', 'target', undefined] as const)
            for (const by of [...WAY_NAMES, undefined])
              for (const likelihood of [0, 0.5, 1, undefined]) {
                const confidence = confidenceOf({ kind, unit, delta, status, likelihood, by });
                expect(confidence).toBeGreaterThan(0);
                expect(confidence).toBeLessThan(1);
              }
  });

  test('is a logistic function of the weights of what is known', () => {
    const none = new Float64Array(CERTAINTY_FEATURES.count);
    expect(confidenceOf(evidence({}), none)).toBe(0.5);
    const one = none.slice();
    one[certaintyFeatures(evidence({}))[0]!] = Math.log(4);
    expect(confidenceOf(evidence({}), one)).toBeCloseTo(0.8, 10);
  });

  test('no feature is counted twice', () => {
    const features = certaintyFeatures(evidence({ unit: '', delta: 'down', status: 'target', likelihood: 1 }));
    expect(new Set(features).size).toBe(features.length);
    expect(Math.max(...features)).toBeLessThan(CERTAINTY_FEATURES.count);
  });
});
