import type { Kept, Outcome } from '../batch/index.js';
import type { Kind } from '../types.js';

/** How far a run is. */
export interface Tally {
  /** Documents that were found; a file that holds several counts as one until it is read. */
  documents: number;
  read: number;
  failed: number;
  /** Documents that an earlier run dealt with. */
  kept: number;
  /** UTF-16 units of the texts that were read. */
  characters: number;
  metrics: Partial<Record<Kind, number>>;
  /** Metrics that were not certain enough. */
  leftOut: number;
  /** Milliseconds since the run began. */
  elapsed(): number;
}

/** Counts an input that an earlier run dealt with. */
export function countKept(tally: Tally, { kept }: Kept): void {
  tally.documents += kept.documents - 1;
  tally.kept += kept.documents;
}

export function newTally(documents: number): Tally {
  const begin = performance.now();
  const elapsed = () => performance.now() - begin;
  return { documents, read: 0, failed: 0, kept: 0, characters: 0, metrics: {}, leftOut: 0, elapsed };
}

/** Counts an input, or a part of it, that was read or failed. How many documents are in it is only known by then. */
export function count(tally: Tally, { part, success, failure, failures = [] }: Outcome): void {
  const read = success?.documents ?? 0;
  const failed = failures.reduce((sum, { documents }) => sum + documents, failure === undefined ? 0 : 1);
  tally.documents += read + failed - (part && !part.last ? 0 : 1);
  tally.read += read;
  tally.failed += failed;
  if (!success) return;
  tally.characters += success.characters;
  tally.leftOut += success.leftOut ?? 0;
  for (const [kind, count] of Object.entries(success.metrics) as [Kind, number][]) {
    tally.metrics[kind] = (tally.metrics[kind] ?? 0) + count;
  }
}

/** Documents that are dealt with in one way or another. */
export function done({ read, failed, kept }: Tally): number {
  return read + failed + kept;
}
