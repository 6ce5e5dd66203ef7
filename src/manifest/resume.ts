import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { FilePath } from '../load/file-path.js';
import { type InputFile, onDisk } from '../load/input-file.js';
import { fingerprint } from './fingerprint.js';
import type { InputRecord, OutputRecord } from './manifest.js';

/** What a document's record is held against. */
export interface Expectation {
  input: InputFile;
  /** Where its outputs belong, relative to `folder`, in the order in which they are written. */
  outputs: readonly string[];
  folder: string;
  /** Whether the outputs are known to have been put in place, so that their sizes are enough. */
  assured: boolean;
}

/**
 * Whether what an earlier run of the same rules and options did with a document still holds: it was read under the same
 * name, its outputs stand where they belong as they were written, and the file has not changed. A file of another time
 * but of the same bytes has not changed; nor has an entry of an archive that was packed anew with the same bytes in it.
 *
 * @returns the record to keep, with the time of the file as it is now; nothing where the document is to be read again
 */
export async function keptRecord(record: InputRecord, expected: Expectation): Promise<InputRecord | undefined> {
  const { input, outputs, folder, assured } = expected;
  if (record.outcome !== 'read' || record.path !== input.path) return undefined;
  if (record.outputs.length !== outputs.length || record.outputs.some(({ path }, i) => path !== outputs[i])) {
    return undefined;
  }
  const now = await stat(onDisk(input)).catch(() => undefined);
  const size = input.entry ? input.entry.size : now?.size;
  if (!now?.isFile() || size !== record.size) return undefined;
  if (!(await outputsStand(record, folder, assured))) return undefined;
  if (now.mtimeMs === record.modified) return record;
  return (await isUnchanged(input, record)) ? { ...record, modified: now.mtimeMs } : undefined;
}

/** Whether the outputs of a record are there: of the recorded size, and unless they are assured of the same bytes. */
export async function outputsStand({ outputs }: InputRecord, folder: string, assured: boolean): Promise<boolean> {
  for (const output of outputs) {
    if (!(await stands(path.join(folder, output.path), output, assured))) return false;
  }
  return true;
}

async function stands(file: string, { size, sha256 }: OutputRecord, assured: boolean): Promise<boolean> {
  const there = await stat(file).catch(() => undefined);
  return there?.isFile() === true && there.size === size && (assured || hasHash(file, sha256));
}

async function isUnchanged({ entry, ...file }: InputFile, { sha256 }: InputRecord): Promise<boolean> {
  const disk = onDisk({ ...file, ...(entry && { entry }) });
  if (!entry) return hasHash(disk, sha256);
  const { entryFingerprint } = await import('./entry-fingerprint.js');
  return (await entryFingerprint(disk, entry).catch(() => undefined))?.sha256 === sha256;
}

async function hasHash(file: FilePath, sha256: string | undefined): Promise<boolean> {
  const found = await fingerprint(file).catch(() => undefined);
  return found !== undefined && found.sha256 === sha256;
}
