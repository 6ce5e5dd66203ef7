import { LIGHT_VERBS } from '../../lexicon/name-words.js';
import type { Token } from '../../segment/index.js';
import type { Figure } from '../figure.js';
import { isVerbOnly, nameBefore, openingVerb } from './before.js';
import type { Region, Scene } from './scene.js';
import type { Trimmed } from './trim.js';

/** A name as its words, which need not be adjacent. */
export type Name = readonly Token[];

/** What is known of a figure's name while the figures behind it are named. */
export interface Named {
  name: Name | undefined;
  /** The body that does it and that the name leaves out: 市司法局. */
  body?: Name;
  /** The rule that named it. */
  by: string | undefined;
  /** Named by words of its own, not by those of another figure. */
  own: boolean;
  /** Where the noun behind the figure ends that its name has taken; what follows may name the next. */
  taken: number;
}

/** A figure that is to be named, with what stands around it. */
export interface Case {
  scene: Scene;
  index: number;
  figure: Figure;
  region: Region;
  trimmed: Trimmed;
  /** The words before the figure that may name it. */
  before: readonly Token[];
  /** They are verbs and nothing that they act on. */
  verbOnly: boolean;
  /** The name that they make, where they are more than a verb that says nothing. */
  readonly ownWords: Name | undefined;
  /** A joining word stands between this figure and the one before it. */
  connected: boolean;
  named: readonly Named[];
  /** The name of the figure before. */
  previous: Name | undefined;
}

/** How a figure is named that takes the name of the one before it. */
export const CARRIED = 'name of the figure before';
/** The rule by which what is done to what was named before stands behind it: 案件办结. */
export const OBJECT_FIRST = 'verb here, object before';

const CONNECTED = /^(?:以上|以下|左右)?(?:、|和|及|与|以及|并|或)/;

export function caseOf(scene: Scene, index: number, region: Region, trimmed: Trimmed, named: readonly Named[]): Case {
  const figure = scene.figures[index]!;
  const before = trimmed.words;
  const verbOnly = isVerbOnly(before);
  const silent = before.length === 0 || (verbOnly && before.every((word) => LIGHT_VERBS.has(word.text)));
  let ownWords: Name | undefined;
  return {
    scene,
    index,
    figure,
    region,
    trimmed,
    before,
    verbOnly,
    get ownWords() {
      if (!silent) ownWords ??= nameBefore(trimmed, figure.kind === 'count');
      return ownWords;
    },
    connected: region.behind === 'figure' && CONNECTED.test(scene.reading.slice(region.start, region.end)),
    named,
    previous: named[index - 1]?.name,
  };
}

export function withoutOpeningVerb(name: Name): Name {
  const verb = openingVerb(name);
  return verb ? name.slice(name.indexOf(verb) + 1) : name;
}
