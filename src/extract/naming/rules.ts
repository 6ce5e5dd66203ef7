import { ATTRIBUTE_NOUNS, DEPENDENT_NOUNS, LIGHT_VERBS } from '../../lexicon/name-words.js';
import { textOf } from '../../segment/index.js';
import type { Figure } from '../figure.js';
import { nounBehind, predicateBehind } from './after.js';
import { beginsWithVerb, closingVerbs, isAction, nameBefore } from './before.js';
import { clauseSubject, isShare, share, shareFrom, subjectBefore } from './borrowed.js';
import { type Case, type Name, OBJECT_FIRST, withoutOpeningVerb } from './name.js';
import { trim } from './trim.js';

/** A way in which a sentence names a figure. */
export interface NamingRule {
  name: string;
  /** The name, with the end of what it takes from behind the figure; undefined where the rule does not apply. */
  apply(subject: Case): { name: Name; taken?: number } | undefined;
}

const CARRIED_OUT = /^(?:进行|予以|开展|用于)/;
const LONGEST_PREFIX = 3;
const LONGEST_PREDICATE = 12;
const LONGEST_SHARE = 20;

/** In the order in which they are tried. */
export const NAMING_RULES: readonly NamingRule[] = [
  { name: 'noun behind', apply: fromNounBehind },
  { name: 'words before the bracket', apply: fromWordsBeforeBracket },
  { name: 'what a share of it does', apply: fromShareOf },
  { name: 'noun behind the next figure', apply: fromNextFigure },
  { name: 'what is done with them', apply: fromPurpose },
  { name: 'what lasts so long', apply: fromLastingPredicate },
  { name: OBJECT_FIRST, apply: withSharedObject },
  { name: 'side of what was named', apply: asSide },
  { name: 'shared verb or modifier', apply: withSharedVerb },
  { name: 'subject of the clauses before', apply: withSubject },
  { name: 'words before', apply: fromWordsBefore },
];

const takesNoun = (figure: Figure, nothingBefore: boolean) =>
  figure.kind === 'count' || (nothingBefore && /^(?:money|measure|duration)$/.test(figure.kind));

/** 招聘30名教师, 18项整改任务. */
function fromNounBehind({ scene, index, figure, region, before, verbOnly, connected, previous }: Case) {
  if (!takesNoun(figure, before.length === 0 || verbOnly)) return undefined;
  const noun = nounBehind(scene, index, before.at(-1));
  if (noun.length === 0) return undefined;
  const taken = noun.at(-1)!.end;
  const modifiers = modifiersOf(before, verbOnly, region.behind === 'figure');
  if (modifiers.length) return { name: [...modifiers, ...noun], taken };
  if (before.length === 0 && connected && previous && !beginsWithVerb(noun))
    return { name: shareFrom(previous, noun), taken };
  const predicate = before.length === 0 && !connected ? whatItDoes(scene, index, taken) : [];
  return { name: [...noun, ...predicate], taken };
}

/** What stands before a figure and goes with the noun behind it: a verb, a quotation, a short modifier (省直40个部门). */
function modifiersOf(before: Name, verbOnly: boolean, behindFigure: boolean): Name {
  const verbs = closingVerbs(before);
  if (verbs.length) return verbs;
  if (/^[”’]$/.test(before.at(-1)?.text ?? '')) {
    const from = before.findLastIndex((word) => /^[“‘]$/.test(word.text));
    if (from >= 0) return before.slice(from);
  }
  return textOf(before).length <= LONGEST_PREFIX && !verbOnly && !behindFigure ? before : [];
}

/** 8家企业进入全国百强: the predicate of what is counted, where it is short and holds no figure of its own. */
function whatItDoes(scene: Case['scene'], index: number, from: number): Name {
  const figure = scene.figures[index]!;
  const end = scene.clauseEnd(figure.end, scene.asideOf(figure));
  if (scene.figures[index + 1] && scene.figures[index + 1]!.start < end) return [];
  const words = scene.words(scene.phrase(from, end));
  if (words.some((word) => /^[的、“]$/.test(word.text))) return [];
  const kept = trim(words).words.filter((word) => !LIGHT_VERBS.has(word.text) && !/^(?:ul|c)$/.test(word.pos));
  return textOf(kept).length >= 2 && textOf(kept).length <= LONGEST_PREDICATE ? kept : [];
}

