import { stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { NotPlainText } from '../load/errors.js';
import { LoadError, readBytes } from '../load/index.js';
import { onDisk } from '../load/input-file.js';
import { readPart } from '../load/json-lines/read-part.js';
import { fingerprintOf } from '../manifest/fingerprint.js';
import type { ReadOptions } from '../pipeline.js';
import { unexpected } from '../unexpected.js';
import { placeOf } from './part-place.js';
import { readAs } from './read-as.js';
import { RunError } from './run-error.js';
import type { Job, Outcome, Source, Task } from './work.js';

/** How long a file that just changed is given to be complete. */
const SETTLING_MILLISECONDS = 300;

const UNSETTLED = 'is still being written; run again when it is complete';

/**
 * Deals with one input, or a part of it: loads, extracts and renders it, and writes the outputs to the temporary folder
 * where the job says so. A file that changes meanwhile is read once more.
 *
 * @throws RunError where outputs can't be written, which holds for every document
 * @throws NotPlainText where only plain text is to be read and the input is none
 */
export async function processDocument(task: Task, job: Job): Promise<Outcome> {
  const { place, part } = task;
  if (part) {
    // All parts must be of one and the same file, so that one alone can't be read again.
    const outcome = await attempt(task, job, part);
    return same(part, await stateOf(task)) ? outcome : { place, part: placeOf(part), failure: UNSETTLED, notes: [] };
  }
  for (const last of [false, true]) {
    const before = await stateOf(task);
    const outcome = await attempt(task, job, before);
    if (same(before, await stateOf(task))) return outcome;
    if (!last) await pause(SETTLING_MILLISECONDS);
  }
  return { place, failure: UNSETTLED, notes: [] };
}

/** What tells that a file, or the archive that it is in, was changed. */
interface FileState {
  size: number;
  modified: number;
}

/** Only of a regular file: the time of a pipe may change by itself. */
async function stateOf({ input, bytes }: Task): Promise<FileState | undefined> {
  if (input.file === '-' || bytes) return undefined;
  const stats = await stat(onDisk(input)).catch(() => undefined);
  return stats?.isFile() ? { size: stats.size, modified: stats.mtimeMs } : undefined;
}

function same(one: FileState | undefined, other: FileState | undefined): boolean {
  return one?.size === other?.size && one?.modified === other?.modified;
}

async function attempt(task: Task, job: Job, state: FileState | undefined): Promise<Outcome> {
  const { place, part } = task;
  const outcome: Outcome = { place, ...(part && { part: placeOf(part) }), notes: [] };
  try {
    if (task.unread !== undefined) throw new LoadError(task.unread);
    const bytes = await bytesOf(task, job.reading);
    const source = sourceOf(task, bytes, state);
    if (source) outcome.source = source;
    return { ...outcome, ...(await readAs(task, bytes, job)) };
  } catch (error) {
    if (error instanceof RunError || error instanceof NotPlainText) throw error;
    return { ...outcome, failure: error instanceof LoadError ? error.message : unexpected(error), notes: [] };
  }
}

async function bytesOf({ input, part, bytes }: Task, { maxSize }: ReadOptions): Promise<Buffer> {
  if (bytes) return Buffer.from(bytes);
  return part ? readPart(onDisk(input), part, maxSize) : readBytes(input, maxSize);
}

/** Of a file that is read in parts it is told with the last. */
function sourceOf({ part }: Task, bytes: Buffer, state: FileState | undefined): Source | undefined {
  if (!part) return { ...fingerprintOf(bytes), ...(state && { modified: state.modified }) };
  const { size, modified, sha256 } = part;
  return sha256 === undefined ? undefined : { size, modified, sha256 };
}
