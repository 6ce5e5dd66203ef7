import { LIGHT_VERBS } from '../../lexicon/name-words.js';
import type { Token } from '../../segment/index.js';
import type { Figure } from '../figure.js';
import { nounBehind } from './after.js';
import { closingVerbs, isAction, isVerbOnly, nameBefore, openingVerb } from './before.js';
import { groups, matchInOrder } from './lists.js';
import type { Phrase } from './phrase.js';
import type { Scene } from './scene.js';
import { phraseOf, trim } from './trim.js';

/** A name as its words, which need not be adjacent. */
export type Name = readonly Token[];

const CONNECTED = /^(?:、|和|及|与|以及|并|或)/;
const LONGEST_PREFIX = 3;
const LONGEST_SUBJECT = 24;
/** Nouns that name a side of something that was named before: 增速, 占比, 总量. */
const ATTRIBUTES = new Set(
  '增速 增幅 占比 比重 总量 总数 总额 总值 均值 数量 增长率 同比增速 平均增速 年均增速 规模 降幅 涨幅 完成率 达标率 面积 人数 户数'.split(
    ' ',
  ),
);

const textOf = (words: Name) => words.map((word) => word.text).join('');

function withoutOpeningVerb(name: Name): Name {
  const verb = openingVerb(name);
  return verb ? name.slice(name.indexOf(verb) + 1) : name;
}

/** Names every figure of a scene; those that the sentence does not name take `inherited`, the last name before it. */
export function nameFigures(scene: Scene): (Name | undefined)[] {
  const names: (Name | undefined)[] = scene.figures.map(() => undefined);
  const own: boolean[] = scene.figures.map(() => false);
  const grouped = groups(scene);
  scene.figures.forEach((figure, i) => {
    if (names[i]) return;
    const name = ownName(scene, i, names);
    if (name) {
      names[i] = name;
      own[i] = true;
    }
    const group = grouped.find((members) => members[0] === i);
    if (group) {
      matchInOrder(group, names, own);
      return;
    }
    if (!names[i]) names[i] = carried(scene, i, names, figure);
  });
  return names;
}

function ownName(scene: Scene, index: number, names: readonly (Name | undefined)[]): Name | undefined {
  const figure = scene.figures[index]!;
  const region = scene.regionBefore(index);
  const raw = scene.words(region.phrase);
  const trimmed = trim(raw);
  const before = trimmed.words;
  const takesNoun =
    figure.kind === 'count' || figure.kind === 'money' || figure.kind === 'measure' || figure.kind === 'duration';
  const connected = region.behind === 'figure' && CONNECTED.test(scene.reading.slice(region.start, region.end));
  const previous = names[index - 1];
  const sameUnit = scene.figures[index - 1]?.unit === figure.unit;

  const verbOnly = isVerbOnly(before);
  const noun =
    takesNoun && (figure.kind === 'count' || before.length === 0 || verbOnly)
      ? nounBehind(scene, index, before.at(-1))
      : [];
  if (noun.length) {
    const verbs = closingVerbs(before);
    if (verbs.length) return [...verbs, ...noun];
    if (before.length && textOf(before).length <= LONGEST_PREFIX && !verbOnly) return [...before, ...noun];
    const shared = connected && sameUnit && before.length === 0 && previous ? openingVerb(previous) : undefined;
    return shared && !isAction(noun[0]) ? [shared, ...noun] : noun;
  }
  if (before.length === 0) return undefined;
  if (verbOnly && before.every((word) => LIGHT_VERBS.has(word.text))) return undefined;
  const name = nameBefore(trimmed, figure.kind === 'count');
  if (verbOnly && previous && sameUnit && scene.figures[index - 1]!.kind === 'count') {
    // 受理43件,办结13件: what is done is new, what it is done to has been named.
    const object = withoutOpeningVerb(previous);
    if (object.length && object !== previous) return [...object, ...name];
  }
  if (previous && ATTRIBUTES.has(textOf(name)) && region.behind !== 'bracket')
    return [...withoutOpeningVerb(previous), ...name];
  if (connected && previous && sameUnit && !isAction(name[0])) {
    const shared = openingVerb(previous);
    if (shared) return [shared, ...name];
  }
  return name;
}

/** The name of the figure before, or of the clause before where no figure has been named. */
function carried(scene: Scene, index: number, names: readonly (Name | undefined)[], figure: Figure): Name | undefined {
  for (let k = index - 1; k >= 0; k--) if (names[k]) return names[k];
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

export function phraseOfName(name: Name): Phrase {
  return phraseOf(name);
}
