import { type Choice, weights } from '../extract/naming/choose.js';
import { CLASSES, type WordClass } from '../extract/naming/classes.js';
import { type FeatureReader, NAME_FEATURES } from '../extract/naming/features.js';
import { type Proposal, WAY_NAMES, type Way } from '../extract/naming/proposal.js';
import type { Surroundings } from '../extract/naming/surroundings.js';
import { phraseOf } from '../extract/naming/trim.js';
import type { Token } from '../segment/index.js';

const MOST_PROPOSALS = 3;
const MOST_FEATURES = 3;
/** A smaller weight decides nothing. */
const LEAST_WEIGHT = 0.05;

/** A word beside a figure. */
export interface WordBeside {
  /** As read. */
  text: string;
  /** What it can be to a name. */
  class: WordClass;
}

/** A name that was proposed for a figure. */
export interface ProposedName {
  /** In the characters of the text. */
  name: string;
  way: Way;
  /** The sum of the weights of its features; higher is likelier, e to the power of it the odds. */
  score: number;
}

/** A feature of a proposed name, by the names that its weight is stated under. */
export interface WeighedFeature {
  table: string;
  value: string;
  /** What it adds to the score. */
  weight: number;
}

/** A feature that only one of the first two names has. */
export interface DifferingFeature extends WeighedFeature {
  /** Which of them has it. */
  of: 'first' | 'second';
  /** What the first gains by it on the second: its weight, with the sign changed where the second has it. */
  gain: number;
}

/** How the name of a figure was chosen. */
export interface Naming {
  /** The words up to the figure, from the figure before it or the start of its clause. */
  before: WordBeside[];
  /** The words from the figure on, up to the next one or the end of its clause. */
  after: WordBeside[];
  /** The name that was chosen, and those with the highest scores of the others; at most three. */
  proposals: ProposedName[];
  /** How many names were proposed. */
  proposed: number;
  /** The three features that add most to the score of the first, the largest weight first. */
  features: WeighedFeature[];
  /** The three features by which the first and the second differ most, the largest gain or loss first. */
  differences: DifferingFeature[];
  /** How likely the first, or a name much like it, is the right one, 0 to 1. */
  likelihood: number;
}

/**
 * Says how the name of a figure was chosen.
 *
 * @param proposals all that were proposed
 * @param quote the characters of the text that a stretch of the reading stands for
 */
export function namingOf(
  proposals: readonly Proposal[],
  { best, scores, likelihood }: Choice,
  reader: FeatureReader,
  { before, beforeClasses, behind, behindClasses }: Surroundings,
  quote: (start: number, end: number) => string,
): Naming {
  const others = [...scores.keys()].filter((i) => i !== best).sort((a, b) => scores[b]! - scores[a]!);
  const order = [best, ...others];
  const [first, second] = order.slice(0, 2).map((i) => featuresOf(proposals[i]!, reader));
  return {
    before: besides(before, beforeClasses),
    after: besides(behind, behindClasses),
    proposals: order.slice(0, MOST_PROPOSALS).map((i) => ({
      name: phraseOf(proposals[i]!.words)
        .map(({ start, end }) => quote(start, end))
        .join(''),
      way: WAY_NAMES[proposals[i]!.way]!,
      score: scores[i]!,
    })),
    proposed: proposals.length,
    features: strongest(first!.map(weighed), ({ weight }) => weight),
    differences: second ? differencesOf(first!, second) : [],
    likelihood,
  };
}

function besides(words: readonly Token[], classes: readonly number[]): WordBeside[] {
  return words.map(({ text }, i) => ({ text, class: CLASSES[classes[i]!]! }));
}

function featuresOf(proposal: Proposal, reader: FeatureReader): number[] {
  reader.read(proposal);
  return Array.from(reader.found.subarray(0, reader.count));
}

function weighed(feature: number): WeighedFeature {
  return { ...NAME_FEATURES.nameOf(feature), weight: weights[feature]! };
}

/** What each has and the other has not; a feature that one has twice and the other once is one of them. */
function differencesOf(first: readonly number[], second: readonly number[]): DifferingFeature[] {
  const others = [...second];
  const alone = first.filter((feature) => {
    const at = others.indexOf(feature);
    if (at >= 0) others.splice(at, 1);
    return at < 0;
  });
  const ofFirst = alone.map(weighed).map((feature) => ({ ...feature, of: 'first' as const, gain: feature.weight }));
  const ofSecond = others.map(weighed).map((feature) => ({ ...feature, of: 'second' as const, gain: -feature.weight }));
  return strongest([...ofFirst, ...ofSecond], ({ gain }) => Math.abs(gain));
}

/** The few that weigh most, those that decide nothing left out. */
function strongest<T>(features: readonly T[], by: (feature: T) => number): T[] {
  return features
    .filter((feature) => by(feature) >= LEAST_WEIGHT)
    .sort((a, b) => by(b) - by(a))
    .slice(0, MOST_FEATURES);
}
