import { type FileHandle, open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { LoadError } from './errors.js';
import { isMissing, reasonFor } from './file-system-error.js';
import { type InputFile, onDisk } from './input-file.js';
import { DEFAULT_MAX_SIZE, largestSize, tooLarge } from './size-limit.js';

/**
 * The bytes of a document. One that is larger than the limit is refused before it is read; of standard input and pipes,
 * which do not tell their size, no more is read than the limit.
 *
 * @param maxSize in bytes
 * @throws LoadError where it is larger, missing, a folder or can't be read
 */
export async function readBytes(input: InputFile, maxSize: number = DEFAULT_MAX_SIZE): Promise<Buffer> {
  if (input.file === '-') return readStream(process.stdin, maxSize);
  if (input.entry) {
    // Most runs have no archives.
    const { readEntry } = await import('./archive/read-entry.js');
    return readEntry(onDisk(input), input.entry, maxSize);
  }
  let handle: FileHandle | undefined;
  try {
    handle = await open(onDisk(input));
    const stats = await handle.stat();
    if (!stats.isFile()) return await readStream(handle.createReadStream(), maxSize);
    if (stats.size > largestSize(maxSize)) throw tooLarge(maxSize, stats.size);
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
    if (size > largestSize(maxSize)) throw tooLarge(maxSize);
    chunks.push(Buffer.from(chunk));
  }
  return Buffer.concat(chunks, size);
}

function causeOf(error: unknown): string {
  if (isMissing(error)) return 'no such file; check the path';
  if ((error as NodeJS.ErrnoException).code === 'EISDIR')
    return 'is a folder, not a file; name the folder itself to read what is in it';
  return reasonFor(error);
}
