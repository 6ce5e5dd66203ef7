import { stat } from 'node:fs/promises';
import path from 'node:path';
import { LoadError } from '../load/errors.js';
import type { FilePath } from '../load/file-path.js';
import type { Message } from '../types.js';
import { archiveReader } from './archives.js';
import { type Fingerprint, fingerprint } from './fingerprint.js';
import { pathOf } from './location.js';
import type { InputRecord } from './manifest.js';
import { unlistedFiles } from './unlisted.js';

/** Files that are read at a time: enough to keep a disk busy, far below what a process may have open. */
const AT_A_TIME = 16;

/**
 * Compares an output folder, and the documents it was made of, with their records: every output must stand there as it
 * was written, every document that was read must be as it was, and there must be no other file. Standard input can't
 * be read again and is passed over.
 *
 * @param folder the output folder
 * @returns the differences in the order of the records, one line each; files that no record lists come last
 */
export async function* verifyFolder(folder: string, records: readonly InputRecord[]): AsyncGenerator<Message> {
  const inArchive = archiveReader();
  const checks = records.flatMap((record) => [
    () => (record.archive === undefined ? checkDocument(folder, record) : checkEntry(folder, record, inArchive)),
    ...record.outputs.map((output) => () => compare(path.join(folder, output.path), output.path, output, OUTPUT)),
  ]);
  for (let i = 0; i < checks.length; i += AT_A_TIME) {
    for (const difference of await Promise.all(checks.slice(i, i + AT_A_TIME).map((check) => check()))) {
      if (difference) yield difference;
    }
  }
  yield* unlistedFiles(folder, records);
}

/** How a difference of an output, and of a document, is put into words. */
interface Wording {
  missing: string;
  resized: (then: number, now: number) => string;
  changed: string;
}

const OUTPUT: Wording = {
  missing: 'the output is missing',
  resized: (then, now) => `the output is not as it was written: ${then} bytes then, ${now} now`,
  changed: 'the output is not as it was written: as long, but other bytes',
};

const DOCUMENT: Wording = {
  missing: 'the document is no longer there',
  resized: (then, now) => `the document has changed since it was read: ${then} bytes then, ${now} now`,
  changed: 'the document has changed since it was read: as long, but other bytes',
};

async function checkDocument(folder: string, record: InputRecord): Promise<Message | undefined> {
  const { path: as, file, size, sha256 } = record;
  if (file === '-' || size === undefined || sha256 === undefined) return undefined;
  return compare(pathOf(record, folder), as, { size, sha256 }, DOCUMENT);
}

async function checkEntry(
  folder: string,
  record: InputRecord,
  fingerprintIn: ReturnType<typeof archiveReader>,
): Promise<Message | undefined> {
  const { path: as, file, archive, size, sha256 } = record;
  if (archive === undefined || size === undefined || sha256 === undefined) return undefined;
  const found = pathOf(record, folder);
  if (!(await stat(found).catch(() => undefined))?.isFile()) return { path: as, text: DOCUMENT.missing };
  try {
    const now = await fingerprintIn(found, file.slice(archive.length + 1));
    if (!now) return { path: as, text: DOCUMENT.missing };
    const difference = differenceOf({ size, sha256 }, now, DOCUMENT);
    return difference === undefined ? undefined : { path: as, text: difference };
  } catch (error) {
    if (!(error instanceof LoadError)) throw error;
    return { path: as, text: error.message };
  }
}

function differenceOf(then: Fingerprint, now: Fingerprint, { resized, changed }: Wording): string | undefined {
  if (then.size !== now.size) return resized(then.size, now.size);
  return then.sha256 === now.sha256 ? undefined : changed;
}

async function compare(
  file: FilePath,
  as: string,
  recorded: Fingerprint,
  wording: Wording,
): Promise<Message | undefined> {
  try {
    const stats = await stat(file);
    if (!stats.isFile()) return { path: as, text: wording.missing };
    // Files of another size need not be read.
    const now = stats.size === recorded.size ? await fingerprint(file) : { size: stats.size, sha256: '' };
    const difference = differenceOf(recorded, now, wording);
    return difference === undefined ? undefined : { path: as, text: difference };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { path: as, text: wording.missing };
    return { path: as, text: `cannot be read (${code}); check who may read it` };
  }
}
