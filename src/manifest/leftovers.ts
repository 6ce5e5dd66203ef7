import { lstat, rm, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { sameness } from '../export/index.js';
import type { FilePath } from '../load/file-path.js';
import { earlierRecords } from './earlier.js';
import { fingerprint } from './fingerprint.js';
import type { InputRecord, OutputRecord, RunHeader } from './manifest.js';
import { FileSet } from './same-file.js';

/**
 * The outputs that an earlier run wrote and that are none of today's, by their paths: their document is gone, or fails
 * now, or was given another output.
 *
 * @param ours the paths of today's outputs
 */
async function leftovers(
  folder: string,
  header: RunHeader,
  ours: ReadonlySet<string>,
): Promise<Map<string, { record: InputRecord; output: OutputRecord }[]>> {
  const found = new Map<string, { record: InputRecord; output: OutputRecord }[]>();
  for await (const { record } of earlierRecords(folder, header)) {
    for (const output of record.outputs) {
      if (ours.has(output.path) || !liesInside(output.path)) continue;
      const list = found.get(output.path);
      if (list) list.push({ record, output });
      else found.set(output.path, [{ record, output }]);
    }
  }
  return found;
}

/** A manifest is a file that anybody may have written; nothing outside the folder is any of our business. */
function liesInside(name: string): boolean {
  const normal = path.normalize(name);
  return !path.isAbsolute(normal) && normal !== '..' && !normal.startsWith(`..${path.sep}`);
}

/** What became of the outputs that are none of today's. */
export interface Cleared {
  removed: number;
  /** Those that somebody has changed since, which are left alone. */
  changed: string[];
}

/**
 * Removes what earlier runs wrote and today's did not, where it is still as it was written. What today's run read is no
 * longer an output, and stays.
 *
 * @param read the files that today's run read
 */
export async function removeLeftovers(
  folder: string,
  header: RunHeader,
  ours: ReadonlySet<string>,
  read: Iterable<FilePath>,
): Promise<Cleared> {
  const cleared: Cleared = { removed: 0, changed: [] };
  const left = await leftovers(folder, header, ours);
  if (left.size === 0) return cleared;
  const inputs = new FileSet(read);
  const alike = namesAlike(ours, left.keys());
  for (const [name, written] of left) {
    const file = path.join(folder, name);
    const isRegular = (await lstat(file).catch(() => undefined))?.isFile();
    const now = isRegular ? await fingerprint(file).catch(() => undefined) : undefined;
    const sameName = alike.get(sameness(name));
    if (!now || inputs.has(file) || (sameName && new FileSet([path.join(folder, sameName)]).has(file))) continue;
    if (written.some(({ output }) => output.sha256 === now.sha256)) {
      await rm(file);
      await removeEmptyFolders(path.dirname(file), folder);
      cleared.removed++;
    } else {
      cleared.changed.push(name);
    }
  }
  return cleared;
}

/** Those of today's outputs that have the name of a leftover on file systems that do not tell case or Unicode form. */
function namesAlike(ours: Iterable<string>, left: Iterable<string>): Map<string, string> {
  const wanted = new Set(Array.from(left, sameness));
  const alike = new Map<string, string>();
  for (const name of ours) if (wanted.has(sameness(name))) alike.set(sameness(name), name);
  return alike;
}

async function removeEmptyFolders(from: string, top: string): Promise<void> {
  for (let folder = from; folder !== top && folder.startsWith(top); folder = path.dirname(folder)) {
    // Not empty: the way ends here.
    if (
      !(await rmdir(folder).then(
        () => true,
        () => false,
      ))
    )
      return;
  }
}

/**
 * Records for what earlier runs wrote and that a run which was stopped did not come to, so that no output is without
 * one. They say nothing about the document, as it is to be read again.
 */
export async function* outdatedRecords(
  folder: string,
  header: RunHeader,
  ours: ReadonlySet<string>,
): AsyncGenerator<InputRecord> {
  for (const [name, written] of await leftovers(folder, header, ours)) {
    const now = await stat(path.join(folder, name)).catch(() => undefined);
    const last = written.findLast(({ output }) => output.size === now?.size);
    if (!last) continue;
    const { path: as, file } = last.record;
    yield { path: as, file, outcome: 'outdated', outputs: [last.output] };
  }
}
