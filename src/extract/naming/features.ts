import { KINDS } from '../../types.js';
import type { Figure } from '../figure.js';
import { CLASS, CLASSES, classOf, isEmpty, isVerbal, opens } from './classes.js';
import { FeatureSet, upTo } from './feature-set.js';
import type { Case, Name } from './name.js';
import { FAMILIES, FAMILY_OF, type Proposal, RULE_WAYS, WAY, WAY_NAMES } from './proposal.js';
import { type Surroundings, TIES } from './surroundings.js';

/** All features of a proposed name. */
export const NAME_FEATURES = new FeatureSet();
const table = (name: string, values: readonly string[]): number => NAME_FEATURES.add(name, values);

const pairs = (as: readonly string[], bs: readonly string[]): string[] =>
  as.flatMap((a) => bs.map((b) => `${a}, ${b}`));
/** A table whose values are those of something around the figure, each with the family of the name. */
const withFamily = (name: string, values: readonly string[]): number =>
  table(`${name}, family`, pairs(values, FAMILIES));

const MOST_CHARACTERS = 24;
const MOST_WORDS = 10;
const MOST_LEFT = 4;
const MOST_BETWEEN = 6;
const MOST_MODIFIER = 6;
/** What a name has of the name before it. */
const SHARED = ['nothing', 'verb', 'modifier', 'part', 'all'] as const;
const OPENING = ['verb', 'no verb', 'nothing'] as const;
const FAMILY_COUNT = FAMILIES.length;

// What makes a family likely.
const WAY_OF = table('way', WAY_NAMES);
const RULE_FAMILY = withFamily('rule that applies', WAY_NAMES.slice(0, RULE_WAYS));
const KIND_FAMILY = withFamily('kind', KINDS);
const CHANGE_FAMILY = withFamily('amount of change', ['yes']);
const TIE_FAMILY = withFamily('tie to the figure before', TIES);
const SHARED_HEAD_FAMILY = withFamily('head shared with the next figure', ['yes']);
const VERBS_FAMILY = withFamily('verbs alone before', ['no', 'unit of the figure before', 'other unit']);
const CONTENT_FAMILY = withFamily('words before that may name', upTo(MOST_LEFT));

// Whether the rule is to be trusted.
const RULE_ANSWER = table('answer of the rule', WAY_NAMES.slice(0, RULE_WAYS));

// How the name begins and ends, and what it was cut from.
const FIRST = table('first word', CLASSES);
const BEFORE = table('word before it', CLASSES);
const LAST = table('last word', CLASSES);
const AFTER = table('word after it', CLASSES);
const ALONE = table('only word', CLASSES);
const INSIDE = table('word inside', CLASSES);
const CHANGE_INSIDE = table('amount of change', ['verb inside the name']);
const CHARACTERS = table('characters', upTo(MOST_CHARACTERS));
const WORDS = table('words', upTo(MOST_WORDS));
const GAPS = table('gaps', upTo(MOST_LEFT));
const MODIFIER = table('words of a modifier inside', upTo(MOST_MODIFIER));
const LISTED_MODIFIER = table('modifier inside', ['with a list in it']);
const MANNER = table('manner before its verb', ['in the name', 'left out']);
const PLACE = table('place of the title', ['in the name', 'left out before it']);

// What the name leaves out.
const NOUNS_LEFT = table('nouns before the figure left out', upTo(MOST_LEFT));
const VERBS_LEFT = table('verbs before the figure left out', upTo(MOST_LEFT));
const BETWEEN = table('words between it and the figure', upTo(MOST_BETWEEN));
const TAKES_BEHIND = table('takes words after the figure, kind', KINDS);
const LEAVES_BEHIND = table('leaves the word after the figure', CLASSES);
const CLOSING_VERB = table('verb at the figure', ['in the name', 'left out']);

// How it goes with the other names of the sentence.
const TAKEN = table('name of another figure', [
  'same unit',
  'other unit',
  'same unit, amounts of change',
  'amount of change',
]);
const SHARES = table(
  'tie, opening of the name before, opening here, shared',
  pairs(pairs(pairs(TIES, OPENING), OPENING), SHARED),
);
const LIKE_BEFORE = table('as the name before', ['same first word', 'same last word', 'as many words', 'words of it']);

/** A name with the figure that bears it. */
export interface Given {
  figure: Figure;
  name: Name;
}

/** How a name that others bear would be another's. */
function takenAs({ unit, delta }: Figure, others: readonly Given[]): number {
  if (delta) return others.some(({ figure }) => figure.delta && figure.unit === unit) ? 2 : 3;
  return others.some(({ figure }) => figure.unit === unit) ? 0 : 1;
}

const openingOf = (cls: number | undefined): number => (cls === undefined ? 2 : opens(cls) ? 0 : 1);