/** 物流(310件)、餐饮(260件): the figure stands in the bracket, its name before it. */
function fromWordsBeforeBracket({ scene, figure, region, before }: Case) {
  const aside = scene.asideOf(figure);
  if (!aside || region.behind !== 'bracket' || before.length) return undefined;
  const item = scene.reading.lastIndexOf('、', aside.start - 1) + 1;
  const start = Math.max(scene.clauseStart(aside.start), item);
  if (scene.hasFigureIn(start, aside.start)) return undefined;
  const name = nameBefore(trim(scene.words(scene.phrase(start, aside.start))), false);
  return name.length ? { name } : undefined;
}

const SHARED_BY = /^(?:以上|以下|左右|多)?的(?=[\u4e00-\u9fff])/;

/** 八成以上的中队配齐记录仪: a share of those who do it. */
function fromShareOf({ scene, figure }: Case) {
  const of = SHARED_BY.exec(scene.reading.slice(figure.end, figure.end + 4));
  if (figure.kind !== 'rate' || !of || figure.delta) return undefined;
  const from = figure.end + of[0].length;
  const end = scene.clauseEnd(from, scene.asideOf(figure));
  if (scene.hasFigureIn(from, end)) return undefined;
  const words = trim(scene.words(scene.phrase(from, end))).words;
  const name = words.filter((word) => !LIGHT_VERBS.has(word.text) && !/^(?:d|ul|c)$/.test(word.pos));
  return textOf(name).length >= 4 && textOf(name).length <= LONGEST_SHARE ? { name } : undefined;
}

/** 五类18项任务: both count what stands behind the second. */
function fromNextFigure({ scene, index, figure }: Case) {
  const next = scene.figures[index + 1];
  if (!next || next.start !== figure.end || figure.kind !== 'count') return undefined;
  const noun = nounBehind(scene, index + 1, undefined);
  return noun.length ? { name: noun } : undefined;
}

/** 抽取90份进行复核. */
function fromPurpose({ scene, index, figure, before, verbOnly }: Case) {
  if (figure.kind !== 'count' || !verbOnly || !CARRIED_OUT.test(scene.reading.slice(figure.end, figure.end + 2)))
    return undefined;
  const purpose = predicateBehind(scene, index).filter((word) => !LIGHT_VERBS.has(word.text) && word.text !== '开展');
  return purpose.length ? { name: [...before, ...purpose] } : undefined;
}

/** 连续5年荣获称号. */
function fromLastingPredicate({ scene, index, figure }: Case) {
  if (figure.kind !== 'duration' || !scene.reading.endsWith('连续', figure.start)) return undefined;
  const predicate = predicateBehind(scene, index);
  return predicate.length ? { name: predicate } : undefined;
}

/** 受理52件,办结48件: what is done is new, what it is done to has been named. */
function withSharedObject(subject: Case) {
  const { scene, index, figure, before: words, verbOnly, connected, previousObject: object } = subject;
  // 来信88件和来访64件: joined to a noun, what only may be a verb is a noun.
  if (connected && !words.some(isAction)) return undefined;
  const before = scene.figures[index - 1];
  const name = subject.ownWords;
  if (!name || !verbOnly || !object || before?.kind !== 'count' || before.unit !== figure.unit) return undefined;
  return { name: [...object, ...name] };
}

/** 增速为4.2%, 占全市的三成: a side of what has just been named. */
function asSide(subject: Case) {
  const { scene, region, previous } = subject;
  const name = subject.ownWords;
  if (!name || region.behind === 'bracket') return undefined;
  if (!ATTRIBUTE_NOUNS.has(textOf(name)) && !isShare(scene, region)) return undefined;
  const whole = previous ? withoutOpeningVerb(previous) : clauseSubject(scene, region);
  return whole?.length ? { name: [...whole, ...share(scene, region), ...name] } : undefined;
}

/** 办理来信88件和来访64件. */
function withSharedVerb(subject: Case) {
  const { figure, connected, previous } = subject;
  const name = subject.ownWords;
  if (!name || !connected || !previous || figure.kind === 'rank') return undefined;
  if (beginsWithVerb(name) && (name.length > 1 || isAction(name[0]))) return undefined;
  return { name: shareFrom(previous, name) };
}

/** 规模以上企业实现利税5亿元,利润3亿元. */
function withSubject(subject: Case) {
  const name = subject.ownWords;
  if (!name || subject.region.behind !== 'clause') return undefined;
  if (!DEPENDENT_NOUNS.has(textOf(name.filter((word) => !LIGHT_VERBS.has(word.text))))) return undefined;
  const whose = subjectBefore(subject) ?? clauseSubject(subject.scene, subject.region);
  return whose?.length ? { name: [...whose, ...name] } : undefined;
}

/** 审查合同214件. */
function fromWordsBefore(subject: Case) {
  const name = subject.ownWords;
  return name && { name };
}
