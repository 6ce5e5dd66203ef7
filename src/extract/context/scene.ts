import type { Segmenter, Token } from '../../segment/index.js';
import type { Figure } from '../figure.js';
import { Cutter } from './cutter.js';
import { countWhile, lastWhere } from './ordered.js';
import { type Phrase, type Span, without } from './phrase.js';

/** What stands before a figure inside its clause, up to the figure before it. */
export interface Region {
  start: number;
  end: number;
  /** What it begins behind: another figure, the start of its clause or a bracket. */
  behind: 'figure' | 'clause' | 'bracket';
  phrase: Phrase;
}

const BOUNDARY = /[，；。：！？　\t]/g;

/** A sentence with its figures, ready to be asked what stands around each. Offsets in the reading. */
export class Scene {
  /** Asides in brackets, outermost, the brackets included. */
  readonly asides: readonly Span[];
  /** The figures other than dates, in order. */
  readonly figures: readonly Figure[];
  private readonly dates: readonly Figure[];
  /** For each figure the one before it in the same aside, or outside all asides as it is. */
  private readonly peers: readonly (number | undefined)[];
  /** Those asides that a name passes over. */
  private readonly passedOver: readonly Span[];
  /** Places of the marks that end a clause: all, and those outside the asides. */
  private readonly marks: readonly number[];
  private readonly outerMarks: readonly number[];
  private readonly cutter: Cutter;

  constructor(
    readonly reading: string,
    all: readonly Figure[],
    segmenter: () => Segmenter,
  ) {
    this.figures = all.filter((figure) => figure.kind !== 'date');
    this.dates = all.filter((figure) => figure.kind === 'date');
    this.asides = bracketed(reading);
    const latest = new Map<Span | undefined, number>();
    this.peers = this.figures.map((figure, i) => {
      const aside = this.asideOf(figure);
      const peer = latest.get(aside);
      latest.set(aside, i);
      return peer;
    });
    const ends = new Set(this.figures.map(({ end }) => end));
    const starts = new Set(this.figures.map(({ start }) => start));
    this.passedOver = this.asides.filter(
      (aside) => !isPartOfName(aside, reading) || ends.has(aside.start) || starts.has(aside.end),
    );
    this.marks = Array.from(reading.matchAll(BOUNDARY), ({ index }) => index);
    this.outerMarks = this.marks.filter((mark) => !this.asideAround(mark, mark + 1));
    this.cutter = new Cutter(reading, [...all, ...this.asides], this.marks, segmenter);
  }

  asideOf(figure: Figure): Span | undefined {
    return this.asideAround(figure.start, figure.end);
  }

  private asideAround(start: number, end: number): Span | undefined {
    const aside = lastWhere(this.asides, (each) => each.start < start);
    return aside && end <= aside.end ? aside : undefined;
  }

  /** A stretch without the brackets and dates in it, which a name passes over. */
  phrase(start: number, end: number, inside?: Span): Phrase {
    const asides = overlapping(this.passedOver, start, end).filter((aside) => aside !== inside);
    const holes = [...asides, ...overlapping(this.dates, start, end)].sort((a, b) => a.start - b.start);
    return without(start, end, holes);
  }

  /** The start of the clause that `at` stands in. */
  clauseStart(at: number, inside?: Span): number {
    const mark = lastWhere(inside ? this.marks : this.outerMarks, (each) => each < at);
    return Math.max(mark === undefined ? 0 : mark + 1, inside ? inside.start + 1 : 0);
  }

  /** The end of the clause that `at` stands in. */
  clauseEnd(at: number, inside?: Span): number {
    const marks = inside ? this.marks : this.outerMarks;
    const mark = marks[countWhile(marks, (each) => each < at)];
    const ceiling = inside ? inside.end - 1 : this.reading.length;
    return mark === undefined ? ceiling : Math.min(mark, ceiling);
  }

  /** Whether a figure stands between two places. */
  hasFigureIn(start: number, end: number): boolean {
    const last = lastWhere(this.figures, (figure) => figure.start < end);
    return last !== undefined && last.start >= start;
  }

  /** `taken`: the end of what has named the figure before. */
  regionBefore(index: number, taken = 0): Region {
    const figure = this.figures[index]!;
    const inside = this.asideOf(figure);
    const clause = this.clauseStart(figure.start, inside);
    const previous = this.figures[this.peers[index] ?? -1];
    const behindFigure = previous !== undefined && previous.end >= clause;
    const start = behindFigure ? Math.max(previous.end, Math.min(taken, figure.start)) : clause;
    const behind = behindFigure ? 'figure' : inside && start === inside.start + 1 ? 'bracket' : 'clause';
    return { start, end: figure.start, behind, phrase: this.phrase(start, figure.start, inside) };
  }

  /** What stands behind a figure, up to the next figure or the end of its clause. */
  regionBehind(index: number): Span {
    const figure = this.figures[index]!;
    const end = this.clauseEnd(figure.end, this.asideOf(figure));
    const next = this.figures[index + 1];
    return { start: figure.end, end: Math.min(end, next?.start ?? end) };
  }

  /** The words of a phrase, with offsets in the reading. */
  words(phrase: Phrase): readonly Token[] {
    if (phrase.length === 1) return this.cutter.words(phrase[0]!.start, phrase[0]!.end);
    return phrase.flatMap((span) => this.cutter.words(span.start, span.end));
  }
}

/** Those of the spans, in order and apart, that have something of `[start, end)`. */
function overlapping<S extends Span>(spans: readonly S[], start: number, end: number): S[] {
  const found: S[] = [];
  for (let i = countWhile(spans, (span) => span.end <= start); i < spans.length && spans[i]!.start < end; i++)
    found.push(spans[i]!);
  return found;
}

const LONGEST_PART = 4;

/** 村(社区), 示范市(县、区): an aside as short as that belongs to the name that it stands in. */
function isPartOfName({ start, end }: Span, reading: string): boolean {
  return (
    end - start - 2 <= LONGEST_PART &&
    /[\u4e00-\u9fff]/.test(reading[start - 1] ?? '') &&
    !/\d/.test(reading.slice(start, end))
  );
}

function bracketed(reading: string): Span[] {
  const spans: Span[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < reading.length; i++) {
    if (reading[i] === '(') {
      if (depth === 0) start = i;
      depth++;
    } else if (reading[i] === ')' && depth > 0) {
      depth--;
      if (depth === 0) spans.push({ start, end: i + 1 });
    }
  }
  return spans;
}
