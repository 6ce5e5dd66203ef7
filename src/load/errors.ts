import type { Message } from '../types.js';

/** Documents of a file that cannot be read while others of it are. */
export interface LoadFailure {
  failure: Message;
  /** How many they are. */
  documents: number;
}

/**
 * A document that cannot be read. The message is one line without the path: the cause, and what to do about it.
 */
export class LoadError extends Error {
  override readonly name = 'LoadError';
}

/** A document that is to be read only if it is plain text, and is not. */
export class NotPlainText extends Error {
  override readonly name = 'NotPlainText';
}
