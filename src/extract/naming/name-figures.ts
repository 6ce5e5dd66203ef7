import type { Region, Scene } from '../scene/scene.js';
import type { Trace } from '../trace.js';
import { bodyBefore, isVerbOnly } from './before.js';
import { isShare, share } from './borrowed.js';
import { choose } from './choose.js';
import { classOf, opens } from './classes.js';
import { FeatureReader, type Given } from './features.js';
import { matchInOrder } from './lists.js';
import { Case, type Name, type Named, withoutOpeningVerb } from './name.js';
import { FAMILIES, FAMILY_OF, WAY_NAMES } from './proposal.js';
import { KnownClauses, propose } from './propose.js';
import { NAMING_RULES } from './rules.js';
import { Surroundings } from './surroundings.js';
import { type Trimmed, trim } from './trim.js';

/** Families of names that are those of other figures. */
const BORROWED: ReadonlySet<number> = new Set([FAMILIES.indexOf('carried'), FAMILIES.indexOf('earlier clause')]);

/**
 * The names of a scene's figures, in their order: of all that the sentence offers for a figure the likeliest, given the
 * names of the figures before it.
 */
export function nameFigures(scene: Scene, trace?: Trace): Named[] {
  const named = scene.figures.map(
    (figure): Named => ({
      name: undefined,
      object: undefined,
      body: undefined,
      by: undefined,
      own: false,
      taken: figure.end,
      likelihood: undefined,
      second: undefined,
    }),
  );
  const known = new KnownClauses();
  const grouped = new Map(scene.groups.map((group) => [group[0], group]));
  const listed = new Map<number, Name | undefined>();
  const given: Given[] = [];
  for (const [i, entry] of named.entries()) {
    const region = scene.regionBefore(i, named[i - 1]?.taken);
    const trimmed = trim(scene.words(region.phrase));
    const subject = new Case(scene, i, region, trimmed, named);
    const group = grouped.get(i);
    if (group)
      for (const [k, name] of namesInGroup(scene, group, region, trimmed, subject).entries())
        listed.set(group[k]!, name);
    const around = new Surroundings(subject);
    const { all } = propose(subject, around, listed.get(i), known);
    if (all.length === 0) continue;
    const reader = new FeatureReader(subject, around, all, given);
    const choice = choose(all, reader);
    const { words, way, taken } = all[choice.best]!;
    trace?.judged?.(scene.figures[i]!, all, choice, reader, (name) => bodyBefore(trimmed.words, name), around);
    entry.name = words;
    entry.object = objectOf(words, region.start, named[i - 1]?.object);
    entry.body = bodyBefore(trimmed.words, words);
    entry.by = WAY_NAMES[way];
    entry.own = !BORROWED.has(FAMILY_OF[way]!);
    entry.likelihood = choice.likelihood;
    entry.second = choice.second === undefined ? undefined : all[choice.second]!.words;
    if (taken > 0) entry.taken = taken;
    given.push({ figure: subject.figure, name: words });
  }
  return named;
}

/**
 * What a name says something of. Of one that borrows from what was named before that is what it borrows, or its own words
 * where it borrows no more than a verb; else the name without the verb that opens it; that of the figure before where it
 * is nothing but verbs.
 */
function objectOf(name: Name, start: number, before: Name | undefined): Name | undefined {
  const borrowed = name.filter((word) => word.start < start);
  if (borrowed.length === name.length) return before ?? withoutOpeningVerb(name);
  if (before && borrowed.length >= before.length && borrowed[0]!.start === before[0]!.start) return before;
  if (borrowed.length > 0) {
    const isVerb = borrowed.every((word) => opens(classOf(word)));
    return isVerb ? name.slice(borrowed.length) : withoutOpeningVerb(borrowed);
  }
  if (!isVerbOnly(name)) return withoutOpeningVerb(name);
  return before ?? (name.length > 1 ? withoutOpeningVerb(name) : undefined);
}

/** The names that a list before a group of figures has for them, or that the figures named last have. */
function namesInGroup(
  scene: Scene,
  group: readonly number[],
  region: Region,
  trimmed: Trimmed,
  subject: Case,
): (Name | undefined)[] {
  const earlier = subject.named.slice(0, group[0]!).flatMap(({ own, name }): Name[] => (own && name ? [name] : []));
  if (isShare(scene, region) && earlier.length >= group.length)
    return earlier.slice(-group.length).map((of) => [...of, ...share(scene, region), ...trimmed.words]);
  let whole: Name | undefined;
  for (const rule of NAMING_RULES) {
    whole = rule.apply(subject)?.name;
    if (whole) break;
  }
  return matchInOrder(group, whole ? trimmed.words : listBefore(scene, region), whole, earlier);
}

/** The words of the clause before, where they may be the list that a group goes with: …三类咨询量居前,分别有A、B和C. */
function listBefore(scene: Scene, region: Region): Trimmed['words'] {
  if (scene.reading[region.start - 1] !== '，') return [];
  const start = scene.clauseStart(region.start - 1);
  // Figures of its own are what the group goes with, unless one counts the list (三类咨询量).
  if (scene.figures.filter((figure) => figure.start >= start && figure.end < region.start).length > 1) return [];
  return trim(scene.words(scene.phrase(start, region.start - 1))).words;
}
