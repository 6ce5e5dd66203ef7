import { type Segmenter, type Token, tokenize } from '../../segment/index.js';
import type { Figure } from '../figure.js';
import { type Phrase, type Span, without } from './phrase.js';

/** What stands before a figure inside its clause, up to the figure before it. */
export interface Region {
  start: number;
  end: number;
  /** What it begins behind: another figure, the start of its clause or a bracket. */
  behind: 'figure' | 'clause' | 'bracket';
  phrase: Phrase;
}

const BOUNDARY = /[，；。：！？　\t]/;

/** A sentence with its figures, ready to be asked what stands around each. Offsets in the reading. */
export class Scene {
  /** Asides in brackets, outermost, the brackets included. */
  readonly asides: readonly Span[];
  /** The figures other than dates, in order. */
  readonly figures: readonly Figure[];
  private readonly dates: readonly Figure[];
  private readonly outerHoles: readonly Span[];
  /** For every place outside brackets the start of its clause. */
  private readonly starts: readonly number[];

  constructor(
    readonly reading: string,
    all: readonly Figure[],
    private readonly segmenter: () => Segmenter,
  ) {
    this.figures = all.filter((figure) => figure.kind !== 'date');
    this.dates = all.filter((figure) => figure.kind === 'date');
    this.asides = bracketed(reading);
    this.outerHoles = this.holes(undefined);
    this.starts = clauseStarts(reading, this.asides);
  }

  asideOf(figure: Figure): Span | undefined {
    return this.asides.find((aside) => aside.start < figure.start && figure.end <= aside.end);
  }

  /** Brackets and dates, which a name passes over. */
  private holes(inside: Span | undefined): Span[] {
    const holes: Span[] = [...this.dates];
    for (const aside of this.asides)
      if (
        aside !== inside &&
        (!isPartOfName(aside, this.reading) ||
          this.figures.some((figure) => figure.end === aside.start || figure.start === aside.end))
      )
        holes.push(aside);
    return holes.sort((a, b) => a.start - b.start);
  }

  phrase(start: number, end: number, inside?: Span): Phrase {
    return without(start, end, inside ? this.holes(inside) : this.outerHoles);
  }

  /** The start of the clause that `at` stands in. */
  clauseStart(at: number, inside?: Span): number {
    if (!inside) return this.starts[at]!;
    let i = at;
    while (i > inside.start + 1 && !BOUNDARY.test(this.reading[i - 1]!)) i--;
    return i;
  }

  /** The end of the clause that `at` stands in. */
  clauseEnd(at: number, inside?: Span): number {
    const ceiling = inside ? inside.end - 1 : this.reading.length;
    let i = at;
    while (i < ceiling) {
      const aside = inside ? undefined : this.asides.find((span) => span.start === i);
      if (aside) i = aside.end;
      else if (BOUNDARY.test(this.reading[i]!)) break;
      else i++;
    }
    return Math.min(i, ceiling);
  }

  /** `taken`: the end of what has named the figure before. */
  regionBefore(index: number, taken = 0): Region {
    const figure = this.figures[index]!;
    const inside = this.asideOf(figure);
    const clause = this.clauseStart(figure.start, inside);
    const previous = this.figures[index - 1];
    const behindFigure = previous !== undefined && previous.end >= clause && this.asideOf(previous) === inside;
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
  words(phrase: Phrase): Token[] {
    return phrase.flatMap((span) =>
      tokenize(this.reading.slice(span.start, span.end), this.segmenter()).map((token) => ({
        ...token,
        start: token.start + span.start,
        end: token.end + span.start,
      })),
    );
  }
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

function clauseStarts(reading: string, asides: readonly Span[]): number[] {
  const starts: number[] = [];
  let start = 0;
  let next = 0;
  for (let i = 0; i <= reading.length; i++) {
    while (next < asides.length && asides[next]!.end <= i - 1) next++;
    const inAside = next < asides.length && asides[next]!.start < i && i - 1 < asides[next]!.end;
    if (i > 0 && !inAside && BOUNDARY.test(reading[i - 1]!)) start = i;
    starts.push(start);
  }
  return starts;
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
