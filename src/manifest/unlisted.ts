import type { Dirent } from 'node:fs';
import path from 'node:path';
import { below, type FilePath, readable, readFolder } from '../load/file-path.js';
import { byCodePoint } from '../load/folder.js';
import type { Message } from '../types.js';
import { pathOf } from './location.js';
import { type InputRecord, MANIFEST } from './manifest.js';
import { RECORDS } from './records-folder.js';

/**
 * Finds the files of an output folder that no record lists. The manifest and what a run keeps for itself are no
 * strangers there, nor are the documents, which may lie in the folder, too.
 *
 * @returns a line for each, in the order of their names
 */
export async function* unlistedFiles(folder: string, records: readonly InputRecord[]): AsyncGenerator<Message> {
  const listed = new Set([path.resolve(folder, MANIFEST)].map(inBytes));
  for (const record of records) {
    listed.add(inBytes(pathOf(record, folder)));
    for (const output of record.outputs) listed.add(inBytes(path.resolve(folder, output.path)));
  }
  yield* walk(path.resolve(folder), '');

  async function* walk(file: FilePath, as: string): AsyncGenerator<Message> {
    const entries: { name: FilePath; shown: string; entry: Dirent | Dirent<Buffer> }[] = [];
    try {
      for (const { name, entry } of await readFolder(file)) {
        entries.push({ name, shown: await readable(name), entry });
      }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      yield { path: as || folder, text: `cannot be read (${code}); check who may read it` };
      return;
    }
    for (const { name, shown, entry } of entries.sort((a, b) => byCodePoint(a.shown, b.shown))) {
      const inside = below(file, name);
      const shownInside = as === '' ? shown : `${as}/${shown}`;
      if (shownInside === RECORDS) continue;
      if (entry.isDirectory()) yield* walk(inside, shownInside);
      else if (!isListed(inBytes(inside), entry)) {
        yield { path: shownInside, text: 'is no output that the manifest lists' };
      }
    }
  }

  /** A link to a folder may be the way to outputs. */
  function isListed(file: string, entry: Dirent | Dirent<Buffer>): boolean {
    if (listed.has(file)) return true;
    return entry.isSymbolicLink() && [...listed].some((each) => each.startsWith(file + path.sep));
  }
}

/** The same for the same path, whether it is UTF-8 or not. */
function inBytes(file: FilePath): string {
  return Buffer.from(file).toString('latin1');
}
