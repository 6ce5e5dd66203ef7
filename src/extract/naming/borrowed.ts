import { type Token, textOf } from '../../segment/index.js';
import type { Region, Scene } from '../scene/scene.js';
import { nameBefore, openingVerb, subjectOf } from './before.js';
import type { Case, Name, Named } from './name.js';
import { trim } from './trim.js';

const LONGEST_SUBJECT = 24;
const LONGEST_SHARED = 8;

/** A coordination shares the verb that opens it, or the modifier up to 的: 办理来信88件和来访64件. */
export function shareFrom(previous: Name, name: Name): Name {
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
export function subjectBefore({ scene, index, named }: Case): Name | undefined {
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
export const isShare = (scene: Scene, region: Region): boolean =>
  /^其?占/.test(scene.reading.slice(region.start, region.end));

/** The 占 of a share, which is part of its name. */
export function share(scene: Scene, region: Region): readonly Token[] {
  const [first, second] = scene.words(region.phrase);
  const word = [first, second].find((token) => token?.text === '占');
  return word ? [word] : [];
}

/** What the clause before is about, where it holds no figure: its words up to its verb or adverb. */
export function clauseSubject(scene: Scene, region: Region): Name | undefined {
  if (region.start === 0 || scene.reading[region.start - 1] !== '，') return undefined;
  const start = scene.clauseStart(region.start - 1);
  if (scene.hasFigureIn(start, region.start)) return undefined;
  const { words } = trim(scene.words(scene.phrase(start, region.start - 1)));
  const predicate = words.findIndex((word) => /^(?:v(?!n)|d|ad|p)/.test(word.pos));
  const subject = predicate < 0 ? words : words.slice(0, predicate);
  return textOf(subject).length >= 2 && textOf(subject).length <= LONGEST_SUBJECT ? subject : undefined;
}

/** The name of the figure before. */
export function nameOfFigureBefore(index: number, named: readonly Named[]): Name | undefined {
  for (let k = index - 1; k >= 0; k--) if (named[k]!.name) return named[k]!.name;
  return undefined;
}

/**
 * The clause before a figure that its own clause does not name, if it is as short as a name.
 *
 * @param known what was found before the clauses that begin at these places; added to, so that none is read twice
 */
export function nameOfClauseBefore(
  scene: Scene,
  index: number,
  known: Map<number, Name | undefined>,
): Name | undefined {
  const figure = scene.figures[index]!;
  const passed: number[] = [];
  let start = scene.clauseStart(figure.start, scene.asideOf(figure));
  let name: Name | undefined;
  for (let words: Name = []; start > scene.body && words.length === 0; ) {
    if (known.has(start)) {
      name = known.get(start);
      break;
    }
    passed.push(start);
    const end = start - 1;
    start = scene.clauseStart(end);
    words = trim(scene.words(scene.phrase(start, end))).words;
    if (words.length === 0) continue;
    const whole = nameBefore({ words: [...words], preposition: false }, false);
    name = textOf(whole).length <= LONGEST_SUBJECT ? whole : undefined;
  }
  for (const place of passed) known.set(place, name);
  return name;
}
