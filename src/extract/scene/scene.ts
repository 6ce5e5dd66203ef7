import { CharacterSet } from '../../reading/index.js';
import type { Segmenter, Token } from '../../segment/index.js';
import type { Figure } from '../figure.js';
import { Cutter } from './cutter.js';
import { groups } from './groups.js';
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

const boundaries = new CharacterSet('，；。：！？　\t');
const brackets = new CharacterSet('()');

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
  private runs: number[][] | undefined;

  constructor(
    readonly reading: string,
    all: readonly Figure[],
    segmenter: () => Segmenter,
    readonly title = '',
    /** Where the sentence proper begins, after its list number. */
    readonly body = 0,
  ) {
    this.figures = all.filter((figure) => figure.kind !== 'date');
    this.dates = all.filter((figure) => figure.kind === 'date');
    const bracketPlaces = placesOf(brackets, reading);
    this.asides = asidesBetween(bracketPlaces, reading);
    this.marks = placesOf(boundaries, reading);
    this.cutter = new Cutter(reading, all, this.marks, bracketPlaces, segmenter);
    this.peers = this.peersOf();
    if (this.asides.length === 0) {
      this.passedOver = this.asides;
      this.outerMarks = this.marks;
      return;
    }
    const ends = new Set(this.figures.map(({ end }) => end));
    const starts = new Set(this.figures.map(({ start }) => start));
    this.passedOver = this.asides.filter(
      (aside) => !isPartOfName(aside, reading) || ends.has(aside.start) || starts.has(aside.end),
    );
    this.outerMarks = this.marks.filter((mark) => !this.asideAround(mark, mark + 1));
  }

  private peersOf(): (number | undefined)[] {
    const latest = new Map<Span | undefined, number>();
    return this.figures.map((figure, i) => {
      const aside = this.asideOf(figure);
      const peer = latest.get(aside);
      latest.set(aside, i);
      return peer;
    });
  }

  asideOf(figure: Figure): Span | undefined {
    return this.asideAround(figure.start, figure.end);
  }

  private asideAround(start: number, end: number): Span | undefined {
    if (this.asides.length === 0) return undefined;
    const aside = lastWhere(this.asides, (each) => each.start < start);
    return aside && end <= aside.end ? aside : undefined;
  }

  /** A stretch without the brackets and dates in it, which a name passes over. */
  phrase(start: number, end: number, inside?: Span): Phrase {
    if (this.passedOver.length === 0 && this.dates.length === 0) return start < end ? [{ start, end }] : [];
    const asides = overlapping(this.passedOver, start, end).filter((aside) => aside !== inside);
    const holes = [...asides, ...overlapping(this.dates, start, end)].sort((a, b) => a.start - b.start);
    return without(start, end, holes);
  }

  /** The start of the clause that `at` stands in. */
  clauseStart(at: number, inside?: Span): number {
    const mark = lastWhere(inside ? this.marks : this.outerMarks, (each) => each < at);
    return Math.max(mark === undefined ? this.body : mark + 1, inside ? inside.start + 1 : 0);
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

  /** The first figure that does not begin before `at`. */
  firstFigureFrom(at: number): Figure | undefined {
    return this.figures[countWhile(this.figures, (figure) => figure.start < at)];
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

  /** Figures that stand side by side, two or more at a time; indices. */
  get groups(): readonly (readonly number[])[] {
    this.runs ??= groups(this.figures, this.reading);
    return this.runs;
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

function placesOf(characters: CharacterSet, reading: string): number[] {
  const places: number[] = [];
  const { length } = reading;
  for (let at = characters.first(reading, 0, length); at < length; at = characters.first(reading, at + 1, length))
    places.push(at);
  return places;
}

/** The outermost pairs of brackets. */
function asidesBetween(places: readonly number[], reading: string): Span[] {
  const spans: Span[] = [];
  let depth = 0;
  let start = 0;
  for (const at of places) {
    if (reading[at] === '(') {
      if (depth === 0) start = at;
      depth++;
    } else if (depth > 0) {
      depth--;
      if (depth === 0) spans.push({ start, end: at + 1 });
    }
  }
  return spans;
}
