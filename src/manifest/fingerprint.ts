import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { FilePath } from '../load/file-path.js';

/** By what a file is told from another. */
export interface Fingerprint {
  /** In bytes. */
  size: number;
  /** SHA-256 of its bytes, in hex. */
  sha256: string;
}

/** The fingerprint of bytes that are at hand. */
export function fingerprintOf(bytes: Uint8Array): Fingerprint {
  return { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/**
 * Reads a file through once, piece by piece.
 *
 * @throws the error of the system where it can't be read
 */
export async function fingerprint(file: FilePath): Promise<Fingerprint> {
  const hash = createHash('sha256');
  const stream = createReadStream(file);
  await pipeline(stream, hash);
  return { size: stream.bytesRead, sha256: hash.digest('hex') };
}
