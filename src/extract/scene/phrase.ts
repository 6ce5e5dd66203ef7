/** A part of a reading. A name is a list of them, in order: its characters need not be adjacent. */
export interface Span {
  start: number;
  end: number;
}

export type Phrase = readonly Span[];

/** `[start, end)` without the spans of `holes`, which are in order. */
export function without(start: number, end: number, holes: readonly Span[]): Phrase {
  const kept: Span[] = [];
  let at = start;
  for (const hole of holes) {
    if (hole.end <= at || hole.start >= end) continue;
    if (hole.start > at) kept.push({ start: at, end: hole.start });
    at = Math.max(at, hole.end);
  }
  if (at < end) kept.push({ start: at, end });
  return kept;
}
