/**
 * A document that cannot be read. The message is one line without the path: the cause, and what to do about it.
 */
export class LoadError extends Error {
  override readonly name = 'LoadError';
}
