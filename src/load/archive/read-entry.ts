import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { Entry, fromFdPromise } from 'yauzl';
import { LoadError } from '../errors.js';
import type { FilePath } from '../file-path.js';
import { DEFAULT_MAX_SIZE, largestSize, tooLarge } from '../size-limit.js';
import { isArchive } from '../supported.js';
import { damage } from './damage.js';
import type { ArchiveEntry } from './entry.js';
import { bomb, HARMLESS_ENTRY, LARGEST_RATIO } from './limits.js';

/**
 * The bytes of an entry, unpacked in memory. What the archive says of its size is not believed: the bytes are counted as
 * they come, and compared with size and checksum in the end.
 *
 * @param archive the archive's path
 * @param maxSize in bytes
 * @throws LoadError where it is too large, encrypted, an archive itself, packed in another way than deflate, or damaged
 */
export async function readEntry(
  archive: FilePath,
  entry: ArchiveEntry,
  maxSize: number = DEFAULT_MAX_SIZE,
): Promise<Buffer> {
  const refusal = refusalOf(entry);
  if (refusal) throw refusal;
  if (entry.size > largestSize(maxSize)) throw tooLarge(maxSize, entry.size);
  try {
    const handle = await open(archive);
    try {
      const opened = await fromFdPromise(handle.fd, { autoClose: false, validateEntrySizes: false });
      return await unpacked(await opened.openReadStreamPromise(packed(entry)), entry);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw error instanceof LoadError ? error : new LoadError(damage(error));
  }
}

function refusalOf({ name, encrypted, method, size, compressedSize }: ArchiveEntry): LoadError | undefined {
  if (isArchive(name)) return new LoadError('is an archive in an archive; unpack the outer one first');
  if (encrypted) return new LoadError('is encrypted; unpack it with its password first');
  if (method !== 0 && method !== 8) {
    return new LoadError(`is packed by a method that is not read (${method}); pack it with deflate`);
  }
  return size > HARMLESS_ENTRY && size > LARGEST_RATIO * compressedSize ? bomb(size, compressedSize) : undefined;
}

/** The entry as the library knows it, so that no process has to read the whole directory for one of its entries. */
function packed({ offset, compressedSize, size, method }: ArchiveEntry): Entry {
  return Object.assign(new Entry(), {
    relativeOffsetOfLocalHeader: offset,
    compressedSize,
    uncompressedSize: size,
    compressionMethod: method,
    generalPurposeBitFlag: 0,
  });
}

/** No more is taken than the archive said, so that what is refused by its size stays so. */
async function unpacked(stream: Readable, entry: ArchiveEntry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > entry.size)
      throw new LoadError(`holds more than the ${entry.size} bytes that the archive says; pack it again`);
    chunks.push(chunk);
  }
  if (size < entry.size) {
    throw new LoadError(`holds ${size} bytes and not the ${entry.size} that the archive says; pack it again`);
  }
  const bytes = Buffer.concat(chunks, size);
  if (crc32(bytes) !== entry.crc32) {
    throw new LoadError('does not match its checksum in the archive; copy or pack the archive again');
  }
  return bytes;
}
