import type { Outcome } from '../batch/index.js';
import type { Kind } from '../types.js';

/** How far a run is. */
export interface Tally {
  /** Documents that were found. */
  documents: number;
  read: number;
  failed: number;
  /** Documents that an earlier run dealt with. */
  kept: number;
  /** UTF-16 units of the texts that were read. */
  characters: number;
  metrics: Partial<Record<Kind, number>>;
  /** Milliseconds since the run began. */
  elapsed(): number;
}

export function newTally(documents: number): Tally {
  const begin = performance.now();
  const elapsed = () => performance.now() - begin;
  return { documents, read: 0, failed: 0, kept: 0, characters: 0, metrics: {}, elapsed };
}

/** Counts a document that was read, or failed. */
export function count(tally: Tally, { success }: Outcome): void {
  if (!success) {
    tally.failed++;
    return;
  }
  tally.read++;
  tally.characters += success.characters;
  for (const [kind, count] of Object.entries(success.metrics) as [Kind, number][]) {
    tally.metrics[kind] = (tally.metrics[kind] ?? 0) + count;
  }
}

/** Documents that are dealt with in one way or another. */
export function done({ read, failed, kept }: Tally): number {
  return read + failed + kept;
}
