import { LIGHT_VERBS } from '../../lexicon/name-words.js';
import { entriesOf, PrefixIndex, SuffixIndex } from '../../reading/index.js';
import { type Token, textOf } from '../../segment/index.js';
import type { Kind } from '../../types.js';
import { isAction, isBody, isPlainVerb, NOUNS_OF_VERB } from './before.js';
import { CARRIED, type Name, type Named, OBJECT_FIRST } from './name.js';

/** What a name says: who does what to what. */
export interface Parts {
  subject?: Name | undefined;
  action?: Name | undefined;
  object?: Name | undefined;
}

/** Ends of words for those who do something: people and bodies. */
const agents = new SuffixIndex(
  entriesOf(
    '人 员 者 师 长 代表 家庭 企业 法官 律师 干部 群众 居民 农户 医生 护士 顾问 委员 学生 教师 民警 律所 工会'.split(
      ' ',
    ),
  ),
);
/** Behind these a second verb is part of what is acted on: 受理执行案件. */
const kindsOf = new PrefixIndex(
  entriesOf('案件 案 工作 程序 机构 活动 任务 项目 业务 事项 制度 合同 协议 人员 所 点 站'.split(' ')),
);

function isAgent(words: readonly Token[]): boolean {
  const text = textOf(words);
  return agents.before(text) !== undefined || isBody(text);
}

const isDoing = (word: Token | undefined) => word !== undefined && isAction(word) && !LIGHT_VERBS.has(word.text);
const isLight = (word: Token) => LIGHT_VERBS.has(word.text);
/** Kinds of figures that say how much is acted on; a rate, a rank or a time is of a thing. */
const ACTED_ON: ReadonlySet<Kind> = new Set(['count', 'money', 'measure']);
const JOIN = /^[、和及]$/;

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
 * The parts of a name: 审查合同 does 审查 to 合同; 行政机关负责人出庭应诉 has a subject; 地区生产总值 is an object alone.
 * A rate, a rank or a time is of a thing: its name is an object alone. The parts make up the name, light verbs (实现,
 * 完成) aside; a body that the name leaves out is its subject, unless it is the one that the document is about.
 */
export function partsOf({ name, by, body }: Named, kind: Kind, isOwnBody: (body: string) => boolean): Parts {
  if (!name?.length) return {};
  const subject = body?.length && !isOwnBody(textOf(body)) ? body : undefined;
  const words = name.filter((word, i) => i > 0 || !isLight(word));
  if (!(ACTED_ON.has(kind) || by === CARRIED)) return { subject, object: some(words) };
  if (by === OBJECT_FIRST) {
    const verbs = words.findLastIndex((word) => !isDoing(word) && !isPlainVerb(word)) + 1;
    return { subject, action: some(words.slice(verbs)), object: some(words.slice(0, verbs)) };
  }
  const opening = verbsEnd(words, 0);
  if (opening > 0) return { subject, action: words.slice(0, opening), object: some(words.slice(opening)) };
  const verb = words.findIndex((word, i) => i > 0 && (isDoing(word) || isLight(word) || isPlainVerb(word)));
  if (verb < 0) return { subject, object: some(words) };
  const before = words.slice(0, verb);
  const end = Math.max(verb + 1, verbsEnd(words, verb));
  const object = some(words.slice(end));
  if (isLight(words[verb]!)) return { subject: before, object };
  if (!isAgent(before)) return { subject, object: words };
  return { subject: before, action: some(words.slice(verb, end).filter((word) => !isLight(word))), object };
}
