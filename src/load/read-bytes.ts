import { type FileHandle, open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { LoadError } from './errors.js';
import { isMissing, reasonFor } from './file-system-error.js';
import type { InputFile } from './inputs.js';
import { formatSize } from './size.js';

/** The largest document that is read unless another limit is named; reports seldom have a hundredth of it. */
export const DEFAULT_MAX_SIZE = 64e6;

/** A string takes little more than 512 MB, and a document of that size more memory than machines have. */
const LARGEST = 512e6;

/**
 * The bytes of a document. One that is larger than the limit is refused before it is read; of standard input and pipes,
 * which do not tell their size, no more is read than the limit.
 *
 * @param maxSize in bytes
 * @throws LoadError where it is larger, missing, a folder or can't be read
 */
export async function readBytes(input: InputFile, maxSize: number = DEFAULT_MAX_SIZE): Promise<Buffer> {
  if (input.file === '-') return readStream(process.stdin, maxSize);
  let handle: FileHandle | undefined;
  try {
    handle = await open(input.bytes === undefined ? input.file : Buffer.from(input.bytes));
    const stats = await handle.stat();
    if (!stats.isFile()) return await readStream(handle.createReadStream(), maxSize);
    if (stats.size > Math.min(maxSize, LARGEST)) throw tooLarge(maxSize, stats.size);
    return await handle.readFile();
  } catch (error) {
    throw error instanceof LoadError ? error : new LoadError(causeOf(error));
  } finally {
    await handle?.close();
  }
}

async function readStream(stream: Readable, maxSize: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > Math.min(maxSize, LARGEST)) throw tooLarge(maxSize);
    chunks.push(Buffer.from(chunk));
  }
  return Buffer.concat(chunks, size);
}

function tooLarge(maxSize: number, size?: number): LoadError {
  const limit = formatSize(Math.min(maxSize, LARGEST));
  const what = size === undefined ? 'holds more' : `is ${toldFrom(limit, size)}, more`;
  return new LoadError(
    maxSize < LARGEST
      ? `${what} than the limit of ${limit}; name a larger one with --max-size, or split it`
      : `${what} than the ${limit} that can be read as one text; split it`,
  );
}

/** A size that is not written like the limit which it is beyond. */
function toldFrom(limit: string, size: number): string {
  const shown = formatSize(size);
  return shown === limit ? `${size} bytes` : shown;
}

function causeOf(error: unknown): string {
  if (isMissing(error)) return 'no such file; check the path';
  if ((error as NodeJS.ErrnoException).code === 'EISDIR')
    return 'is a folder, not a file; name the folder itself to read what is in it';
  return reasonFor(error);
}
