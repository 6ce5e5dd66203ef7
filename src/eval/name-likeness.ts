const NOT_COMPARED = /[\s,，、。:：;；“”"'《》()（）]/g;

/** Words of quantity and particles, which are no part of what a name says: 各类案件 and 案件, 办理的案件 and 办理案件. */
const NOT_SAID = /各类|^各|的/g;

/** Whether two names are the same but for white space, punctuation, 的, a leading 各, 各类 and a closing 等. */
export function sameName(a: string, b: string): boolean {
  return said(a) === said(b);
}

function said(name: string): string {
  return name.replace(NOT_COMPARED, '').replace(NOT_SAID, '').replace(/等$/, '');
}

/**
 * How like two names are, 0 to 1: twice the length of their longest common subsequence over the sum of their lengths.
 * White space and punctuation do not count; lengths are in characters (code points).
 */
export function nameLikeness(a: string, b: string): number {
  const one = [...a.replace(NOT_COMPARED, '')];
  const other = [...b.replace(NOT_COMPARED, '')];
  const length = one.length + other.length;
  return length === 0 ? 1 : (2 * commonLength(one, other)) / length;
}

/** Length of the longest common subsequence: Wagner and Fischer's table, of which one line is kept. */
function commonLength(one: readonly string[], other: readonly string[]): number {
  const lengths = new Array<number>(other.length + 1).fill(0);
  for (const character of one) {
    let diagonal = 0;
    other.forEach((each, i) => {
      const above = lengths[i + 1]!;
      lengths[i + 1] = each === character ? diagonal + 1 : Math.max(above, lengths[i]!);
      diagonal = above;
    });
  }
  return lengths.at(-1)!;
}
