import { type Segmenter, type Token, tokenize } from '../../segment/index.js';
import { countWhile } from './ordered.js';
import type { Span } from './phrase.js';

/**
 * The words of a sentence, cut stretch by stretch: what stands between two figures names now the one, now the other, and
 * is asked for by several rules. A part of a stretch that begins and ends where words do has the words that it would have
 * alone, as the likeliest way to cut the whole is the likeliest on both sides of each of its cuts.
 */
export class Cutter {
  private readonly stretches = new Map<number, readonly Token[]>();

  /**
   * @param figures in order, apart
   * @param marks places of the marks that end a clause, and of brackets; both in order
   */
  constructor(
    private readonly reading: string,
    private readonly figures: readonly Span[],
    private readonly marks: readonly number[],
    private readonly brackets: readonly number[],
    private readonly segmenter: () => Segmenter,
  ) {}

  /** The words of `[start, end)`. */
  words(start: number, end: number): readonly Token[] {
    if (start >= end) return [];
    const stretch = this.stretchAround(start);
    if (stretch.end < end) return this.cut(start, end);
    let words = this.stretches.get(stretch.start);
    if (!words) {
      words = this.cut(stretch.start, stretch.end);
      this.stretches.set(stretch.start, words);
    }
    if (stretch.start === start && stretch.end === end) return words;
    const from = words.findIndex((word) => word.start === start);
    const to = words.findLastIndex((word) => word.end === end) + 1;
    return from >= 0 && to > from ? words.slice(from, to) : this.cut(start, end);
  }

  /** Between which figures, marks and brackets `at` stands. */
  private stretchAround(at: number): Span {
    const figure = countWhile(this.figures, ({ end }) => end <= at);
    const mark = countWhile(this.marks, (each) => each < at);
    const bracket = countWhile(this.brackets, (each) => each < at);
    const { length } = this.reading;
    return {
      start: Math.max(
        this.figures[figure - 1]?.end ?? 0,
        (this.marks[mark - 1] ?? -1) + 1,
        (this.brackets[bracket - 1] ?? -1) + 1,
      ),
      end: Math.min(
        this.figures[figure]?.start ?? length,
        this.marks[mark] ?? length,
        this.brackets[bracket] ?? length,
      ),
    };
  }

  private cut(start: number, end: number): readonly Token[] {
    return tokenize(this.reading.slice(start, end), this.segmenter(), start);
  }
}