/** More than a proposal has; one for all figures, as they are judged one after the other. */
const FOUND = new Int32Array(96);

/** Reads the features of the names that are proposed for one figure. */
export class FeatureReader {
  /** The numbers of the features of the proposal that was read last; `count` of them. */
  readonly found = FOUND;
  count = 0;
  /** Of each table that goes by family, the feature of the first family. */
  private readonly families: readonly number[];
  private readonly kind: number;
  private readonly nouns: number;
  private readonly verbs: number;
  private readonly ruleWay: number;

  constructor(
    private readonly subject: Case,
    private readonly around: Surroundings,
    proposals: readonly Proposal[],
    /** Names given so far in the sentence. */
    private readonly given: readonly Given[],
  ) {
    const { beforeClasses: classes, from, to } = around;
    this.kind = KINDS.indexOf(subject.figure.kind);
    let content = 0;
    let nouns = 0;
    let verbs = 0;
    for (let i = from; i < to; i++) {
      if (!isEmpty(classes[i]!)) content++;
      if (isVerbal(classes[i]!)) verbs++;
      else if (!isEmpty(classes[i]!)) nouns++;
    }
    this.nouns = nouns;
    this.verbs = verbs;
    this.ruleWay = proposals[0]!.byRule ? proposals[0]!.way : RULE_WAYS - 1;
    const families = [
      RULE_FAMILY + this.ruleWay * FAMILY_COUNT,
      KIND_FAMILY + this.kind * FAMILY_COUNT,
      TIE_FAMILY + around.tie * FAMILY_COUNT,
      VERBS_FAMILY + verbsAlone(subject) * FAMILY_COUNT,
      CONTENT_FAMILY + Math.min(content, MOST_LEFT) * FAMILY_COUNT,
    ];
    if (subject.figure.delta) families.push(CHANGE_FAMILY);
    if (proposals.some(({ way }) => way === WAY['shared head of the next figure'])) families.push(SHARED_HEAD_FAMILY);
    this.families = families;
  }

  /** Leaves the features of a proposal in `found`. */
  read(proposal: Proposal): void {
    this.count = 0;
    this.readFamily(proposal);
    this.readForm(proposal.words);
    this.readPlace(proposal);
    this.readOthers(proposal.words);
  }

  private add(feature: number): void {
    this.found[this.count++] = feature;
  }

  private readFamily({ way, byRule }: Proposal): void {
    const family = FAMILY_OF[way]!;
    for (const base of this.families) this.add(base + family);
    this.add(WAY_OF + way);
    if (byRule) this.add(RULE_ANSWER + this.ruleWay);
  }

  private readForm(words: Name): void {
    const first = classOf(words[0]!);
    const last = classOf(words.at(-1)!);
    this.add(FIRST + first);
    this.add(LAST + last);
    if (words.length === 1) this.add(ALONE + first);
    let characters = words[0]!.text.length;
    let gaps = 0;
    let modifier = 0;
    let hasList = false;
    let hasVerb = false;
    let low = 0;
    let high = 0;
    for (let i = 1; i < words.length; i++) {
      const word = words[i]!;
      characters += word.text.length;
      if (word.start !== words[i - 1]!.end) gaps++;
      if (i === words.length - 1) break;
      const cls = classOf(word);
      if (cls === CLASS['、']) hasList = true;
      else if (cls === CLASS.的) {
        modifier = i;
        if (hasList) this.add(LISTED_MODIFIER);
        hasList = false;
      }
      if (isVerbal(cls)) hasVerb = true;
      const bit = 1 << (cls & 31);
      if ((cls < 32 ? low : high) & bit) continue;
      if (cls < 32) low |= bit;
      else high |= bit;
      this.add(INSIDE + cls);
    }
    if (hasVerb && this.subject.figure.delta) this.add(CHANGE_INSIDE);
    if (modifier > 0) this.add(MODIFIER + Math.min(modifier, MOST_MODIFIER));
    if (first === CLASS.manner && words.length > 1 && isVerbal(classOf(words[1]!))) this.add(MANNER);
    this.add(CHARACTERS + Math.min(characters, MOST_CHARACTERS));
    this.add(WORDS + Math.min(words.length, MOST_WORDS));
    this.add(GAPS + Math.min(gaps, MOST_LEFT));
  }

