import { open } from 'node:fs/promises';
import { LoadError } from '../errors.js';
import type { FilePath } from '../file-path.js';
import { reasonFor } from '../file-system-error.js';
import { DEFAULT_MAX_SIZE, largestSize, tooLarge } from '../size-limit.js';
import { PART_BYTES, type Part } from './parts.js';

/**
 * The bytes of a part of a file.
 *
 * @param maxSize bytes of the largest line that is read
 * @throws LoadError where it can't be read, or is one line that is larger
 */
export async function readPart(file: FilePath, { from, to }: Part, maxSize = DEFAULT_MAX_SIZE): Promise<Buffer> {
  const size = to - from;
  if (size > Math.max(PART_BYTES, largestSize(maxSize))) throw tooLarge(maxSize, size);
  try {
    const handle = await open(file);
    try {
      const bytes = Buffer.alloc(size);
      const { bytesRead } = await handle.read(bytes, 0, size, from);
      return bytes.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw new LoadError(reasonFor(error));
  }
}
