import { type PlacedText, right } from './placed-text.js';

/** Sizes relative to the text beside it: TeX sets scripts at 0.7, Word at 0.65, WPS at 0.66. */
const LARGEST = 0.82;
const RAISED = 0.18;
const LOWERED = 0.07;
/** How far behind the text that it belongs to, and how far before the note that it opens. */
const BEHIND = 0.35;
const BEFORE = 1;

/** Marks the pieces that are superscripts and subscripts of the pieces beside them and moves them to those baselines. */
export function withScripts(texts: readonly PlacedText[]): PlacedText[] {
  const byHeight = [...texts].sort((a, b) => a.y - b.y);
  return texts.map((small) => {
    const base = baseOf(small, byHeight);
    if (!base) return small;
    return { ...small, y: base.y, script: base.y > small.y ? 'super' : 'sub' };
  });
}

function baseOf(small: PlacedText, byBaseline: readonly PlacedText[]): PlacedText | undefined {
  if (small.text.length > 12) return undefined;
  let found: PlacedText | undefined;
  for (let i = firstFrom(byBaseline, small.y - small.height); i < byBaseline.length; i++) {
    const base = byBaseline[i]!;
    if (base.y - small.y > small.height * 3) break;
    if (isScriptOf(small, base) && (!found || Math.abs(base.y - small.y) < Math.abs(found.y - small.y))) found = base;
  }
  return found;
}

function isScriptOf(small: PlacedText, base: PlacedText): boolean {
  if (small.height > base.height * LARGEST) return false;
  const offset = (base.y - small.y) / base.height;
  const raised = offset >= RAISED && offset <= 0.75;
  const lowered = offset <= -LOWERED && offset >= -0.35;
  if (!raised && !lowered) return false;
  const behind = small.x >= base.x + 0.3 * base.height && small.x <= right(base) + BEHIND * base.height;
  const inFront = raised && Math.abs(base.x - right(small)) <= BEFORE * base.height;
  return behind || inFront;
}

function firstFrom(sorted: readonly PlacedText[], y: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const half = (low + high) >> 1;
    if (sorted[half]!.y < y) low = half + 1;
    else high = half;
  }
  return low;
}
