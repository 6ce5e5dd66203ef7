const NAMED = 5;

/** One line for the files that were come across and are no documents. */
export function skippedLine(skipped: readonly string[]): string {
  const what = skipped.length === 1 ? 'a file that is no document' : `${skipped.length} files that are no documents`;
  return `skipped ${what}: ${someOf(skipped)}`;
}

/** One line for what was named itself and is left out by a pattern. */
export function excludedLine(excluded: readonly string[]): string {
  return `left out by --exclude: ${someOf(excluded)}`;
}

function someOf(names: readonly string[]): string {
  const rest = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  return names.slice(0, NAMED).join(', ') + rest;
}