  /** What it was cut from, and what it leaves out. */
  private readPlace({ words, taken }: Proposal): void {
    const { before, beforeClasses, behind, behindClasses, from, to, boundary, ownPlace } = this.around;
    const start = words[0]!.start;
    const end = words.at(-1)!.end;
    const startsAt = indexOfStart(before, start);
    const startsBehind = startsAt < 0 ? indexOfStart(behind, start) : -1;
    let outside: number = CLASS.nothing;
    if (startsAt >= 0) outside = startsAt === 0 ? boundary : beforeClasses[startsAt - 1]!;
    else if (startsBehind >= 0) outside = startsBehind === 0 ? CLASS.figure : behindClasses[startsBehind - 1]!;
    this.add(BEFORE + outside);
    if (outside === CLASS.manner && isVerbal(classOf(words[0]!))) this.add(MANNER + 1);
    const endsAt = indexOfEnd(before, end);
    const endsBehind = endsAt < 0 ? indexOfEnd(behind, end) : -1;
    let next: number = CLASS.nothing;
    if (endsAt >= 0) next = endsAt + 1 === before.length ? CLASS.figure : beforeClasses[endsAt + 1]!;
    else if (endsBehind >= 0) next = endsBehind + 1 === behind.length ? CLASS.clause : behindClasses[endsBehind + 1]!;
    this.add(AFTER + next);
    if (endsAt >= 0) this.add(BETWEEN + Math.min(before.length - 1 - endsAt, MOST_BETWEEN));
    if (ownPlace > 0 && startsAt >= 0 && start <= ownPlace) this.add(PLACE + (start < ownPlace ? 0 : 1));
    if (taken > this.subject.figure.end) this.add(TAKES_BEHIND + this.kind);
    else this.add(LEAVES_BEHIND + (behindClasses[0] ?? CLASS.clause));

    let nouns = this.nouns;
    let verbs = this.verbs;
    const lowest = before[from]?.start ?? 0;
    const highest = to > from ? before[to - 1]!.end : 0;
    let hasClosingVerb = false;
    for (const word of words) {
      if (word.start < lowest || word.end > highest) continue;
      const cls = classOf(word);
      if (isVerbal(cls)) verbs--;
      else if (!isEmpty(cls)) nouns--;
      if (word.end === highest) hasClosingVerb = true;
    }
    this.add(NOUNS_LEFT + Math.min(Math.max(nouns, 0), MOST_LEFT));
    this.add(VERBS_LEFT + Math.min(Math.max(verbs, 0), MOST_LEFT));
    if (to > from && isVerbal(beforeClasses[to - 1]!)) this.add(CLOSING_VERB + (hasClosingVerb ? 0 : 1));
  }

  private readOthers(words: Name): void {
    const { previous, figure, scene, index } = this.subject;
    const taken = this.given.filter(({ name }) => isSame(name, words));
    if (taken.length > 0) this.add(TAKEN + takenAs(figure, taken));
    const shared = previous?.length ? sharedOf(previous, words) : 0;
    const opening = previous?.length ? openingOf(classOf(previous[0]!)) : 2;
    const here = openingOf(this.around.from < this.around.to ? this.around.beforeClasses[this.around.from] : undefined);
    this.add(SHARES + ((this.around.tie * OPENING.length + opening) * OPENING.length + here) * SHARED.length + shared);
    if (!previous?.length) return;
    if (previous.length > 1 && previous[0]!.text === words[0]!.text) this.add(LIKE_BEFORE);
    if (previous.at(-1)!.text === words.at(-1)!.text) this.add(LIKE_BEFORE + 1);
    if (previous.length === words.length) this.add(LIKE_BEFORE + 2);
    const after = scene.figures[index - 1]?.end ?? 0;
    if (words[0]!.start >= after && words[0]!.start < previous.at(-1)!.end) this.add(LIKE_BEFORE + 3);
  }
}

/** Whether what stands before the figure only says what is done, and whether to the same kind of thing. */
function verbsAlone({ verbOnly, figure, scene, index }: Case): number {
  if (!verbOnly) return 0;
  return scene.figures[index - 1]?.unit === figure.unit ? 1 : 2;
}

function indexOfStart(words: Name, start: number): number {
  if (words.length === 0 || start < words[0]!.start || start >= words[words.length - 1]!.end) return -1;
  for (let i = 0; i < words.length; i++) if (words[i]!.start === start) return i;
  return -1;
}

function indexOfEnd(words: Name, end: number): number {
  if (words.length === 0 || end <= words[0]!.start || end > words[words.length - 1]!.end) return -1;
  for (let i = words.length - 1; i >= 0; i--) if (words[i]!.end === end) return i;
  return -1;
}

const isSame = (a: Name, b: Name): boolean => a.length === b.length && a.every((word, i) => word.text === b[i]!.text);

/** Index in {@link SHARED} of what the words have of the name before. */
function sharedOf(previous: Name, words: Name): number {
  let shared = 0;
  while (shared < previous.length && shared < words.length && previous[shared]!.start === words[shared]!.start)
    shared++;
  if (shared === 0) return previous.length > 1 && previous[1]!.start === words[0]!.start ? 3 : 0;
  if (shared === previous.length) return 4;
  if (words[shared - 1]!.text === '的') return 2;
  return words.slice(0, shared).every((word) => opens(classOf(word))) ? 1 : 3;
}
