const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Text that is set as superscript: its digits stay raised, or 年 with note 3 would read as 年3, and km² as km2. */
export function raised(text: string): string {
  return text.replace(/\d/g, (digit) => DIGITS[Number(digit)]!);
}
