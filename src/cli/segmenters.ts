import { onSegmenterFallback, segmenter } from '../segment/index.js';
import type { SegmenterName } from '../types.js';
import type { Diagnostics } from './diagnostics.js';
import { UsageError } from './exit.js';

/**
 * Has it said when one segmenter stands in for the other, and makes sure of the one that was asked for by name.
 *
 * @throws UsageError where that one can't be loaded, once for the run instead of once a document
 */
export function settleSegmenter(forced: SegmenterName | undefined, notes: Diagnostics): void {
  onSegmenterFallback((notice) => notes.say(notice));
  if (forced === undefined) return;
  try {
    segmenter(forced);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
