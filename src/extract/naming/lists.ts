import { FUNCTION_JOINS } from '../../lexicon/joins.js';
import { type Token, textOf, withoutFirst, withoutLast } from '../../segment/index.js';
import { isAction, openingVerb } from './before.js';
import type { Name } from './name.js';
import { trim } from './trim.js';

function split(words: readonly Token[]): Token[][] {
  const items: Token[][] = [[]];
  for (const word of words) {
    if (FUNCTION_JOINS.has(word.text)) items.push([]);
    else items.at(-1)!.push(word);
  }
  return withOrdinals(items)
    .map((item) => trim(item).words)
    .filter((item) => item.length > 0);
}

const ORDINAL = /^第[一二三四五六七八九十\d]/;
const NUMERAL = /^[一二三四五六七八九十\d]/;

/** 第一、二、三产业: the 第 of the first is that of all. */
function withOrdinals(items: Token[][]): Token[][] {
  const [first, ...others] = items;
  const word = first?.[0];
  if (!word || !ORDINAL.test(textOf(first)) || !others.every(([other]) => other && NUMERAL.test(other.text)))
    return items;
  const mark = word.text.length === 1 ? word : withoutLast(word, word.text.length - 1);
  return [first, ...others.map((item) => [mark, ...item])];
}

/** The words of a name behind its first `length` characters; a word that they end in is cut. */
function behind(words: readonly Token[], length: number): Token[] {
  let passed = 0;
  return words.flatMap((word) => {
    const skip = Math.min(Math.max(length - passed, 0), word.text.length);
    passed += word.text.length;
    const cutsCharacter = /[\udc00-\udfff]/.test(word.text[skip] ?? '');
    return skip === word.text.length || cutsCharacter ? [] : [skip === 0 ? word : withoutFirst(word, skip)];
  });
}

/**
 * 城镇和农村居民收入: what the last item ends with belongs to all that lack it; the verb that opens the first
 * (受理刑事、民事案件) belongs to all.
 */
function shareEnds([first, ...others]: Token[][]): Token[][] {
  const opening = openingVerb(first!);
  const verb = isAction(opening) ? opening : undefined;
  const items = verb ? [first!.slice(first!.indexOf(verb) + 1), ...others] : [first!, ...others];
  const last = items.at(-1)!;
  const tail = textOf(last).slice(-1);
  const whole = items.map((item, i) => {
    const text = textOf(item);
    if (i === items.length - 1 || text.endsWith(tail) || text.length >= textOf(last).length) return item;
    // 水费、燃气费支出: the head begins behind the character that the items share.
    const repeats = textOf(last).charAt(text.length) === text.at(-1);
    return [...item, ...behind(last, text.length + (repeats ? 1 : 0))];
  });
  return verb ? whole.map((item) => (openingVerb(item) ? item : [verb, ...item])) : whole;
}

/**
 * The names of a group's figures in order: from the list of names before them (A率和B率分别下降x和y), or from the figures
 * named last (A为1,B为2,分别增长x、y). Where the numbers do not match, all bear the whole.
 *
 * @param listed the words before the group, in its clause or, where that names nothing, in the clause before
 * @param whole the name that those words make for one figure
 * @param earlier names of the figures before the group
 */
export function matchInOrder(
  group: readonly number[],
  listed: readonly Token[],
  whole: Name | undefined,
  earlier: readonly Name[],
): (Name | undefined)[] {
  const items = split(listed);
  if (items.length === group.length) {
    const names = shareEnds(items);
    return group.map((_, k) => names[k]);
  }
  if (whole) return group.map(() => whole);
  const last = earlier.slice(-group.length);
  return group.map((_, k) => (last.length === group.length ? last[k] : last.at(-1)));
}
