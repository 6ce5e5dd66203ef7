import { FUNCTION_JOINS } from '../../lexicon/joins.js';
import { type Token, textOf } from '../../segment/index.js';
import type { Name } from './name.js';
import type { Scene } from './scene.js';
import { trim } from './trim.js';

const JOINED = /^(?:、|和|及|与|，|以及)$/;
const SUFFIXED = /^(?:以上|以下|左右)/;

/** Runs of figures of one kind with nothing but a joining word between: 增长4.0%、9.2%、12.3%. Indices of two or more. */
export function groups(scene: Scene): number[][] {
  const found: number[][] = [];
  let run: number[] = [];
  scene.figures.forEach((figure, i) => {
    const previous = scene.figures[i - 1];
    const gap = previous && scene.reading.slice(previous.end, figure.start).replace(SUFFIXED, '');
    if (gap !== undefined && JOINED.test(gap)) run.push(i);
    else run = [i];
    if (run.length === 2) found.push(run);
  });
  return found;
}

function split(words: readonly Token[]): Token[][] {
  const items: Token[][] = [[]];
  for (const word of words) {
    if (FUNCTION_JOINS.has(word.text)) items.push([]);
    else items.at(-1)!.push(word);
  }
  return items.map((item) => trim(item).words).filter((item) => item.length > 0);
}

/** The words of a name behind its first `length` characters; a word that they end in is cut. */
function behind(words: readonly Token[], length: number): Token[] {
  let passed = 0;
  return words.flatMap((word) => {
    const skip = Math.min(Math.max(length - passed, 0), word.text.length);
    passed += word.text.length;
    return skip === word.text.length ? [] : [{ ...word, start: word.start + skip, text: word.text.slice(skip) }];
  });
}

/** 城镇和农村居民收入: what the last item ends with belongs to all that lack it. */
function shareHead(items: Token[][]): Token[][] {
  const last = items.at(-1)!;
  const tail = textOf(last).slice(-1);
  return items.map((item, i) => {
    const { length } = textOf(item);
    if (i === items.length - 1 || textOf(item).endsWith(tail) || length >= textOf(last).length) return item;
    return [...item, ...behind(last, length)];
  });
}

/**
 * The names of a group's figures in order: from the list of names before them (A率和B率分别下降x和y), or from the figures
 * named last (A为1,B为2,分别增长x、y). Where the numbers do not match, all bear the whole.
 *
 * @param listed the words before the group
 * @param whole the name that those words make for one figure
 * @param earlier names of the figures before the group
 */
export function matchInOrder(
  group: readonly number[],
  listed: readonly Token[] | undefined,
  whole: Name | undefined,
  earlier: readonly Name[],
): (Name | undefined)[] {
  if (!whole) {
    const last = earlier.slice(-group.length);
    return group.map((_, k) => (last.length === group.length ? last[k] : last.at(-1)));
  }
  const items = listed ? split(listed) : [];
  const shared = items.length === group.length ? shareHead(items) : undefined;
  return group.map((_, k) => shared?.[k] ?? whole);
}
