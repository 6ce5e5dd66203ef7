import type { Dirent, Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Message } from '../types.js';
import { below, type FilePath, readable, readFolder, realPath, realPathBelow } from './file-path.js';
import { isMissing, reasonFor } from './file-system-error.js';
import { isGolden } from './golden.js';
import type { Selection } from './selection.js';
import { isSupported } from './supported.js';

/** A file to be read; `path` is for people. */
export interface FoundFile {
  file: FilePath;
  path: string;
  /** The same for the same file, through whatever links it was reached. */
  real: string;
}

/** What was come across: a file to be read, or why there is none. */
export type Found = FoundFile | { skipped: string } | { excluded: string } | { failure: Message };

/** Takes what is found, in the order in which it is. */
export type Take = (found: Found) => void;

/** A folder on the way down from the one that was named. */
interface Folder {
  file: FilePath;
  /** Its path below the one that was named, with `/`; '' for that one itself. */
  path: string;
  real: string;
}

/** What a folder holds: its name as shown decides the order and is part of the paths that people see. */
interface Entry {
  name: FilePath;
  entry: Dirent | Dirent<Buffer>;
  shown: string;
}

/** What is hidden by its name, or by Word and WPS, which put `~$report.docx` beside a document while it is open. */
const HIDDEN = /^(?:\.|~\$.*\.(?:doc|dot|wps|rtf)[xm]?$)/i;

/**
 * Finds the files in a folder and below it that a selection takes, by name. What is hidden is left out, links are
 * followed, and a folder that is met again through them is not entered twice.
 */
export async function walkFolder(root: FilePath, selection: Selection, take: Take): Promise<void> {
  const entered = new Set<string>();
  await enter(root, '');

  async function enter(file: FilePath, path: string): Promise<void> {
    let folder: Folder;
    let entries: Entry[];
    try {
      folder = { file, path, real: await realPath(file) };
      if (entered.has(folder.real)) return;
      entered.add(folder.real);
      entries = [];
      for (const { name, entry } of await readFolder(file)) {
        entries.push({ name, entry, shown: typeof name === 'string' ? name : await readable(name) });
      }
    } catch (error) {
      return take({ failure: { path: path === '' ? await readable(root) : path, text: reasonFor(error) } });
    }
    entries.sort((a, b) => byCodePoint(a.shown, b.shown));
    for (const entry of entries) if (!HIDDEN.test(entry.shown)) await meet(entry, folder);
  }

  async function meet({ name, entry, shown }: Entry, folder: Folder): Promise<void> {
    const path = folder.path === '' ? shown : `${folder.path}/${shown}`;
    if (selection.excludes(path, entry.isDirectory() ? 'folder' : 'file')) return;
    const file = below(folder.file, name);
    if (entry.isDirectory()) return enter(file, path);
    if (!entry.isSymbolicLink()) {
      return meetFile(file, path, entry.isFile(), realPathBelow(folder.real, name));
    }
    try {
      const target: Stats = await stat(file);
      if (!target.isDirectory()) return meetFile(file, path, target.isFile(), await realPath(file));
    } catch (error) {
      return take({
        failure: { path, text: isMissing(error) ? 'a link that leads nowhere; remove or mend it' : reasonFor(error) },
      });
    }
    if (!selection.excludes(path, 'folder')) await enter(file, path);
  }

  function meetFile(file: FilePath, path: string, regular: boolean, real: string): void {
    if (isGolden(path)) return;
    const taking = selection.takes(path);
    if (taking === 'not') return;
    // A pipe that nobody writes to would hold up the whole batch.
    const read = regular && (taking === 'any' || isSupported(path));
    take(read ? { file, path, real } : { skipped: path });
  }
}

/** Not by locale, so that the order is the same on every machine. */
export function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
