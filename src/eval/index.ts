import { loadDocument } from '../load/index.js';
import { type ReadOptions, readReport } from '../pipeline.js';
import type { Message } from '../types.js';
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
  messages: Message[];
}

/**
 * Reads a text and holds its metrics against its gold.
 *
 * @throws LoadError where the text can't be read
 * @throws GoldError where its gold is not JSON Lines of gold rows
 */
export async function scoreText({ input, gold, goldFile }: AnnotatedText, options: ReadOptions): Promise<Scored> {
  const rows = await readGold(goldFile, gold);
  const { text } = await loadDocument(input, { encoding: options.encoding });
  const { placed, misfits } = placeRows(rows, text);
  const { result, messages } = await readReport(input, options);
  return { document: { doc: input.path, outcomes: match(placed, result.metrics) }, misfits, messages };
}
