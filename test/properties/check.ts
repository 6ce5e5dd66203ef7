import fc from 'fast-check';

const SEED = Number(process.env.PROPERTY_SEED ?? 20260101);

/** Tries a property so many times; what fails is thrown with its seed and the smallest counterexample. */
export function holds<T>(arbitrary: fc.Arbitrary<T>, runs: number, property: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, property), { seed: SEED, numRuns: runs });
}

/** The same of a property that waits for something. */
export function holdsOf<T>(
  arbitrary: fc.Arbitrary<T>,
  runs: number,
  property: (value: T) => Promise<void>,
): Promise<void> {
  return fc.assert(fc.asyncProperty(arbitrary, property), { seed: SEED, numRuns: runs });
}
