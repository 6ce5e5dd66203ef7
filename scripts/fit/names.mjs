// The weights of names, and documents as they are named with them.
import { weights as inForce } from '../../dist/extract/naming/choose.js';
import { NAME_FEATURES } from '../../dist/extract/naming/features.js';
import { optimize } from './optimize.mjs';
import { figuresOf } from './read-figures.mjs';

/** Ridge penalties: of features that go with something around the figure, of which there are many, and of the others. */
const PENALTY = { paired: 5, single: 1 };
const PAIRED = /, family$|^tie, opening/;

/** So large a weight that no other name has a chance. */
const DECIDES = 50;

const penalties = new Float64Array(NAME_FEATURES.count);
for (const { name, values, base } of NAME_FEATURES.tables)
  penalties.fill(PAIRED.test(name) ? PENALTY.paired : PENALTY.single, base, base + values.length);

/** Whether a figure has a name in gold: the others teach nothing of names. */
export const isNamed = ({ proposals }) => proposals !== undefined;

/** Weights by which the names of these figures are the likeliest. */
export const weightsFor = (figures) => optimize(figures.filter(isNamed), penalties);

/**
 * The figures of each document as they are named where the answer of the rules decides. The weights are fitted on them:
 * some proposals depend on the names before, which are then the same whatever weights were in force.
 */
export function namedByRules(documents, segmenter) {
  inForce.fill(0);
  const { base, values } = NAME_FEATURES.tables.find(({ name }) => name === 'answer of the rule');
  inForce.fill(DECIDES, base, base + values.length);
  return documents.map((document) => figuresOf(document, segmenter));
}

/**
 * All figures, those of each document named with weights that were fitted on the documents of the other folds.
 *
 * @param byRules the figures of each document that the weights are fitted on
 * @param isFitted whether a document is fitted on, by its index
 */
export function namedLeftOut(documents, byRules, { folds, segmenter }, isFitted = () => true) {
  const named = documents.map(() => []);
  for (let fold = 0; fold < folds; fold++) {
    const others = byRules.filter((_, i) => documents[i].fold !== fold && isFitted(i));
    inForce.set(weightsFor(others.flat()));
    for (const [i, document] of documents.entries())
      if (document.fold === fold) named[i] = figuresOf(document, segmenter);
  }
  return named.flat();
}
