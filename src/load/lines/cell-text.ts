const HAN_AT_END = /\p{Script=Han}$/u;
const HAN_AT_START = /^\p{Script=Han}/u;
const DIGIT = /\p{Nd}/u;

/**
 * The text of a cell that is shown on several lines. Heads are broken to fit their column (`计量` `单位`), so between
 * Han characters a line break is nothing; where a line holds a figure it is a space, as what is said of one figure must
 * not run into the next (`办结214件` `回复98件`).
 *
 * @param lines without line ends
 */
export function cellText(lines: readonly string[]): string {
  let text = '';
  let last = '';
  for (const line of lines) {
    if (line.trim() === '') continue;
    const broken = HAN_AT_END.test(last) && HAN_AT_START.test(line) && !DIGIT.test(last) && !DIGIT.test(line);
    text += last === '' || broken ? line : ` ${line}`;
    last = line;
  }
  return text;
}
