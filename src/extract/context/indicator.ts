import { ATTRIBUTE_NOUNS, DEPENDENT_NOUNS, LIGHT_VERBS } from '../../lexicon/name-words.js';
import type { Token } from '../../segment/index.js';
import type { Figure } from '../figure.js';
import { nounBehind, predicateBehind } from './after.js';
import { beginsWithVerb, closingVerbs, isVerbOnly, nameBefore, openingVerb, subjectOf } from './before.js';
import { groups, matchInOrder } from './lists.js';
import type { Region, Scene } from './scene.js';
import { type Trimmed, trim } from './trim.js';

/** A name as its words, which need not be adjacent. */
export type Name = readonly Token[];

const CONNECTED = /^(?:以上|以下|左右)?(?:、|和|及|与|以及|并|或)/;
const CARRIED_OUT = /^(?:进行|予以|开展|用于)/;
const LONGEST_PREFIX = 3;
const LONGEST_SUBJECT = 24;
const LONGEST_SHARED = 8;
const LONGEST_PREDICATE = 12;

const textOf = (words: Name) => words.map((word) => word.text).join('');

function withoutOpeningVerb(name: Name): Name {
  const verb = openingVerb(name);
  return verb ? name.slice(name.indexOf(verb) + 1) : name;
}

/** What is known of a figure's name while the figures behind it are named. */
interface Named {
  name: Name | undefined;
  /** Named by words of its own, not by those of another figure. */
  own: boolean;
  /** Where the noun behind the figure ends that its name has taken; what follows may name the next. */
  taken: number;
}

/** The name of every figure of a scene, in their order. */
export function nameFigures(scene: Scene): (Name | undefined)[] {
  const named: Named[] = scene.figures.map((figure) => ({ name: undefined, own: false, taken: figure.end }));
  const grouped = groups(scene);
  scene.figures.forEach((figure, i) => {
    if (named[i]!.name) return;
    const group = grouped.find((members) => members[0] === i);
    const region = scene.regionBefore(i, named[i - 1]?.taken);
    const trimmed = trim(scene.words(region.phrase));
    const name = ownName(scene, i, region, trimmed, named);
    if (name) Object.assign(named[i]!, { name, own: true });
    if (group) {
      const earlier = named.slice(0, i).flatMap((other) => (other.own && other.name ? [other.name] : []));
      const shares = isShare(scene, region) && earlier.length >= group.length;
      const names = shares
        ? earlier.slice(-group.length).map((whole) => [...whole, ...share(scene, region), ...trimmed.words])
        : matchInOrder(group, name && trimmed.words.length ? trimmed.words : undefined, name, earlier);
      for (const [k, index] of group.entries()) Object.assign(named[index]!, { name: names[k], own: Boolean(name) });
    } else if (!name) named[i]!.name = carried(scene, i, named, figure);
  });
  return named.map(({ name }) => name);
}

function ownName(scene: Scene, index: number, region: Region, trimmed: Trimmed, named: Named[]): Name | undefined {
  const figure = scene.figures[index]!;
  const before = trimmed.words;
  const previous = named[index - 1]?.name;
  const verbOnly = isVerbOnly(before);

  const noun = takesNoun(figure, before.length === 0 || verbOnly) ? nounBehind(scene, index, before.at(-1)) : [];
  const connected = region.behind === 'figure' && CONNECTED.test(scene.reading.slice(region.start, region.end));
  if (noun.length) {
    named[index]!.taken = noun.at(-1)!.end;
    const name = withNounBehind(region, before, verbOnly, noun, connected ? previous : undefined);
    return before.length === 0 && !connected ? [...name, ...whatItDoes(scene, index, named[index]!.taken)] : name;
  }
  const next = scene.figures[index + 1];
  if (next && next.start === figure.end && figure.kind === 'count') {
    // 七类23项任务: both count what stands behind the second.
    const shared = nounBehind(scene, index + 1, undefined);
    if (shared.length) return shared;
  }
  if (figure.kind === 'count' && verbOnly && CARRIED_OUT.test(scene.reading.slice(figure.end))) {
    // 抽取90份进行复核: what is done with them.
    const purpose = predicateBehind(scene, index).filter((word) => !LIGHT_VERBS.has(word.text) && word.text !== '开展');
    if (purpose.length) return [...before, ...purpose];
  }
  if (figure.kind === 'duration' && /连续$/.test(scene.reading.slice(0, figure.start))) {
    const predicate = predicateBehind(scene, index);
    if (predicate.length) return predicate;
  }
  if (before.length === 0) return undefined;
  if (verbOnly && before.every((word) => LIGHT_VERBS.has(word.text))) return undefined;
  const name = nameBefore(trimmed, figure.kind === 'count');
  const previousFigure = scene.figures[index - 1];
  if (verbOnly && previous && previousFigure?.kind === 'count' && previousFigure.unit === figure.unit) {
    // 受理43件,办结13件: what is done is new, what it is done to has been named.
    const object = withoutOpeningVerb(previous);
    if (object.length && object !== previous) return [...object, ...name];
  }
  if (region.behind !== 'bracket' && (ATTRIBUTE_NOUNS.has(textOf(name)) || isShare(scene, region))) {
    // 增速为4.2%, 占全市的三成: a side of what has just been named.
    const whole = previous ? withoutOpeningVerb(previous) : clauseSubject(scene, region);
    if (whole?.length) return [...whole, ...share(scene, region), ...name];
  }
  if (connected && previous && figure.kind !== 'rank' && !beginsWithVerb(name)) return shareFrom(previous, name);
  if (region.behind === 'clause' && DEPENDENT_NOUNS.has(textOf(name.filter((word) => !LIGHT_VERBS.has(word.text))))) {
    const subject = subjectBefore(scene, index, named) ?? clauseSubject(scene, region);
    if (subject?.length) return [...subject, ...name];
  }
  return name;
}

