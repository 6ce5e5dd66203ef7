import type { ArchiveEntry } from '../load/archive/entry.js';
import { listArchive } from '../load/archive/list.js';
import type { FilePath } from '../load/file-path.js';
import { entryFingerprint } from './entry-fingerprint.js';
import type { Fingerprint } from './fingerprint.js';

/**
 * Gives the fingerprints of entries by archive and name. The records of an archive stand together, so that one directory
 * at a time is held.
 *
 * @returns a function that gives nothing where there is no such entry, and throws LoadError where it can't be read
 */
export function archiveReader(): (archive: FilePath, name: string) => Promise<Fingerprint | undefined> {
  let held: { archive: string; entries: Promise<Map<string, ArchiveEntry>> } | undefined;
  return async (archive, name) => {
    const key = Buffer.from(archive).toString('latin1');
    if (held?.archive !== key) held = { archive: key, entries: entriesOf(archive) };
    const entry = (await held.entries).get(name);
    return entry && entryFingerprint(archive, entry);
  };
}

async function entriesOf(archive: FilePath): Promise<Map<string, ArchiveEntry>> {
  const listed = await listArchive(archive);
  return new Map(listed?.entries.map((entry) => [entry.name, entry]));
}
