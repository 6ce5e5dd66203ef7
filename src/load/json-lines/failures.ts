import type { SourceDocument } from '../../types.js';
import type { LoadFailure } from '../errors.js';
import type { ReadLine } from './documents.js';

/**
 * Tells of the lines that hold no document. Such as follow on each other with one cause are told at once: where the field
 * has another name, all lines of a file fail.
 */
export function* tellingFailures(path: string, lines: Iterable<ReadLine>): Generator<SourceDocument | LoadFailure> {
  let first = 0;
  let held: LoadFailure | undefined;
  for (const line of lines) {
    if ('cause' in line && held?.failure.text === line.cause) {
      held.documents++;
      held.failure.path = `${path}, lines ${first} to ${line.number}`;
      continue;
    }
    if (held) yield held;
    held = undefined;
    if ('cause' in line) {
      first = line.number;
      held = { failure: { path: `${path}, line ${first}`, text: line.cause }, documents: 1 };
    } else {
      yield line.source;
    }
  }
  if (held) yield held;
}
