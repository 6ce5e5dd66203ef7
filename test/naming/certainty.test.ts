import { describe, expect, test } from 'vitest';
import {
  CERTAINTY_FEATURES,
  certaintyFeatures,
  confidenceOf,
  type Evidence,
  isPieceOfNumber,
} from '../../src/extract/naming/certainty.js';
import { WAY_NAMES } from '../../src/extract/naming/proposal.js';
import { KINDS } from '../../src/types.js';

/** Likelihoods of names by which `fit` groups rows; few names are likelier than the last. */
const BANDS = [0.3, 0.5, 0.6, 0.8, 0.92, 0.96, 0.98, 0.995];
const LIKELIHOODS = Array.from({ length: 201 }, (_, i) => i / 200);
const evidence = (known: Partial<Evidence>): Evidence => ({
  kind: 'count',
  unit: '件',
  delta: undefined,
  status: 'actual',
  likelihood: 0.9,
  isPiece: false,
  by: 'words before',
  ...known,
});

describe('confidence', () => {
  test.each(KINDS)('of a %s rises with the likelihood of its name', (kind) => {
    const confidences = BANDS.map((likelihood) => confidenceOf(evidence({ kind, likelihood })));
    expect(confidences).toEqual(confidences.toSorted((a, b) => a - b));
    expect(new Set(confidences).size).toBe(confidences.length);
  });

  test.each(KINDS)('of a %s never falls where the likelihood rises', (kind) => {
    const confidences = LIKELIHOODS.map((likelihood) => confidenceOf(evidence({ kind, likelihood })));
    expect(confidences).toEqual(confidences.toSorted((a, b) => a - b));
  });

  test('stands between 0 and 1, whatever is known', () => {
    for (const kind of KINDS)
      for (const unit of ['', '件', undefined])
        for (const delta of ['up', undefined] as const)
          for (const status of ['actual', 'target', undefined] as const)
            for (const by of [...WAY_NAMES, undefined])
              for (const likelihood of [0, 0.5, 1, undefined]) {
                const confidence = confidenceOf({ kind, unit, delta, status, likelihood, isPiece: false, by });
                expect(confidence).toBeGreaterThan(0);
                expect(confidence).toBeLessThan(1);
              }
  });

  test.each([
    ['工商税收到8，725，483元。', '725', true],
    ['工商税收到8，725，483元。', '483', true],
    ['办结12，受理15件。', '15', false],
    ['办结12件，15件转送。', '15', false],
  ])('in %s %s may be a piece of a number: %s', (text, digits, expected) => {
    const start = text.indexOf(digits);
    expect(isPieceOfNumber(text, { start, end: start + digits.length })).toBe(expected);
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
