import { LIGHT_VERBS } from '../../lexicon/name-words.js';
import { entriesOf, PrefixIndex } from '../../reading/index.js';
import { type Token, textOf } from '../../segment/index.js';
import type { Kind } from '../../types.js';
import { isAction, isPlainVerb, isVerbOnly, NOUNS_OF_VERB } from './before.js';
import { areDoers } from './doers.js';
import type { Name, Named } from './name.js';
import { WAYS, type Way } from './proposal.js';

/** What a name says: who does what to what. */
export interface Parts {
  subject?: Name | undefined;
  action?: Name | undefined;
  object?: Name | undefined;
}

/** The parts of a name as they were found where it was made, and whether they tell apart what is done and to what. */
interface PartsFound {
  parts: Parts;
  isDone: boolean;
}

/** Behind these a second verb is part of what is acted on: 受理执行案件. */
const kindsOf = new PrefixIndex(
  entriesOf('案件 案 工作 程序 机构 活动 任务 项目 业务 事项 制度 合同 协议 人员 所 点 站'.split(' ')),
);

const isDoing = (word: Token | undefined) => word !== undefined && isAction(word) && !LIGHT_VERBS.has(word.text);
const isLight = (word: Token) => LIGHT_VERBS.has(word.text);
/** 妇女代表会: a verb of one character is a syllable of a noun as often. */
const isVerb = (word: Token) => isDoing(word) || isLight(word) || (word.text.length > 1 && isPlainVerb(word));
/** Kinds of figures that say how much is acted on; a rate, a rank or a time is of a thing. */
const ACTED_ON: ReadonlySet<Kind> = new Set(['count', 'money', 'measure']);
const JOIN = /^[、和及]$/;
/** Ways by which the words here follow what was named before whole, and not only its beginning. */
const OBJECT_BEFORE: ReadonlySet<Way> = new Set([
  'verb here, object before',
  'side of what was named',
  'object before, words here',
]);

/** Where the verbs that stand at `from` end: 制定、修改、废止, 公开招聘. */
function verbsEnd(words: readonly Token[], from: number): number {
  if (!isDoing(words[from]) || NOUNS_OF_VERB.has(words[from + 1]?.text ?? '')) return from;
  let end = from + 1;
  for (;;) {
    if (JOIN.test(words[end]?.text ?? '') && isDoing(words[end + 1])) end += 2;
    else if (isDoing(words[end]) && words[end + 1] && !kindsOf.at(words[end + 1]!.text, 0)) end++;
    else break;
  }
  return end;
}

const some = (words: readonly Token[]): readonly Token[] | undefined => (words.length ? words : undefined);

/**
 * The parts of names, in the order of their figures: 审查合同 does 审查 to 合同; 行政机关负责人出庭应诉 has a subject;
 * 地区生产总值 is an object alone, and so is the name of a rate, a rank or a time. The name of another figure has the
 * parts that it has there. The parts make up the name, light verbs (实现, 完成) aside; a body that the name
 * leaves out is its subject, unless it is the one that the document is about.
 *
 * @param kinds those of the figures
 */
export function partsOf(
  named: readonly Named[],
  kinds: readonly Kind[],
  isOwnBody: (body: string) => boolean,
): readonly Parts[] {
  const parts: Parts[] = [];
  const known = new Map<string, PartsFound>();
  let last: PartsFound | undefined;
  for (const [i, { name, object, by, body }] of named.entries()) {
    if (!name?.length) {
      parts.push({});
      continue;
    }
    const family = by && WAYS[by];
    const isAmount = ACTED_ON.has(kinds[i]!);
    const place = name.map(({ start }) => start).join();
    let found = known.get(place);
    if (!found && family === 'carried' && last) found = { ...last, parts: partsOfBeginning(name, last.parts) };
    // 五年建成铁路12公里: of the time it is one thing, of the length what is done and to what.
    if (!found || (isAmount && !found.isDone)) {
      // 开展普法宣传,增长8%: what a clause before says of itself is done, whatever is said of it here.
      const isDone = isAmount || (family === 'earlier clause' && verbsEnd(name, 0) > 0);
      const subject = body?.length && !isOwnBody(textOf(body)) && areDoers(body, name) ? body : undefined;
      const words = name.filter((word, k) => k > 0 || !isLight(word));
      const afterObject = isDone && by && OBJECT_BEFORE.has(by) ? partsAfterObject(words, object) : undefined;
      const ofName = isDone ? (afterObject ?? partsOfWords(words)) : { object: some(words) };
      found = { parts: { subject, ...ofName }, isDone };
    }
    known.set(place, found);
    parts.push(found.parts);
    last = found;
  }
  return parts;
}

/**
 * The parts of another figure's name as far as its beginning has them; who does it is what the figure is of where
 * nothing else is left.
 */
function partsOfBeginning(name: Name, { subject, action, object }: Parts): Parts {
  const end = name.at(-1)!.end;
  const kept = (part: Name | undefined) => part && some(part.filter((word) => word.end <= end));
  const [verbs, things] = [kept(action), kept(object)];
  return verbs || things ? { subject, action: verbs, object: things } : { object: name };
}

/** 案件|办结: what is only done here is done to what was named before. */
function partsAfterObject(words: Name, object: Name | undefined): Parts | undefined {
  const end = object?.at(-1)?.end ?? 0;
  const here = words.filter(({ start }) => start >= end);
  if (here.length === words.length || !isVerbOnly(here)) return undefined;
  return { action: some(here.filter((word) => !isLight(word))), object: words.slice(0, words.length - here.length) };
}

/** The parts of a name by its words alone. */
function partsOfWords(words: Name): Parts {
  const opening = verbsEnd(words, 0);
  if (opening > 0) return { action: words.slice(0, opening), object: some(words.slice(opening)) };
  const verb = words.findIndex((word, i) => i > 0 && isVerb(word));
  if (verb < 0) return { object: some(words) };
  const before = words.slice(0, verb);
  const end = Math.max(verb + 1, verbsEnd(words, verb));
  const object = some(words.slice(end));
  if (isLight(words[verb]!)) return { subject: before, object };
  // 工作获国务院督查: with a verb of its own it is a sentence and not who does it.
  if (before.slice(1).some(isPlainVerb) || !areDoers(before, words.slice(verb))) return { object: some(words) };
  return { subject: before, action: some(words.slice(verb, end).filter((word) => !isLight(word))), object };
}