const takesNoun = (figure: Figure, nothingBefore: boolean) =>
  figure.kind === 'count' || (nothingBefore && /^(?:money|measure|duration)$/.test(figure.kind));

/** The name of a figure whose noun stands behind it: with the verb, or the short modifier, that stands before it. */
function withNounBehind(region: Region, before: Name, verbOnly: boolean, noun: Name, previous: Name | undefined): Name {
  const verbs = closingVerbs(before);
  if (verbs.length) return [...verbs, ...noun];
  const quotation = closingQuotation(before);
  if (quotation.length) return [...quotation, ...noun];
  if (before.length && textOf(before).length <= LONGEST_PREFIX && !verbOnly && region.behind !== 'figure')
    return [...before, ...noun];
  if (before.length === 0 && previous && !beginsWithVerb(noun)) return shareFrom(previous, noun);
  return noun;
}

/** 8家企业进入全国百强: the predicate of what is counted, where it is short and holds no figure of its own. */
function whatItDoes(scene: Scene, index: number, from: number): Name {
  const figure = scene.figures[index]!;
  const end = scene.clauseEnd(figure.end, scene.asideOf(figure));
  if (scene.figures[index + 1] && scene.figures[index + 1]!.start < end) return [];
  const words = scene.words(scene.phrase(from, end));
  if (words.some((word) => /^[的、“]$/.test(word.text))) return [];
  const kept = trim(words).words.filter((word) => !LIGHT_VERBS.has(word.text) && !/^(?:ul|c)$/.test(word.pos));
  return textOf(kept).length >= 2 && textOf(kept).length <= LONGEST_PREDICATE ? kept : [];
}

/** “法治体检”5052家企业: a quotation right before the figure modifies what is counted. */
function closingQuotation(before: Name): Name {
  if (!/^[”’]$/.test(before.at(-1)?.text ?? '')) return [];
  const from = before.findLastIndex((word) => /^[“‘]$/.test(word.text));
  return from < 0 ? [] : before.slice(from);
}

/** A coordination shares the verb that opens it, or the modifier up to 的: 办理建议359件和提案221件. */
function shareFrom(previous: Name, name: Name): Name {
  const verb = openingVerb(previous);
  if (verb) return [verb, ...name];
  const modifier = previous.findLastIndex((word) => word.text === '的');
  const head = textOf(previous.slice(modifier + 1));
  return modifier > 0 &&
    textOf(name).length <= LONGEST_SHARED &&
    head.length <= LONGEST_SHARED &&
    !name.some((word) => word.text === '的')
    ? [...previous.slice(0, modifier + 1), ...name]
    : name;
}

/** Whose 利润 or 从业人员 it is: the subject of the clauses before, or the counted bodies (个体工商户16743户). */
function subjectBefore(scene: Scene, index: number, named: Named[]): Name | undefined {
  for (let k = index - 1; k >= 0; k--) {
    const name = named[k]!.name;
    if (!name || !named[k]!.own) continue;
    const figure = scene.figures[k]!;
    if (figure.kind === 'count' && /^[户家个所]$/.test(figure.unit ?? '')) return name;
    const subject = subjectOf(name);
    if (subject.length) return subject;
  }
  return undefined;
}

/** 占全市的三成: what stands before the figure is what it is a share of. */
const isShare = (scene: Scene, region: Region) => /^其?占/.test(scene.reading.slice(region.start, region.end));

/** The 占 of a share, which is part of its name. */
function share(scene: Scene, region: Region): Name {
  const [first, second] = scene.words(region.phrase);
  const word = [first, second].find((token) => token?.text === '占');
  return word ? [word] : [];
}

/** What the clause before is about: its words up to its verb or adverb. */
function clauseSubject(scene: Scene, region: Region): Name | undefined {
  if (region.start === 0 || scene.reading[region.start - 1] !== '，') return undefined;
  const start = scene.clauseStart(region.start - 1);
  if (scene.figures.some((figure) => figure.start >= start && figure.end < region.start)) return undefined;
  const { words } = trim(scene.words(scene.phrase(start, region.start - 1)));
  const predicate = words.findIndex((word) => /^(?:v(?!n)|d|ad|p)/.test(word.pos));
  const subject = predicate < 0 ? words : words.slice(0, predicate);
  return textOf(subject).length >= 2 && textOf(subject).length <= LONGEST_SUBJECT ? subject : undefined;
}

/** The name of the figure before, or of the clause before where no figure has been named. */
function carried(scene: Scene, index: number, named: Named[], figure: Figure): Name | undefined {
  for (let k = index - 1; k >= 0; k--) if (named[k]!.name) return named[k]!.name;
  let start = scene.clauseStart(figure.start, scene.asideOf(figure));
  while (start > 0) {
    const end = start - 1;
    start = scene.clauseStart(end);
    const { words } = trim(scene.words(scene.phrase(start, end)));
    if (words.length === 0) continue;
    const name = nameBefore({ words, preposition: false }, false);
    return textOf(name).length <= LONGEST_SUBJECT ? name : undefined;
  }
  return undefined;
}
