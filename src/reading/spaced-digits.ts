/**
 * Three or more digits, each apart from the next by a blank, with a Han character or a percent sign behind: old reports
 * and their scans set numbers so (7 4 7 7 2 亿元). It begins where no digit is before, so that a long run is tried once;
 * no number has more digits than these, and a run of millions would take all of the stack.
 */
const SPACED =
  /(?<![\d.,]|\d(?:[ \u3000]\.?[ \u3000]?|\.[ \u3000]))\d(?:(?:[ \u3000]\.?[ \u3000]?|\.[ \u3000])\d){2,40}(?=[ \u3000]?[\p{Script=Han}%‰])/gu;

/** Whether digits go up one by one, as numbers of columns and of choices do: 1 2 3. */
function counts(digits: string): boolean {
  return [...digits].every((digit, i) => i === 0 || Number(digit) === Number(digits[i - 1]) + 1);
}

/** Whether a stretch of folded text sets its numbers with a blank between the digits. */
export function spacesDigits(folded: string, start: number, end: number): boolean {
  return (folded.slice(start, end).match(SPACED) ?? []).some((run) => !counts(run.replace(/[^\d]/g, '')));
}
