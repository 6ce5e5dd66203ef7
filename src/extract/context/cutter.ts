import { type Segmenter, type Token, tokenize } from '../../segment/index.js';
import { lastWhere } from './ordered.js';
import type { Span } from './phrase.js';

/** A stretch of a sentence that nothing interrupts, with its words once they have been asked for. */
interface Stretch extends Span {
  words?: readonly Token[];
}

/**
 * The words of a sentence, cut stretch by stretch: what stands between two figures names now the one, now the other, and
 * is asked for by several rules. A part of a stretch that begins and ends where words do has the words that it would have
 * alone, as the likeliest way to cut the whole is the likeliest on both sides of each of its cuts.
 */
export class Cutter {
  private readonly stretches: readonly Stretch[];

  /**
   * @param holes what stands between stretches: figures and asides, in any order
   * @param marks places of the marks that end a clause
   */
  constructor(
    private readonly reading: string,
    holes: readonly Span[],
    marks: readonly number[],
    private readonly segmenter: () => Segmenter,
  ) {
    this.stretches = between(reading.length, holes, marks);
  }

  /** The words of `[start, end)`. */
  words(start: number, end: number): readonly Token[] {
    const stretch = lastWhere(this.stretches, (each) => each.start <= start);
    if (!stretch || stretch.end < end) return this.cut(start, end);
    stretch.words ??= this.cut(stretch.start, stretch.end);
    if (stretch.start === start && stretch.end === end) return stretch.words;
    const from = stretch.words.findIndex((word) => word.start === start);
    const to = stretch.words.findLastIndex((word) => word.end === end) + 1;
    return from >= 0 && to > from ? stretch.words.slice(from, to) : this.cut(start, end);
  }

  private cut(start: number, end: number): readonly Token[] {
    return start < end ? tokenize(this.reading.slice(start, end), this.segmenter(), start) : [];
  }
}

function between(length: number, holes: readonly Span[], marks: readonly number[]): Stretch[] {
  const bounds = new Set([0, length]);
  for (const { start, end } of holes) bounds.add(start).add(end);
  for (const mark of marks) bounds.add(mark).add(mark + 1);
  const places = [...bounds].sort((a, b) => a - b);
  return places.slice(1).map((end, i) => ({ start: places[i]!, end }));
}
