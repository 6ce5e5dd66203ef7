/** One line for an error that nobody foresaw: a fault of the program, not of the call or of a document. */
export function unexpected(error: unknown): string {
  return `unexpected ${error instanceof Error ? `${error.name}: ${error.message}` : error}; please report this`;
}
