import type { Part } from '../load/json-lines/parts.js';
import type { PartPlace } from './work.js';

/** Only the last part knows the hash of the whole. */
export function placeOf({ index, sha256 }: Part): PartPlace {
  return { index, last: sha256 !== undefined };
}
