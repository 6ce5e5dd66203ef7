/**
 * `value × factor` without the traces of binary fractions (6410.93 × 10⁴ is 64109300, not 64109300.00000001):
 * the product is rounded to the 15 significant digits that a double holds.
 */
export function scaled(value: number, factor: number): number {
  const product = value * factor;
  return Number.isInteger(product) ? product : Number(product.toPrecision(15));
}

/**
 * Whether a double is the number that was written, not the nearest that it can hold: beyond 2⁵³ it holds few integers.
 * Decimals of what is smaller may be more than it holds.
 *
 * @param written digits, with a point before decimals
 */
export function isExact(value: number, written: string): boolean {
  if (value <= Number.MAX_SAFE_INTEGER) return true;
  const [integer, decimals = ''] = written.split('.');
  return String(value) === integer!.replace(/^0+/, '') && /^0*$/.test(decimals);
}

/** From here on a number is written with an exponent, and no report has so many of anything. */
const TOO_LARGE = 1e21;

/** Whether a value is small enough to be one of a report; what is no finite number is not. */
export const isOfReports = (value: number): boolean => Math.abs(value) < TOO_LARGE;

/** Whether `a + b` is their sum, both being positive, and not the nearest that a double can hold. */
export function addsUp(a: number, b: number): boolean {
  const sum = a + b;
  return sum <= Number.MAX_SAFE_INTEGER || sum - Math.max(a, b) === Math.min(a, b);
}
