import type { ArchiveEntry } from '../load/archive/entry.js';
import { readEntry } from '../load/archive/read-entry.js';
import type { FilePath } from '../load/file-path.js';
import { type Fingerprint, fingerprintOf } from './fingerprint.js';

/**
 * The fingerprint of an entry of an archive, unpacked.
 *
 * @throws LoadError where it can't be read
 */
export async function entryFingerprint(archive: FilePath, entry: ArchiveEntry): Promise<Fingerprint> {
  return fingerprintOf(await readEntry(archive, entry, Number.POSITIVE_INFINITY));
}
