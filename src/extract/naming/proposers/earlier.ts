import { isVerbOnly } from '../before.js';
import { classOf, isDoing, isEmpty, isVerbal } from '../classes.js';
import type { Case, Name } from '../name.js';
import type { Proposals } from '../proposal.js';

const MOST_SHARED = 4;
const MOST_CLAUSES = 3;
const LONGEST_TOPIC = 8;

/**
 * The names of the two figures before and of the sentence's first one: as they are, and with the words here, of which
 * they say what is done (办理来信88件、来访64件) or to what (收到申请30件,受理28件,未受理2件).
 */
export function earlierNames(
  { index, named, connected }: Case,
  here: readonly Name[],
  noun: Name,
  found: Proposals,
): void {
  const previous = named[index - 1]?.name;
  for (const { name, object } of new Set(
    named.slice(Math.max(0, index - 2), index).concat(named.slice(0, index > 2 ? 1 : 0)),
  )) {
    if (!name) continue;
    found.add('another name', name);
    for (const words of here) {
      if (object && !(connected && object === name)) found.add('object before, words here', [...object, ...words]);
      if (name !== object && !connected && !isVerbOnly(name))
        found.add('object before, words here', [...name, ...words]);
    }
  }
  if (!previous) return;
  const last = previous.length - 1;
  if (last > 0 && !isEmpty(classOf(previous[last - 1]!)))
    found.add('beginning of another name', previous.slice(0, last));
  // 税收完成年初预算的40%,同比增长5%: what grew is the subject.
  const verb = previous.findIndex((word, i) => i > 0 && isVerbal(classOf(word)));
  if (verb > 0) found.add('beginning of another name', previous.slice(0, verb));
  for (let end = 1; end <= Math.min(last, MOST_SHARED); end++) {
    const beginning = previous.slice(0, end);
    for (const words of here) found.add('beginning of the name before, words here', [...beginning, ...words]);
    if (noun.length) found.add('beginning of the name before, noun behind', [...beginning, ...noun], noun.at(-1)!.end);
  }
}

/**
 * What the clauses before begin with, up to their first figure: of what the figure may be a side.
 *
 * @param known the topics of the clauses that begin at these places; added to
 */
export function topics(
  { scene, figure, region }: Case,
  here: readonly Name[],
  known: Map<number, readonly Name[]>,
  found: Proposals,
): void {
  const inside = scene.asideOf(figure);
  let at = region.start;
  for (let clause = 0; clause < MOST_CLAUSES && at > scene.body; clause++) {
    const start = scene.clauseStart(at - 1, inside);
    if (start >= at) return;
    let ofClause = known.get(start);
    if (!ofClause) {
      const end = Math.min(at - 1, scene.firstFigureFrom(start)?.start ?? at);
      ofClause = topicsOf(scene.words(scene.phrase(start, end, inside)));
      known.set(start, ofClause);
    }
    for (const topic of ofClause) {
      found.add('topic', topic);
      for (const words of here) found.add('topic, words here', [...topic, ...words]);
    }
    at = start;
  }
}

/** Its first words up to a verb, and what of them may stand alone. */
function topicsOf(words: Name): Name[] {
  const classes = words.map(classOf);
  const from = classes.findIndex((cls) => !isEmpty(cls));
  const found: Name[] = [];
  for (let to = from + 1; from >= 0 && to <= Math.min(words.length, from + LONGEST_TOPIC); to++) {
    if (isEmpty(classes[to - 1]!)) continue;
    const next = classes[to];
    if (next === undefined || isDoing(next) || isEmpty(next)) found.push(words.slice(from, to));
    if (next !== undefined && isVerbal(next) && to > from + 1) break;
  }
  return found;
}
