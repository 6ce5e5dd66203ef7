import { isGolden } from '../load/golden.js';
import { isJsonLines } from '../load/supported.js';
import { counted } from './counted.js';

const NAMED = 5;

/** One line for the files that were come across and are no documents. */
export function skippedLine(skipped: readonly string[]): string {
  const what = skipped.length === 1 ? 'a file that is no document' : `${skipped.length} files that are no documents`;
  // A jsonl file may be a file of documents; without the field nobody knows.
  const remedy = skipped.some((file) => isJsonLines(file) && !isGolden(file))
    ? '; --text-field reads .jsonl files'
    : '';
  return `skipped ${what}: ${someOf(skipped)}${remedy}`;
}

/** One line for what was named itself and is left out by a pattern. */
export function excludedLine(excluded: readonly string[]): string {
  return `left out by --exclude: ${someOf(excluded)}`;
}

/** One line for the metrics that were not certain enough. */
export function leftOutLine(metrics: number): string {
  return `left out by --min-confidence: ${counted(metrics, 'metric')}`;
}

function someOf(names: readonly string[]): string {
  const rest = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  return names.slice(0, NAMED).join(', ') + rest;
}
