/** How many of `items` come first for which the test holds; it must hold up to some place and not from there on. */
export function countWhile<T>(items: readonly T[], test: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(items[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last of the items for which the test holds, under the same condition. */
export function lastWhere<T>(items: readonly T[], test: (item: T) => boolean): T | undefined {
  return items[countWhile(items, test) - 1];
}
