import type { Kind } from '../../types.js';
import { CLASS, CLOSES, classOf, DROPPABLE, isVerbal, MAY_BE_NOTE, OPENS, traitsOf } from './classes.js';
import type { Name } from './name.js';

/**
 * What a way of naming builds a name from. The likelihood of a family depends on what stands around the figure, that of
 * a name within it on the name.
 */
export const FAMILIES = [
  'before',
  'behind',
  'both sides',
  'carried',
  'earlier name and words here',
  'topic',
  'list',
  'earlier clause',
  'bracket',
  'next figure',
] as const;
export type Family = (typeof FAMILIES)[number];

/** All ways of naming, each with its family. The order decides between equal scores. */
export const WAYS = {
  'noun behind': 'behind',
  'words before the bracket': 'bracket',
  'what a share of it does': 'behind',
  'noun behind the next figure': 'next figure',
  'what is done with them': 'both sides',
  'what lasts so long': 'behind',
  'verb here, object before': 'earlier name and words here',
  'side of what was named': 'earlier name and words here',
  'shared verb or modifier': 'before',
  'subject of the clauses before': 'topic',
  'words before': 'before',
  'list, in order': 'list',
  'name of the figure before': 'carried',
  'clause before': 'earlier clause',
  'stretch before': 'before',
  'verb and last noun before': 'before',
  'stretch behind': 'behind',
  'head behind': 'behind',
  'verb before, stretch behind': 'both sides',
  'verb before, head behind': 'both sides',
  'words before, stretch behind': 'both sides',
  'shared head of the next figure': 'next figure',
  'another name': 'carried',
  'beginning of another name': 'carried',
  'beginning of the name before, words here': 'earlier name and words here',
  'beginning of the name before, noun behind': 'earlier name and words here',
  'object before, words here': 'earlier name and words here',
  topic: 'earlier clause',
  'topic, words here': 'topic',
} as const satisfies Record<string, Family>;
export type Way = keyof typeof WAYS;
export const WAY_NAMES = Object.keys(WAYS) as Way[];
/** The number of each way. */
export const WAY = Object.fromEntries(WAY_NAMES.map((name, i) => [name, i])) as Readonly<Record<Way, number>>;
/** The number of each way's family. */
export const FAMILY_OF = WAY_NAMES.map((name) => FAMILIES.indexOf(WAYS[name]));
/** The rules stand first; the other ways try what is near at hand. */
export const RULE_WAYS = WAY['clause before'] + 1;

/** A name that a figure may bear. */
export interface Proposal {
  readonly words: Name;
  /** Number of the way that made it first. */
  readonly way: number;
  /** Where the stretch after the figure ends that the name takes; 0 where it takes none. */
  readonly taken: number;
  /** What the rules, in their order, would call the figure. */
  readonly byRule: boolean;
}

const LONGEST = 46;
/** What may be left of the list, or of the qualifier, that a name stands behind. */
const LISTING = new Set(['、', '和', '与', '及', '以上', '以下', '左右']);

/** A word of one character before another is a part of a longer word: 医共体, 应诉. */
function isDropped(words: Name, i: number): boolean {
  const word = words[i]!;
  const next = words[i + 1];
  return !(word.text.length === 1 && next?.text.length === 1 && next.start === word.end);
}

/** Marks of notes, which stand in the text and are no part of it: ①, 幼儿园[3]. */
const NOTE = /^[\u00b9\u00b2\u00b3\u2460-\u24ff\u2776-\u2793*※]$/;

/** How many words from `i` on are the mark of a note. */
function noteAt(words: Name, i: number): number {
  if (NOTE.test(words[i]!.text)) return 1;
  const isNumbered = words[i]!.text === '[' && words[i + 2]?.text === ']' && /^\d+$/.test(words[i + 1]!.text);
  return isNumbered ? 3 : 0;
}

/** The words without those that no name needs; what is quoted stays whole. */
function withoutDropped(words: Name): Name {
  let depth = 0;
  let kept: Name[number][] | undefined;
  for (let i = 0; i < words.length; i++) {
    const note = traitsOf(words[i]!) & MAY_BE_NOTE ? noteAt(words, i) : 0;
    if (note > 0) {
      kept ??= words.slice(0, i);
      i += note - 1;
      continue;
    }
    const word = words[i]!;
    const traits = traitsOf(word);
    if (traits & OPENS) depth++;
    else if (traits & CLOSES) depth--;
    if (traits & DROPPABLE && i > 0 && depth <= 0 && isDropped(words, i)) kept ??= words.slice(0, i);
    else kept?.push(word);
  }
  return kept ?? words;
}

/** Whether brackets and quotation marks stand in pairs. */
function isBalanced(words: Name): boolean {
  let depth = 0;
  for (const word of words) {
    const traits = traitsOf(word);
    if (traits & OPENS) depth++;
    else if (traits & CLOSES && --depth < 0) return false;
  }
  return depth === 0;
}

/** Whether a name is as long as the heading of a column. */
function isHeading(words: Name): boolean {
  let length = 0;
  for (const { text } of words) length += text.length;
  return length >= 2 && length <= LONGEST;
}

/** What these kinds of figures say is so or done: 实现营业收入, 完成投资; a count may be one of what is done. */
const OF_STATES: ReadonlySet<Kind> = new Set(['money', 'measure', 'rate']);
const STATES = new Set(['实现', '完成']);
const SHORTEST = 2;

/** The names that a figure may bear, each once. */
export class Proposals {
  readonly all: Proposal[] = [];
  private readonly marks: number[] = [];

  /** @param ownPlace offset where the place ends that the document's title names and the words before begin with */
  constructor(
    private readonly kind: Kind = 'count',
    private readonly ownPlace = 0,
  ) {}

  /** Adds what one of the rules makes, unless brackets or quotation marks are left open in it. */
  addRule(way: Way, words: Name, taken = 0): void {
    const kept = this.withoutOpening(withoutDropped(words));
    if (isBalanced(kept)) this.put(way, kept, taken, this.all.length === 0);
  }

  /** Adds a name, unless it is none by its form. */
  add(way: Way, words: Name, taken = 0): void {
    const kept = this.withoutOpening(withoutDropped(words));
    if (isHeading(kept) && isBalanced(kept)) this.put(way, kept, taken, false);
  }

  /** The words without what opens them and names nothing: a list, adverbs, whose report it is, that something is so. */
  private withoutOpening(words: Name): Name {
    let from = 0;
    for (; from + 1 < words.length; from++) {
      const word = words[from]!;
      const next = classOf(words[from + 1]!);
      const opens =
        LISTING.has(word.text) ||
        (traitsOf(word) & DROPPABLE && word.text.length > 1) ||
        (word.start < this.ownPlace && words.at(-1)!.end >= this.ownPlace + SHORTEST) ||
        (classOf(word) === CLASS.scope && isVerbal(next)) ||
        (STATES.has(word.text) && OF_STATES.has(this.kind) && !isVerbal(next));
      if (!opens) break;
    }
    return from === 0 ? words : words.slice(from);
  }

  private put(way: Way, words: Name, taken: number, byRule: boolean): void {
    if (words.length === 0) return;
    // The same words have the same mark, others hardly ever.
    let mark = words.length;
    for (const { start } of words) mark = (Math.imul(mark, 31) + start) | 0;
    if (this.marks.includes(mark)) return;
    this.marks.push(mark);
    this.all.push({ words, way: WAY[way], taken, byRule });
  }
}
