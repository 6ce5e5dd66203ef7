import { nounBehind } from './after.js';
import { clauseSubject, nameOfClauseBefore, nameOfFigureBefore } from './borrowed.js';
import { isEmpty } from './classes.js';
import type { Case, Name } from './name.js';
import { Proposals, type Way } from './proposal.js';
import { stretchesBefore, verbsBefore, verbsWithLastNoun } from './proposers/before.js';
import { stretchesBehind } from './proposers/behind.js';
import { earlierNames, topics } from './proposers/earlier.js';
import { NAMING_RULES } from './rules.js';
import type { Surroundings } from './surroundings.js';

/** A name of more words says itself of what it is. */
const MOST_DEPENDENT = 3;

/** What was found in the clauses of a sentence, by the places where they begin, so that none is read twice. */
export class KnownClauses {
  readonly names = new Map<number, Name | undefined>();
  readonly topics = new Map<number, readonly Name[]>();
}

/**
 * Every name that the sentence offers for a figure; first what the rules make, of which the first applies.
 *
 * @param listed the name that a list has for it, where it stands in a group of figures
 * @param known what was found for the figures before; added to
 */
export function propose(subject: Case, around: Surroundings, listed: Name | undefined, known: KnownClauses): Proposals {
  const { scene, index, named } = subject;
  const found = new Proposals(subject.figure.kind, isOwnDivision(scene.reading, around.ownPlace) ? around.ownPlace : 0);
  if (listed) found.addRule('list, in order', listed);
  for (const rule of NAMING_RULES) {
    const made = rule.apply(subject);
    if (!made) continue;
    found.addRule(rule.name as Way, made.name, made.taken);
    break;
  }
  const carried = nameOfFigureBefore(index, named);
  if (carried) found.addRule('name of the figure before', carried);
  const clause = found.all.length > 0 && subject.ownWords ? undefined : nameOfClauseBefore(scene, index, known.names);
  if (clause) found.addRule('clause before', clause);

  const verbs = verbsBefore(around);
  stretchesBefore(around, found);
  verbsWithLastNoun(around, verbs, found);
  stretchesBehind(scene, index, around, verbs, found);
  const here = wordsHere(subject, around);
  earlierNames(subject, here, nounToShare(subject, around), found);
  if (here.every((words) => words.length <= MOST_DEPENDENT)) topics(subject, here, known.topics, found);
  const whose = here.length > 0 ? clauseSubject(scene, subject.region) : undefined;
  if (whose) for (const words of here) found.add('topic, words here', [...whose, ...words]);
  return found;
}

/** The noun after the figure, where the name before has a beginning that it may share. */
function nounToShare({ scene, index, previous, before }: Case, { behind, behindClasses }: Surroundings): Name {
  if (!previous || previous.length < 2 || behind.length === 0 || isEmpty(behindClasses[0]!)) return [];
  return nounBehind(scene, index, before.at(-1));
}

/** Whether the place that the title names is written as a division: 云岭市, not a word that the title has by chance. */
function isOwnDivision(reading: string, ownPlace: number): boolean {
  return ownPlace > 0 && /..[省市县区州盟旗]$/.test(reading.slice(0, ownPlace));
}

/** What stands before the figure, as the rules would name it and whole. */
function wordsHere(subject: Case, { before, from, to }: Surroundings): Name[] {
  const own = subject.ownWords;
  const all = before.slice(from, to);
  return own?.length ? (all.length > own.length ? [own, all] : [own]) : all.length > 0 ? [all] : [];
}
