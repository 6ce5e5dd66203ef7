const NAMED = 5;

/** One line for the files that were come across and are no documents. */
export function skippedLine(skipped: readonly string[]): string {
  const names = skipped.slice(0, NAMED).join(', ');
  const rest = skipped.length > NAMED ? ` and ${skipped.length - NAMED} more` : '';
  const what = skipped.length === 1 ? 'a file that is no document' : `${skipped.length} files that are no documents`;
  return `skipped ${what}: ${names}${rest}`;
}
