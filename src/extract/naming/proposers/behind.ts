import type { Token } from '../../../segment/index.js';
import type { Scene } from '../../scene/scene.js';
import { CLASS, cannotEnd, classOf, isEmpty, isVerbal } from '../classes.js';
import type { Name } from '../name.js';
import type { Proposals } from '../proposal.js';
import type { Surroundings } from '../surroundings.js';

const LONGEST_HEAD = 4;
const MOST_VERBS = 4;
const MOST_STRETCHES = 8;
const MOST_BEFORE = 4;
const MOST_AFTER_BEFORE = 6;

const AMONG = new Set(['中', '里', '之中', '当中']);

const end = (name: Name) => name.at(-1)!.end;

/** Stretches that begin at the first word. */
function stretches(words: readonly Token[], classes: readonly number[]): Name[] {
  const found: Name[] = [];
  let depth = 0;
  for (let to = 1; to <= words.length; to++) {
    const cls = classes[to - 1]!;
    if (cls === CLASS['open quote']) depth++;
    else if (cls === CLASS['close quote']) depth--;
    // 从报名者中录取: what they are taken from ends there.
    if (depth === 0 && to > 1 && AMONG.has(words[to - 1]!.text)) break;
    if (depth > 0 || cannotEnd(cls)) continue;
    found.push(words.slice(0, to));
  }
  return found;
}

/** What stands after a 的, a list or a quotation: the heads of what stands before it. */
function heads(words: readonly Token[], classes: readonly number[]): Name[] {
  const found: Name[] = [];
  for (let at = 0; at < words.length - 1; at++) {
    const cls = classes[at]!;
    if (cls !== CLASS.的 && cls !== CLASS.等 && cls !== CLASS['、'] && cls !== CLASS['close quote']) continue;
    for (let to = at + 2; to <= Math.min(words.length, at + 1 + LONGEST_HEAD); to++)
      if (!cannotEnd(classes[to - 1]!)) found.push(words.slice(at + 1, to));
  }
  return found;
}

/** 14家合作社被认定为示范社, 招聘30名教师: stretches after the figure, alone and with words before it. */
export function stretchesBehind(
  scene: Scene,
  index: number,
  around: Surroundings,
  verbs: readonly number[],
  found: Proposals,
): void {
  const { before, beforeClasses, behind, behindClasses, from, to } = around;
  if (!around.mayTakeBehind || behind.length === 0 || isEmpty(behindClasses[0]!)) return;
  const nouns = stretches(behind, behindClasses);
  const lastNouns = heads(behind, behindClasses);
  for (const noun of nouns) {
    found.add('stretch behind', noun, end(noun));
  }
  for (const head of lastNouns) found.add('head behind', head, end(head));
  for (const verb of verbs.slice(-MOST_VERBS)) {
    const word = before[verb]!;
    for (const noun of nouns.slice(0, MOST_STRETCHES))
      found.add('verb before, stretch behind', [word, ...noun], end(noun));
    for (const head of lastNouns.slice(0, MOST_STRETCHES))
      found.add('verb before, head behind', [word, ...head], end(head));
  }
  for (let i = Math.max(from, to - MOST_BEFORE); i < to; i++) {
    if (isEmpty(beforeClasses[i]!)) continue;
    const words = before.slice(i, to);
    for (const noun of nouns.slice(0, MOST_AFTER_BEFORE))
      found.add('words before, stretch behind', [...words, ...noun], end(noun));
  }
  withSharedHead(scene, index, around, verbs, found);
}

/** 改造9个小区和12个街巷的排水管网: what both are of stands after the second. */
function withSharedHead(
  scene: Scene,
  index: number,
  { before, behind, behindClasses }: Surroundings,
  verbs: readonly number[],
  found: Proposals,
): void {
  const next = scene.figures[index + 1];
  // All of what stands between the figures is the first thing and what joins it to the second.
  if (!next || behind.length < 2 || behind.at(-1)!.end !== next.start || !isJoin(behindClasses.at(-1)!)) return;
  const own = behind.slice(0, -1);
  if (own.some((word) => isVerbal(classOf(word)) || isJoin(classOf(word)))) return;
  const region = scene.regionBehind(index + 1);
  const words = scene.words(scene.phrase(region.start, region.end, scene.asideOf(next)));
  const at = words.findIndex(({ text }) => text === '的');
  if (at <= 0 || at > LONGEST_HEAD || words.slice(0, at).some((word) => isVerbal(classOf(word)))) return;
  const verb = verbs.at(-1);
  const opening = verb === undefined ? [] : [before[verb]!];
  for (let to = at + 2; to <= Math.min(words.length, at + 1 + LONGEST_HEAD); to++) {
    const shared = words.slice(at + 1, to);
    found.add('shared head of the next figure', [...opening, ...own, ...shared]);
    if (opening.length > 0) found.add('shared head of the next figure', [...own, ...shared]);
  }
}

const isJoin = (cls: number) => cls === CLASS['、'] || cls === CLASS.join;
