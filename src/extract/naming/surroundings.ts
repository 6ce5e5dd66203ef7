import type { Token } from '../../segment/index.js';
import { CLASS, classOf } from './classes.js';
import type { Case } from './name.js';

/** So many words behind a figure are looked at. */
const MOST_BEHIND = 22;
const BEHIND_QUALIFIER = /^(?:左右|以上|以下|余|多)?(?:的)?(?=[\u4e00-\u9fff“《])/;
const LONGEST_PLACE = 5;

/** How a figure hangs together with the one before it. */
export const TIES = ['、', 'join', '，', 'figure', 'other'] as const;

/** What stands around a figure, as words with their classes. */
export class Surroundings {
  /** From the figure before it or the start of its clause up to the figure. */
  readonly before: readonly Token[];
  readonly beforeClasses: readonly number[];
  /** Where those of them begin and end that may name: without connections, times, verbs of change. */
  readonly from: number;
  readonly to: number;
  /** From the figure up to the next one or the end of its clause, a qualifier left out. */
  readonly behind: readonly Token[];
  readonly behindClasses: readonly number[];
  /** What stands after the figure may be its noun: after a rate or a rank only behind 的. */
  readonly mayTakeBehind: boolean;
  /** What `before` begins after: a figure, a bracket or the start of a clause; as a class. */
  readonly boundary: number;
  /** Index in {@link TIES}. */
  readonly tie: number;
  /** Offset where the words before end with which the document's title says whose it is; 0 where they do not. */
  readonly ownPlace: number;

  constructor({ scene, index, figure, region, trimmed, named }: Case) {
    const whole = named[index - 1]?.taken === scene.figures[index - 1]?.end ? region : scene.regionBefore(index);
    const { words } = trimmed;
    this.before = scene.words(whole.phrase);
    this.beforeClasses = this.before.map(classOf);
    const [from, to] = within(this.before, words);
    this.from = from;
    this.to = to;
    const stretch = scene.regionBehind(index);
    const skipped = BEHIND_QUALIFIER.exec(scene.reading.slice(stretch.start, stretch.start + 4))?.[0].length ?? 0;
    const isOf = skipped > 0 && scene.reading[stretch.start + skipped - 1] === '的';
    this.mayTakeBehind = isOf || (figure.kind !== 'rate' && figure.kind !== 'rank');
    const behind = scene.words(scene.phrase(stretch.start + skipped, stretch.end, scene.asideOf(figure)));
    this.behind = behind.length > MOST_BEHIND ? behind.slice(0, MOST_BEHIND) : behind;
    this.behindClasses = this.behind.map(classOf);
    this.boundary = CLASS[region.behind];
    const previous = scene.figures[index - 1];
    this.tie = tieOf(scene.reading, previous?.end, region.start, region.behind === 'figure');
    this.ownPlace = placeOf(this.before, scene.reading, scene.title);
  }
}

/** Where the words of a stretch begin and end in a longer one. */
function within(all: readonly Token[], words: readonly Token[]): [number, number] {
  const first = words[0];
  if (!first) return [all.length, all.length];
  const from = all.findIndex(({ start }) => start >= first.start);
  const end = words.at(-1)!.end;
  let to = all.length;
  while (to > from && all[to - 1]!.end > end) to--;
  return from < 0 ? [all.length, all.length] : [from, to];
}

function tieOf(reading: string, previous: number | undefined, clause: number, behindFigure: boolean): number {
  const mark = previous === undefined ? '' : reading[previous];
  if (mark === '、') return 0;
  if (mark === '和' || mark === '及' || mark === '与') return 1;
  if (reading[clause - 1] === '，') return 2;
  return behindFigure ? 3 : 4;
}

function placeOf(words: readonly Token[], reading: string, title: string): number {
  const start = words[0]?.start ?? 0;
  let place = 0;
  for (let i = 0; i < Math.min(words.length, LONGEST_PLACE); i++) {
    const { end } = words[i]!;
    if (!title.includes(reading.slice(start, end))) break;
    if (end - start >= 2) place = end;
  }
  return place;
}
