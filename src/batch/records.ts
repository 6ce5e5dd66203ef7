import type { Location } from '../manifest/location.js';
import type { InputRecord, OutputRecord } from '../manifest/manifest.js';
import type { Outcome, WrittenFile } from './work.js';

/** Where a document and its outputs lie. */
export interface Placement {
  /** The document's path as given. */
  path: string;
  location: Location;
  /** The outputs' path in the output folder without the extension of a format, with `/`. */
  name: string;
}

/** What is written down about a document. */
export function recordOf(outcome: Outcome, placement: Placement): InputRecord {
  const { source, success, notes } = outcome;
  const error = errorOf(outcome);
  return {
    path: placement.path,
    ...placement.location,
    ...source,
    ...(success && { encoding: success.encoding }),
    ...(success?.list && { documents: success.documents }),
    outcome: error === undefined ? 'read' : 'failed',
    ...(success && { metrics: totalOf(success.metrics) }),
    ...(success?.leftOut !== undefined && { leftOut: success.leftOut }),
    ...(error !== undefined && { error }),
    ...(notes.length > 0 && { notes }),
    outputs: (success?.files ?? []).map((file) => outputRecord(file, placement)),
  };
}

/** Why an input is to be read again. */
function errorOf({ failure, failures = [], success }: Outcome): string | undefined {
  if (failure !== undefined) return failure;
  const [first] = failures;
  if (!first) return undefined;
  const failed = failures.reduce((sum, { documents }) => sum + documents, 0);
  return `${failed} of ${failed + (success?.documents ?? 0)} documents failed, the first of them ${first.failure.path}: ${first.failure.text}`;
}

export function outputRecord({ format, size, sha256 }: WrittenFile, { name }: Placement): OutputRecord {
  return { path: `${name}.${format}`, size, sha256 };
}

function totalOf(metrics: Record<string, number>): number {
  return Object.values(metrics).reduce((sum, count) => sum + count, 0);
}
