import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { Format } from '../export/formats.js';
import { asList, type Exporter, exporter } from '../export/index.js';
import { inBlocks } from '../export/pieces.js';
import type { DocumentResult } from '../types.js';
import { RunError, runCause } from './run-error.js';
import { partFile, temporaryFile } from './temporary.js';
import type { RenderedText, Success, Task, TemporaryFiles, WrittenFile } from './work.js';

/** What was read of an input or of a part of it. */
export interface Results {
  results: readonly DocumentResult[];
  /** Whether they are a list of documents, even if of one. */
  list: boolean;
}

/**
 * Renders results, as text or into the temporary folder.
 *
 * @throws RunError where outputs can't be written
 */
export async function render(
  read: Results,
  { place, part }: Task,
  output: RenderedText | TemporaryFiles,
): Promise<Success> {
  const success = summaryOf(read);
  if (output.to === 'text') {
    return { ...success, text: between(await exporter(asList(output.rendering, read.list)), read.results) };
  }
  const files: WrittenFile[] = [];
  for (const rendering of output.renderings) {
    const { format } = rendering;
    const made = await exporter(asList(rendering, read.list));
    const pieces = part ? between(made, read.results) : whole(made, read.results);
    const file = part
      ? partFile(output.folder, place, part.index, format)
      : temporaryFile(output.folder, place, format);
    files.push(await writeTemporary(pieces, file, format));
  }
  return { ...success, files };
}

/** An input that was read, without its results. */
export function summaryOf({ results, list }: Results): Success {
  const metrics: Success['metrics'] = {};
  let characters = 0;
  for (const result of results) {
    characters += result.document.characters;
    for (const { kind } of result.metrics) metrics[kind] = (metrics[kind] ?? 0) + 1;
  }
  return { encoding: results[0]?.document.encoding ?? 'utf-8', documents: results.length, list, characters, metrics };
}

function* between(format: Exporter, results: readonly DocumentResult[]): Generator<string> {
  for (const [i, result] of results.entries()) {
    if (i > 0) yield format.between();
    yield* format.document(result);
  }
}

function* whole(format: Exporter, results: readonly DocumentResult[]): Generator<string> {
  yield format.begin();
  yield* between(format, results);
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
