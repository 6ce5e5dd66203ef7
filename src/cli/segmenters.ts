import { insistOnSegmenter } from '../manifest/tool.js';
import type { SegmenterName } from '../types.js';
import { UsageError } from './exit.js';

/**
 * Makes sure of a segmenter that was asked for by name, once for the run instead of once a document.
 *
 * @throws UsageError where it can't be loaded
 */
export function settleSegmenter(forced: SegmenterName | undefined): void {
  if (forced === undefined) return;
  try {
    insistOnSegmenter(forced);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
