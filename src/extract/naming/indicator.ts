import type { Region, Scene } from '../scene/scene.js';
import { bodyBefore } from './before.js';
import { isShare, nameOfClauseBefore, nameOfFigureBefore, share } from './borrowed.js';
import { matchInOrder } from './lists.js';
import { CARRIED, Case, type Name, type Named } from './name.js';
import { NAMING_RULES } from './rules.js';
import { type Trimmed, trim } from './trim.js';

/** The names of a scene's figures, in their order: by a rule of their own, in order from a list, or carried over. */
export function nameFigures(scene: Scene): Named[] {
  const named = scene.figures.map(
    (figure): Named => ({ name: undefined, body: undefined, by: undefined, own: false, taken: figure.end }),
  );
  const clauses = new Map<number, Name | undefined>();
  const grouped = new Map(scene.groups.map((group) => [group[0], group]));
  for (const [i, entry] of named.entries()) {
    if (entry.name) continue;
    const region = scene.regionBefore(i, named[i - 1]?.taken);
    const trimmed = trim(scene.words(region.phrase));
    const subject = new Case(scene, i, region, trimmed, named);
    for (const rule of NAMING_RULES) {
      const found = rule.apply(subject);
      if (!found) continue;
      entry.name = found.name;
      entry.body = bodyBefore(trimmed.words, found.name);
      entry.by = rule.name;
      entry.own = true;
      if (found.taken !== undefined) entry.taken = found.taken;
      break;
    }
    const group = grouped.get(i);
    if (group) nameGroup(scene, group, region, trimmed, named);
    else if (!entry.name) carry(scene, i, named, clauses);
  }
  return named;
}

function nameGroup(scene: Scene, group: readonly number[], region: Region, trimmed: Trimmed, named: Named[]): void {
  const first = named[group[0]!]!;
  const earlier = named.slice(0, group[0]!).flatMap(({ own, name }): Name[] => (own && name ? [name] : []));
  const shares = isShare(scene, region) && earlier.length >= group.length;
  const whole = first.name;
  const listed = whole ? trimmed.words : listBefore(scene, region);
  const names = shares
    ? earlier.slice(-group.length).map((of) => [...of, ...share(scene, region), ...trimmed.words])
    : matchInOrder(group, listed, whole, earlier);
  for (const [k, index] of group.entries()) {
    const entry = named[index]!;
    entry.name = names[k];
    entry.by = 'list, in order';
    entry.own = whole !== undefined;
  }
}

/** The words of the clause before, where they may be the list that a group goes with: …三类咨询量居前,分别有A、B和C. */
function listBefore(scene: Scene, region: Region): Trimmed['words'] {
  if (scene.reading[region.start - 1] !== '，') return [];
  const start = scene.clauseStart(region.start - 1);
  // Figures of its own are what the group goes with, unless one counts the list (三类咨询量).
  if (scene.figures.filter((figure) => figure.start >= start && figure.end < region.start).length > 1) return [];
  return trim(scene.words(scene.phrase(start, region.start - 1))).words;
}

function carry(scene: Scene, index: number, named: Named[], clauses: Map<number, Name | undefined>): void {
  const entry = named[index]!;
  entry.name = nameOfFigureBefore(index, named);
  entry.by = CARRIED;
  if (entry.name) return;
  entry.name = nameOfClauseBefore(scene, index, clauses);
  entry.by = entry.name && 'clause before';
}
