/**
 * `value × factor` without the traces of binary fractions (6410.93 × 10⁴ is 64109300, not 64109300.00000001):
 * the product is rounded to the 15 significant digits that a double holds.
 */
export function scaled(value: number, factor: number): number {
  const product = value * factor;
  return Number.isInteger(product) ? product : Number(product.toPrecision(15));
}
