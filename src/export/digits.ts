/** A double holds 15 decimal digits for certain; what comes after them is the trace of arithmetic. */
const CERTAIN_DIGITS = 15;

/**
 * A finite number as plain decimal digits: never in scientific notation (`5e12` is `5000000000000`),
 * and without the trace that binary arithmetic leaves (`0.1 + 0.2` is `0.3`).
 */
export function plainDigits(value: number): string {
  const shortest = String(Number.isInteger(value) ? value : Number(value.toPrecision(CERTAIN_DIGITS)));
  const [mantissa, exponent] = shortest.split('e');
  if (exponent === undefined) return shortest;
  return shiftPoint(mantissa!, Number(exponent));
}

function shiftPoint(mantissa: string, places: number): string {
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole, fraction = ''] = mantissa.slice(sign.length).split('.');
  const digits = whole + fraction;
  const point = whole!.length + places;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return sign + digits.padEnd(point, '0');
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
