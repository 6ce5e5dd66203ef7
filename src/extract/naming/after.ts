import { PREDICATE_WORDS } from '../../lexicon/name-words.js';
import { type Token, textOf } from '../../segment/index.js';
import type { Scene } from '../scene/scene.js';
import { isAction } from './before.js';
import { trim } from './trim.js';

const LONGEST = 24;
const BEHIND_QUALIFIER = /^(?:左右|以上|余|多)(?:的)?(?=[\u4e00-\u9fff])/;
const LONGEST_HEAD = 8;

/** Behind a verb these make a noun of it: 报名者, 入住率. */
const NOUN_SUFFIXES = new Set([
  '者',
  '率',
  '员',
  '数',
  '费',
  '金',
  '量',
  '额',
  '类',
  '型',
  '式',
  '化',
  '户',
  '人数',
  '人员',
]);

const isNoun = (word: Token | undefined) =>
  word !== undefined && /^(?:n|v|a|b|x|j|l|i|z|s|f|q|m|t|eng|“)/.test(word.pos);

/** What is done for so long: 连续5年荣获… is named by the predicate. */
export function predicateBehind(scene: Scene, index: number): Token[] {
  const region = scene.regionBehind(index);
  const words = scene.words(scene.phrase(region.start, region.end, scene.asideOf(scene.figures[index]!)));
  const { words: kept } = trim(words);
  return textOf(kept).length >= 2 && textOf(kept).length <= LONGEST ? kept : [];
}

/**
 * The thing counted where it stands behind its figure: 30名教师, 18项整改任务. Its words up to the predicate, or none
 * where the predicate follows at once (120件进行复核).
 */
export function nounBehind(scene: Scene, index: number, wordBefore: Token | undefined): Token[] {
  const region = scene.regionBehind(index);
  // 遴选120名左右技术能手: the noun stands behind the qualifier.
  const start =
    region.start + (BEHIND_QUALIFIER.exec(scene.reading.slice(region.start, region.start + 4))?.[0].length ?? 0);
  const words = scene.words(scene.phrase(start, region.end, scene.asideOf(scene.figures[index]!)));
  const first = words[0];
  if (
    !first ||
    (PREDICATE_WORDS.has(first.text) && !NOUN_SUFFIXES.has(words[1]?.text ?? '')) ||
    /^(?:d|p|c|u|y|f)/.test(first.pos) ||
    first.text === '、'
  )
    return [];
  if (/^[—\-/…)》”’]/.test(first.text)) return [];
  // 案件35件移送检察机关: behind a noun a verb of doing is the predicate.
  if (wordBefore && isAction(first) && !isAction(wordBefore) && /^(?:n|vn|x|j|l)/.test(wordBefore.pos)) return [];
  const kept: Token[] = [];
  const isPredicate = (i: number) =>
    PREDICATE_WORDS.has(words[i]!.text) && !NOUN_SUFFIXES.has(words[i + 1]?.text ?? '');
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (word.text === '的') {
      const head = words.slice(i + 1);
      const length = textOf(head).length;
      if (kept.length === 0 || length === 0 || length > LONGEST_HEAD || !isNoun(head[0])) break;
    } else if (/^[“‘]$/.test(word.text)) {
      const close = words.findIndex((other, k) => k > i && /^[”’]$/.test(other.text));
      if (close < 0 || words.slice(i, close).some((other) => other.text === '、')) break;
    } else if (word.text === '、' || isPredicate(i) || (i > 0 && /^(?:p|c|d|ul|uz|ug|y)/.test(word.pos))) break;
    kept.push(word);
    if (word.end - first.start > LONGEST && textOf(kept).length > LONGEST) break;
  }
  // 从46名扩充到120名: a verb that leads to a level is no noun.
  if (kept.every((word) => /^v(?!n)/.test(word.pos)) && /^[到至为成]/.test(words[kept.length]?.text ?? '')) return [];
  // 从30日压缩至12日: behind an amount only a noun names it.
  if (scene.figures[index]!.kind !== 'count' && /^v(?!n)/.test(kept.at(-1)?.pos ?? '')) return [];
  while (kept.length && /^(?:f|q|u)/.test(kept.at(-1)!.pos) && kept.length > 1) kept.pop();
  return kept;
}
