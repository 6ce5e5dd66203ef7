import type { Figure } from '../figure.js';

const JOINED = /^(?:以上|以下|左右)?(?:、|和|及|与|，|以及)$/;
const LONGEST = 4;

/** Runs of figures with nothing but a joining word between: 增长4.0%、9.2%、12.3%. Indices of two or more. */
export function groups(figures: readonly Figure[], reading: string): number[][] {
  const found: number[][] = [];
  let run: number[] = [];
  figures.forEach((figure, i) => {
    const from = figures[i - 1]?.end;
    const joined =
      from !== undefined && figure.start - from <= LONGEST && JOINED.test(reading.slice(from, figure.start));
    if (joined) run.push(i);
    else run = [i];
    if (run.length === 2) found.push(run);
  });
  return found;
}
