import { ACTION_VERBS, BODY_SUFFIXES, LIGHT_VERBS } from '../../lexicon/name-words.js';
import { entriesOf, SuffixIndex } from '../../reading/index.js';
import { type Token, textOf } from '../../segment/index.js';
import type { Trimmed } from './trim.js';

const ADVERBS = new Set(
  '共 共计 累计 总计 合计 已 已经 均 先后 全年 分别 总共 一共 也 还 又 再 依法 年内 目前 仅 都 应 须 应当 必须 至少 双双 全部'.split(
    ' ',
  ),
);
const LONGEST = 26;

export const isAction = (word: Token | undefined): boolean => word !== undefined && ACTION_VERBS.has(word.text);
/** Whether a word is a verb and not also a noun. */
export const isPlainVerb = ({ pos }: Token): boolean => pos[0] === 'v' && pos[1] !== 'n';
const isVerb = (word: Token | undefined): boolean =>
  word !== undefined && (isAction(word) || (word.text.length > 1 && isPlainVerb(word)));

/** Whether the words are verbs and nothing that they act on: 公开遴选, 下放, 办结. */
export function isVerbOnly(words: readonly Token[]): boolean {
  return (
    words.length > 0 && words.length <= 4 && words.every((word) => isVerb(word) || /^(?:d|ad|vd|ul)/.test(word.pos))
  );
}

/** The verbs that end the words, without those that only say that something is so. */
export function closingVerbs(words: readonly Token[]): Token[] {
  let from = words.length;
  while (from > 0 && isVerb(words[from - 1]) && words.length - from < 2) from--;
  return words.slice(from).filter((word) => !LIGHT_VERBS.has(word.text));
}

/** 就业人数, 入学率: the verb makes a noun with what follows. */
export const NOUNS_OF_VERB = new Set(
  '人数 人员 员 率 费 机 场 区 师 案 桩 车 量 额 数 总额 余额 总量 能力 面积 金额 资金 者 户 点 站'.split(' '),
);

const bodySuffixes = new SuffixIndex(entriesOf(BODY_SUFFIXES));
/** Whether a name is that of a body: 市司法局, 各县. */
export const isBody = (name: string): boolean => bodySuffixes.before(name) !== undefined;

/** Whether a name says what is done, beginning with a verb of doing. */
export function beginsWithVerb(words: readonly Token[]): boolean {
  const first = words[0];
  if (!first || NOUNS_OF_VERB.has(words[1]?.text ?? '')) return false;
  return isAction(first) || (first.pos === 'v' && first.text.length === 2 && (words[1]?.text.length ?? 2) > 1);
}

/** The verb of doing that opens a name, if it goes on with what is done. */
export function openingVerb(words: readonly Token[]): Token | undefined {
  const first = words[0];
  return first && words.length > 1 && beginsWithVerb(words) && !LIGHT_VERBS.has(first.text) ? first : undefined;
}

/** How many of the words are a body that stands in front of a verb of doing with its object: 市司法局办理案件. */
function bodyLength(words: readonly Token[]): number {
  const verb = words.findIndex((word, i) => i > 0 && isAction(word) && i + 1 < words.length);
  if (verb <= 0) return 0;
  const subject = textOf(words.slice(0, verb).filter((word) => !/^(?:d|ad)$/.test(word.pos)));
  const rest = textOf(words.slice(verb));
  return subject.length >= 3 && rest.length >= 4 && isBody(subject) ? verb : 0;
}

/** 开展A、B等主题教育 → 开展主题教育: the list of examples goes where what they are examples of is named. */
function withoutExamples(words: readonly Token[]): readonly Token[] {
  const at = words.findLastIndex((word) => word.text === '等' || word.text === '等等');
  if (at < 0 || textOf(words.slice(at + 1)).length < 4) return words;
  const verb = openingVerb(words);
  return verb ? [verb, ...words.slice(at + 1)] : words.slice(at + 1);
}

/** A stretch too long for a heading begins again at its last verb of doing, else at the last item of its list. */
function shortened(words: readonly Token[]): readonly Token[] {
  if (textOf(words).length <= LONGEST) return words;
  const item = words.findLastIndex((word) => word.text === '、');
  const last = item > 0 && textOf(words.slice(item + 1)).length >= 4 ? words.slice(item + 1) : undefined;
  const verb = openingVerb(words);
  if (verb && last && !isAction(last[0])) return [verb, ...last];
  for (let i = words.length - 2; i > 0; i--) {
    if (isAction(words[i]) && !LIGHT_VERBS.has(words[i]!.text) && textOf(words.slice(i)).length >= 4)
      return words.slice(i);
  }
  if (last) return last;
  let from = words.length - 1;
  while (from > 0 && textOf(words.slice(from - 1)).length <= LONGEST) from--;
  return words.slice(from);
}

/** 园区企业实现利税: what stands before the light verb is the subject, and goes on being it. */
export function subjectOf(words: readonly Token[]): readonly Token[] {
  const verb = words.findIndex((word, i) => i > 0 && LIGHT_VERBS.has(word.text));
  return verb > 0 && textOf(words.slice(0, verb)).length >= 4 ? words.slice(0, verb) : [];
}

/** 统计口径内实现总产值: a subject that ends in 内 or 中 is where, not what. */
function withoutPlace(words: readonly Token[]): readonly Token[] {
  const verb = words.findIndex((word, i) => i > 0 && LIGHT_VERBS.has(word.text));
  return verb > 0 && /^[内中上里间]$/.test(words[verb - 1]!.text) && verb + 1 < words.length
    ? words.slice(verb + 1)
    : words;
}

/** The name that the trimmed words before a figure make. */
export function nameBefore({ words, preposition }: Trimmed, counts: boolean): Token[] {
  let kept: readonly Token[] = words;
  if (preposition) {
    const verb = kept.findIndex(
      (word, i) => isAction(word) && i + 1 < kept.length && textOf(kept.slice(i)).length >= 4,
    );
    if (verb > 0) kept = kept.slice(verb);
  }
  const adverb = kept.findLastIndex((word, i) => i > 0 && i + 1 < kept.length && ADVERBS.has(word.text));
  if (adverb > 0) {
    const subject = textOf(kept.slice(0, adverb));
    const rest = kept.slice(adverb + 1);
    if (textOf(rest).length >= 4 && (isBody(subject) || subject.length > 12) && isAction(rest[0])) kept = rest;
    else
      kept = kept.filter(
        (word, i) => i === 0 || !ADVERBS.has(word.text) || (word.text === '共' && !isVerb(kept[i + 1])),
      );
  }
  kept = withoutPlace(kept);
  if (counts) kept = kept.slice(bodyLength(kept));
  return [...shortened(withoutExamples(kept))];
}

const LONGEST_BODY = 16;

/** The body in front of a name that leaves it out: 市司法局 before 办理案件. */
export function bodyBefore(words: readonly Token[], name: readonly Token[]): readonly Token[] {
  const first = name[0];
  if (!first) return [];
  let to = words.findIndex((word) => word.start >= first.start);
  while (to > 0 && (ADVERBS.has(words[to - 1]!.text) || /^(?:d|ad)$/.test(words[to - 1]!.pos))) to--;
  const body = words.slice(0, Math.max(to, 0));
  const text = textOf(body);
  return text.length >= 3 && text.length <= LONGEST_BODY && isBody(text) ? body : [];
}
