import { LIGHT_VERBS } from '../../lexicon/name-words.js';
import type { Token } from '../../segment/index.js';
import type { Figure } from '../figure.js';
import type { Region, Scene } from '../scene/scene.js';
import { isVerbOnly, nameBefore, openingVerb } from './before.js';
import type { Way } from './proposal.js';
import type { Trimmed } from './trim.js';

/** A name as its words, which need not be adjacent. */
export type Name = readonly Token[];

/** What is known of a figure's name while the figures behind it are named. */
export interface Named {
  name: Name | undefined;
  /** What it is done to, or the thing itself; what only says what is done (受理28件) has that of the figure before. */
  object: Name | undefined;
  /** The body that does it and that the name leaves out: 市司法局. */
  body: Name | undefined;
  /** The way in which it was named. */
  by: Way | undefined;
  /** Named by words of its own, not by those of another figure. */
  own: boolean;
  /** Where the noun behind the figure ends that its name has taken; what follows may name the next. */
  taken: number;
  /** How likely the name is the right one, 0 to 1. */
  likelihood: number | undefined;
  /** The name that came second. */
  second: Name | undefined;
}

/** The rule by which what is done to what was named before stands behind it: 案件办结. */
export const OBJECT_FIRST = 'verb here, object before';

const CONNECTED = /^(?:以上|以下|左右)?(?:、|和|及|与|以及|并|或)/;

/** A figure that is to be named, with what stands around it. */
export class Case {
  readonly figure: Figure;
  /** The words before the figure that may name it. */
  readonly before: readonly Token[];
  /** They are verbs and nothing that they act on. */
  readonly verbOnly: boolean;
  /** A joining word stands between this figure and the one before it. */
  readonly connected: boolean;
  /** The name of the figure before. */
  readonly previous: Name | undefined;
  /** What its name says something of. */
  readonly previousObject: Name | undefined;
  private made: Name | undefined;

  constructor(
    readonly scene: Scene,
    readonly index: number,
    readonly region: Region,
    readonly trimmed: Trimmed,
    readonly named: readonly Named[],
  ) {
    const { words } = trimmed;
    this.figure = scene.figures[index]!;
    this.before = words;
    this.verbOnly = isVerbOnly(words);
    this.connected = region.behind === 'figure' && CONNECTED.test(scene.reading.slice(region.start, region.end));
    this.previous = named[index - 1]?.name;
    this.previousObject = named[index - 1]?.object;
  }

  /** The name that the words before make, where they are more than a verb that says nothing. */
  get ownWords(): Name | undefined {
    const { before } = this;
    if (before.length === 0 || (this.verbOnly && before.every((word) => LIGHT_VERBS.has(word.text)))) return undefined;
    this.made ??= nameBefore(this.trimmed, this.figure.kind === 'count');
    return this.made;
  }
}

export function withoutOpeningVerb(name: Name): Name {
  const verb = openingVerb(name);
  return verb ? name.slice(name.indexOf(verb) + 1) : name;
}
