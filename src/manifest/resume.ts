import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { InputFile } from '../load/index.js';
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
 * but of the same bytes has not changed.
 *
 * @returns the record to keep, with the time of the file as it is now; nothing where the document is to be read again
 */
export async function keptRecord(record: InputRecord, expected: Expectation): Promise<InputRecord | undefined> {
  const { input, outputs, folder, assured } = expected;
  if (record.outcome !== 'read' || record.path !== input.path) return undefined;
  if (record.outputs.length !== outputs.length || record.outputs.some(({ path }, i) => path !== outputs[i])) {
    return undefined;
  }
  const now = await stat(input.file).catch(() => undefined);
  if (!now?.isFile() || now.size !== record.size) return undefined;
  if (!(await outputsStand(record, folder, assured))) return undefined;
  if (now.mtimeMs === record.modified) return record;
  return (await hasHash(input.file, record.sha256)) ? { ...record, modified: now.mtimeMs } : undefined;
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

async function hasHash(file: string, sha256: string | undefined): Promise<boolean> {
  const found = await fingerprint(file).catch(() => undefined);
  return found !== undefined && found.sha256 === sha256;
}
