import { WriteError } from '../export/folder.js';
import { LoadError } from '../load/errors.js';
import { unexpected } from '../unexpected.js';

/** Why a document failed, in one line. */
export function causeOf(error: unknown): string {
  return error instanceof LoadError || error instanceof WriteError ? error.message : unexpected(error);
}
