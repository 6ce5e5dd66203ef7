import { describe, expect, test } from 'vitest';

interface Figure {
  weight: number;
  proposals: { features: number[]; worth: number }[];
}
const { optimize } = (await import(new URL('../../scripts/fit/optimize.mjs', import.meta.url).href)) as {
  optimize(figures: readonly Figure[], penalties: Float64Array): Float64Array;
};

const figure = (right: number[], ...wrong: number[][]): Figure => ({
  weight: 1,
  proposals: [{ features: right, worth: 1 }, ...wrong.map((features) => ({ features, worth: 0 }))],
});
const times = (n: number, each: Figure): Figure[] => Array.from({ length: n }, () => each);
const PENALTIES = new Float64Array(5).fill(1);

/** Of features 0 to 3 each is right against the next nine times of ten; 4 stands in all proposals. */
const ORDERED = [0, 1, 2].flatMap((better) => [
  ...times(9, figure([better, 4], [better + 1, 4])),
  ...times(1, figure([better + 1, 4], [better, 4])),
]);

describe('fitting', () => {
  test('finds which features speak for a name', () => {
    const [a, b, c, d, all] = optimize(ORDERED, PENALTIES) as unknown as [number, number, number, number, number];
    expect([a, b, c, d]).toEqual([a, b, c, d].toSorted((x, y) => y - x));
    expect(new Set([a, b, c, d]).size).toBe(4);
    expect(all).toBeCloseTo(0, 3);
  });

  test('finds the odds, where the penalty is next to nothing', () => {
    const figures = [...times(80, figure([0], [1])), ...times(20, figure([1], [0]))];
    const [a, b] = optimize(figures, new Float64Array(2).fill(1e-6)) as unknown as [number, number];
    expect(a - b).toBeCloseTo(Math.log(4), 2);
  });

  test.each([0.5, 1, 5, 50])('goes on until likelihood and penalty are even: %f', (penalty) => {
    const [weight] = optimize(times(20, figure([0], [])), new Float64Array([penalty])) as unknown as [number];
    // Where the derivative of 20 log(1 + exp(-w)) + penalty w² / 2 is 0.
    expect((weight * penalty * (1 + Math.exp(weight))) / 20).toBeCloseTo(1, 1);
  });

  test('gives the same weights for the same figures', () => {
    expect(optimize(ORDERED, PENALTIES)).toEqual(optimize(ORDERED, PENALTIES));
  });

  test('what is penalized more has smaller weights', () => {
    const sizes = [0.1, 1, 10].map((penalty) => Math.abs(optimize(ORDERED, new Float64Array(5).fill(penalty))[0]!));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });

  test('a figure that counts twice is two figures', () => {
    const twice = optimize(
      ORDERED.map((each) => ({ ...each, weight: 2 })),
      PENALTIES,
    );
    const both = optimize([...ORDERED, ...ORDERED], PENALTIES);
    for (const [i, weight] of twice.entries()) expect(weight).toBeCloseTo(both[i]!, 3);
  });

  test('a name that is worth half is chosen before one that is worth nothing, and after one that is worth all', () => {
    const figures = times(20, {
      weight: 1,
      proposals: [
        { features: [0], worth: 1 },
        { features: [1], worth: 0.5 },
        { features: [2], worth: 0 },
      ],
    });
    const [all, half, none] = optimize(figures, PENALTIES) as unknown as [number, number, number];
    expect(all).toBeGreaterThan(half);
    expect(half).toBeGreaterThan(none);
  });

  test.each<[string, Figure[]]>([
    ['no figures', []],
    ['figures without a right name', [{ weight: 1, proposals: [{ features: [0], worth: 0 }] }]],
    ['figures without proposals', [{ weight: 1, proposals: [] }]],
    ['figures whose only proposal is right', [figure([0, 1])]],
  ])('%s teach nothing', (_, figures) => {
    expect(Array.from(optimize(figures, PENALTIES))).toEqual([0, 0, 0, 0, 0]);
  });
});
