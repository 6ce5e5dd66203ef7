import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Format } from '../export/formats.js';
import { type Exporter, exporter } from '../export/index.js';
import { inBlocks } from '../export/pieces.js';
import { LoadError, readBytes } from '../load/index.js';
import { onDisk } from '../load/input-file.js';
import { fingerprintOf } from '../manifest/fingerprint.js';
import { type ReadOptions, type ReadReport, reportFrom } from '../pipeline.js';
import type { DocumentResult } from '../types.js';
import { unexpected } from '../unexpected.js';
import { RunError, runCause } from './run-error.js';
import { temporaryFile } from './temporary.js';
import type { Job, Outcome, Source, Success, Task, WrittenFile } from './work.js';

/** How long a file that just changed is given to be complete. */
const SETTLING_MILLISECONDS = 300;

const UNSETTLED = 'is still being written; run again when it is complete';

/**
 * Deals with one document: loads, extracts and renders it, and writes the outputs to the temporary folder where the
 * job says so. A file that changes meanwhile is read once more.
 *
 * @throws RunError where outputs can't be written, which holds for every document
 */
export async function processDocument(task: Task, job: Job): Promise<Outcome> {
  for (const last of [false, true]) {
    const before = await stateOf(task);
    const outcome = await attempt(task, job, before);
    if (same(before, await stateOf(task))) return outcome;
    if (!last) await pause(SETTLING_MILLISECONDS);
  }
  return { place: task.place, failure: UNSETTLED, notes: [] };
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
  const { place, input } = task;
  let source: Source | undefined;
  try {
    if (task.unread !== undefined) throw new LoadError(task.unread);
    const bytes = task.bytes ? Buffer.from(task.bytes) : await readBytes(input, job.reading.maxSize);
    source = { ...fingerprintOf(bytes), ...(state && { modified: state.modified }) };
    const report = await reportFrom(input, bytes, job.reading);
    return { place, source, success: await render(report.result, place, job), notes: notesOn(report, job.reading) };
  } catch (error) {
    if (error instanceof RunError) throw error;
    return {
      place,
      ...(source && { source }),
      failure: error instanceof LoadError ? error.message : unexpected(error),
      notes: [],
    };
  }
}

function notesOn({ result, messages }: ReadReport, { kinds }: ReadOptions): string[] {
  const notes = messages.map(({ text }) => text);
  if (result.metrics.length > 0) return notes;
  return [...notes, kinds ? `no figures of these kinds: ${kinds.join(',')}` : 'no figures found'];
}

async function render(result: DocumentResult, place: number, { output }: Job): Promise<Success> {
  const { encoding, characters } = result.document;
  const read: Success = { encoding, characters, metrics: countByKind(result) };
  if (output.to === 'text') return { ...read, text: (await exporter(output.rendering)).document(result) };
  const files: WrittenFile[] = [];
  for (const rendering of output.renderings) {
    const pieces = whole(await exporter(rendering), result);
    files.push(await writeTemporary(pieces, temporaryFile(output.folder, place, rendering.format), rendering.format));
  }
  return { ...read, files };
}

function countByKind({ metrics }: DocumentResult): Success['metrics'] {
  const counts: Success['metrics'] = {};
  for (const { kind } of metrics) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function* whole(format: Exporter, result: DocumentResult): Generator<string> {
  yield format.begin();
  yield* format.document(result);
  yield format.end();
}

async function writeTemporary(pieces: Iterable<string>, file: string, format: Format): Promise<WrittenFile> {
  const hash = createHash('sha256');
  let size = 0;
  const handle = await open(file, 'w').catch(endRun);
  try {
    for (const block of inBlocks(pieces)) {
      const bytes = Buffer.from(block);
      hash.update(bytes);
      size += bytes.length;
      await handle.appendFile(bytes).catch(endRun);
    }
  } finally {
    await handle.close();
  }
  return { format, size, sha256: hash.digest('hex') };
}

function endRun(error: unknown): never {
  throw new RunError(runCause(error));
}
