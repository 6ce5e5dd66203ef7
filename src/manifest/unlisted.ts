import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Message } from '../types.js';
import { type InputRecord, MANIFEST } from './manifest.js';
import { RECORDS } from './records-folder.js';

/**
 * Finds the files of an output folder that no record lists. The manifest and what a run keeps for itself are no
 * strangers there, nor are the documents, which may lie in the folder, too.
 *
 * @returns a line for each, in the order of their names
 */
export async function* unlistedFiles(folder: string, records: readonly InputRecord[]): AsyncGenerator<Message> {
  const listed = new Set([path.resolve(folder, MANIFEST)]);
  for (const { file, archive, outputs } of records) {
    listed.add(path.resolve(folder, archive ?? file));
    for (const output of outputs) listed.add(path.resolve(folder, output.path));
  }
  yield* walk('');

  async function* walk(below: string): AsyncGenerator<Message> {
    let entries: Dirent[];
    try {
      entries = await readdir(path.join(folder, below), { withFileTypes: true });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      yield { path: below || folder, text: `cannot be read (${code}); check who may read it` };
      return;
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const as = below === '' ? entry.name : `${below}/${entry.name}`;
      if (as === RECORDS) continue;
      if (entry.isDirectory()) yield* walk(as);
      else if (!listed.has(path.resolve(folder, as))) yield { path: as, text: 'is no output that the manifest lists' };
    }
  }
}
