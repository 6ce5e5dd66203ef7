import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { asList, type Exporter, exporter } from '../export/index.js';
import { RunError, runCause } from './run-error.js';
import { partFile, temporaryFile } from './temporary.js';
import type { Outcome, Success, TemporaryFiles, WrittenFile } from './work.js';

/** A file of which the parts are read side by side, and come to their end in no order. */
export interface Assembly {
  /**
   * Takes what became of a part, and puts its outputs to those of the parts before it, as soon as these are there.
   *
   * @returns what became of the file, with the part that was missing
   * @throws RunError where that can't be written
   */
  add(outcome: Outcome): Promise<Outcome | undefined>;
}

export function openAssembly(place: number, output: TemporaryFiles): Assembly {
  const waiting = new Map<number, Outcome>();
  const targets = output.renderings.map(({ format }) => openTarget(temporaryFile(output.folder, place, format)));
  let exporters: Exporter[] | undefined;
  const whole: Outcome = { place, notes: [], failures: [] };
  let read: Success | undefined;
  let next = 0;
  let turn: Promise<unknown> = Promise.resolve();

  async function append({ part, success, failure, failures = [], source, notes }: Outcome): Promise<void> {
    whole.notes.push(...notes);
    whole.failures!.push(...failures);
    if (source) whole.source = source;
    if (failure !== undefined) whole.failure ??= failure;
    if (!success) return;
    exporters ??= await Promise.all(output.renderings.map((rendering) => exporter(asList(rendering, true))));
    for (const [i, { format }] of output.renderings.entries()) {
      const file = partFile(output.folder, place, part!.index, format);
      if (success.documents > 0) {
        const made = exporters[i]!;
        await targets[i]!.write(Buffer.from(read ? made.between() : made.begin()));
        for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) await targets[i]!.write(chunk);
      }
      await rm(file);
    }
    if (success.documents > 0) read = read ? sum(read, success) : success;
  }

  async function finish(): Promise<Outcome> {
    const files: WrittenFile[] = [];
    for (const [i, target] of targets.entries()) {
      if (read) await target.write(Buffer.from(exporters![i]!.end()));
      files.push({ format: output.renderings[i]!.format, ...(await target.close()) });
    }
    if (read) whole.success = { ...read, files };
    else if (whole.failures!.length === 0) whole.failure ??= 'holds no document; remove it';
    if (whole.failure !== undefined) delete whole.success;
    return whole;
  }

  async function take(outcome: Outcome): Promise<Outcome | undefined> {
    waiting.set(outcome.part!.index, outcome);
    for (let ready = waiting.get(next); ready; ready = waiting.get(next)) {
      waiting.delete(next++);
      await append(ready);
      if (ready.part!.last) return finish();
    }
    return undefined;
  }

  return {
    add(outcome) {
      const taken = turn.then(() => take(outcome)).catch(endRun);
      turn = taken.catch(() => {});
      return taken;
    },
  };
}

function sum(one: Success, other: Success): Success {
  const metrics = { ...one.metrics };
  for (const [kind, count] of Object.entries(other.metrics) as [keyof typeof metrics, number][]) {
    metrics[kind] = (metrics[kind] ?? 0) + count;
  }
  return {
    ...one,
    documents: one.documents + other.documents,
    characters: one.characters + other.characters,
    metrics,
    ...addedUp(one.leftOut, other.leftOut),
  };
}

function addedUp(one = 0, other = 0): Pick<Success, 'leftOut'> {
  return one + other > 0 ? { leftOut: one + other } : {};
}

/** A file that grows, with what is recorded of it. */
function openTarget(file: string) {
  const hash = createHash('sha256');
  let size = 0;
  let handle: FileHandle | undefined;
  return {
    async write(bytes: Buffer): Promise<void> {
      handle ??= await open(file, 'w');
      hash.update(bytes);
      size += bytes.length;
      await handle.appendFile(bytes);
    },
    async close(): Promise<{ size: number; sha256: string }> {
      await handle?.close();
      return { size, sha256: hash.digest('hex') };
    },
  };
}

function endRun(error: unknown): never {
  throw error instanceof RunError ? error : new RunError(runCause(error));
}
