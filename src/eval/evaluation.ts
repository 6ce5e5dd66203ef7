import { KINDS, type Kind } from '../types.js';
import { CONFIDENCE, type Intervals, intervals, type Line, RESAMPLES, SEED } from './bootstrap.js';
import { type Band, calibrationOf, ratingsOf } from './calibration.js';
import { errorsOf, type ScoreError } from './errors.js';
import { type Figures, figures } from './figures.js';
import { groupBy } from './group.js';
import { kindOf, lineOf, type Outcome } from './match.js';
import { type Tally, tally } from './tally.js';

/** One document with what became of each of its figures. */
export interface ScoredDocument {
  /** The document's path, relative to the folder of the texts. */
  doc: string;
  outcomes: Outcome[];
}

/** Figures with the counts that they are made of. */
export interface Score extends Figures {
  counts: Tally;
}

/** The score of a number of documents: what `--json` prints. */
export interface Evaluation extends Score {
  intervals: Intervals & { confidence: number; resamples: number; seed: number };
  /** How honest the confidences are; absent where no metric has one. */
  calibration: Band[] | undefined;
  /** The kinds of which there is a row. */
  byKind: Partial<Record<Kind, Score>>;
  byDocument: ({ doc: string } & Score)[];
}

/** Scores documents together, by kind and one by one. */
export function evaluate(documents: readonly ScoredDocument[]): Evaluation {
  const outcomes = documents.flatMap((document) => document.outcomes);
  const kinds = groupBy(outcomes, kindOf);
  return {
    ...score(outcomes),
    intervals: {
      confidence: CONFIDENCE,
      resamples: RESAMPLES,
      seed: SEED,
      ...intervals(documents.map((document) => linesOf(document.outcomes))),
    },
    calibration: calibrationOf(ratingsOf(outcomes)),
    byKind: Object.fromEntries(KINDS.flatMap((kind) => (kinds.has(kind) ? [[kind, score(kinds.get(kind)!)]] : []))),
    byDocument: documents.map((document) => ({ doc: document.doc, ...score(document.outcomes) })),
  };
}

/** All errors, document by document. */
export function allErrors(documents: readonly ScoredDocument[]): ScoreError[] {
  return documents.flatMap(({ doc, outcomes }) => errorsOf(doc, outcomes));
}

function score(outcomes: readonly Outcome[]): Score {
  const counts = tally(outcomes);
  return { ...figures(counts, ratingsOf(outcomes)), counts };
}

function linesOf(outcomes: readonly Outcome[]): Line[] {
  return [...groupBy(outcomes, lineOf).values()].map((line) => ({ counts: tally(line), ratings: ratingsOf(line) }));
}
