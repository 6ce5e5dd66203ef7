import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { LoadError } from '../errors.js';
import type { FilePath } from '../file-path.js';
import { reasonFor } from '../file-system-error.js';

/** Some lines of a file that stand one after the other. */
export interface Part {
  /** Its place among the parts of the file, from 0. */
  index: number;
  /** Where it begins and ends in the file, in bytes. */
  from: number;
  to: number;
  /** The number of its first line, from 1. */
  firstLine: number;
  /** The file's size and the time of its last change, in milliseconds since 1970, when the cutting began. */
  size: number;
  modified: number;
  /** SHA-256 of the whole file in hex, with its last part. */
  sha256?: string;
}

/** Beside the reading of so much text, handing it to another process is nothing; and a few of them in memory are little. */
export const PART_BYTES = 256 * 1024;

/**
 * Cuts a file at ends of lines into parts of some size, of which only a line that is itself longer makes a larger one.
 * The file is read piece by piece and once; nothing of it is kept. There is at least one part.
 *
 * @throws LoadError where it can't be read, or can't be read again
 */
export async function* partsOf(file: FilePath, bytes = PART_BYTES): AsyncGenerator<Part> {
  const { size, modified } = await stateOf(file);
  const hash = createHash('sha256');
  let part = { index: 0, from: 0, firstLine: 1 };
  /** The end of the last whole line of the part, and the number of the line behind it. */
  let to = 0;
  let line = 1;
  let offset = 0;
  for await (const chunk of piecesOf(file)) {
    hash.update(chunk);
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', end + 1)) {
      const behind = offset + end + 1;
      if (behind - part.from > bytes && to > part.from) {
        yield { ...part, to, size, modified };
        part = { index: part.index + 1, from: to, firstLine: line };
      }
      to = behind;
      line++;
    }
    offset += chunk.length;
  }
  if (offset - part.from > bytes && to > part.from && to < offset) {
    yield { ...part, to, size, modified };
    part = { index: part.index + 1, from: to, firstLine: line };
  }
  yield { ...part, to: offset, size, modified, sha256: hash.digest('hex') };
}

async function stateOf(file: FilePath): Promise<{ size: number; modified: number }> {
  const stats = await stat(file).catch(endWithCause);
  if (!stats.isFile()) throw new LoadError('is no regular file; JSON Lines are read twice, so save them to one');
  return { size: stats.size, modified: stats.mtimeMs };
}

async function* piecesOf(file: FilePath): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(file, { highWaterMark: PART_BYTES });
  } catch (error) {
    endWithCause(error);
  }
}

function endWithCause(error: unknown): never {
  throw new LoadError(reasonFor(error));
}
