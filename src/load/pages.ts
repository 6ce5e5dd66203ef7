/**
 * The page that a place is on.
 *
 * @param pages offset at which each page begins, the first of them 0
 * @returns its number, from 1
 */
export function pageAt(pages: readonly number[], offset: number): number {
  let low = 0;
  let high = pages.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pages[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
