/** A part of a reading. A name is a list of them, in order: its characters need not be adjacent. */
export interface Span {
  start: number;
  end: number;
}

export type Phrase = readonly Span[];

export const NOTHING: Phrase = [];

export function wordsOf(phrase: Phrase, reading: string): string {
  return phrase.map((span) => reading.slice(span.start, span.end)).join('');
}

export function lengthOf(phrase: Phrase): number {
  return phrase.reduce((sum, span) => sum + span.end - span.start, 0);
}

/** The phrase without its first `from` units and what comes behind `to`. */
export function slicePhrase(phrase: Phrase, from: number, to = lengthOf(phrase)): Phrase {
  const kept: Span[] = [];
  let at = 0;
  for (const { start, end } of phrase) {
    const length = end - start;
    const a = Math.max(from - at, 0);
    const b = Math.min(to - at, length);
    if (a < b) kept.push({ start: start + a, end: start + b });
    at += length;
  }
  return kept;
}

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
