import { WriteError } from '../export/index.js';
import { LoadError } from '../load/index.js';
import { unexpected } from './unexpected.js';

/** Why a document failed, in one line. */
export function causeOf(error: unknown): string {
  return error instanceof LoadError || error instanceof WriteError ? error.message : unexpected(error);
}
