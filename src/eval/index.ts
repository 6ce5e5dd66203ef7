import type { Metric } from '../types.js';
import type { ScoredDocument } from './evaluation.js';
import { readGold } from './gold.js';
import type { AnnotatedText } from './gold-files.js';
import { match } from './match.js';
import { type Misfit, placeRows } from './place.js';

export { describeErrors } from './describe-errors.js';
export { bySort } from './errors.js';
export { allErrors, evaluate, type ScoredDocument } from './evaluation.js';
export { GoldError } from './gold.js';
export { type AnnotatedText, type GoldFolder, pairAcrossFolders, pairWithinFolder } from './gold-files.js';
export { table } from './table.js';

/** A document as scored, and what its reader should be told besides. */
export interface Scored {
  document: ScoredDocument;
  /** Gold rows that do not fit the text; unless optional, they count as missed. */
  misfits: Misfit[];
}

/**
 * Compares the metrics of a text with its gold.
 *
 * @param text as it was read
 * @throws GoldError where its gold is not JSON Lines of gold rows
 */
export async function scoreText(
  { input, gold, goldFile }: AnnotatedText,
  text: string,
  metrics: readonly Metric[],
): Promise<Scored> {
  const { placed, misfits } = placeRows(await readGold(goldFile, gold), text);
  return { document: { doc: input.path, outcomes: match(placed, metrics) }, misfits };
}
