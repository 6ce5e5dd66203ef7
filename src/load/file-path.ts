import type { Dirent } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import path from 'node:path';

/** A path for the file system: as text, or as its own bytes where these are not UTF-8 and no text leads to it. */
export type FilePath = string | Buffer;

/** What stands for a character in a name that is not UTF-8. */
export const LOST = '\ufffd';

/** What is in a folder: of each its name, and what it is. */
export async function readFolder(folder: FilePath): Promise<{ name: FilePath; entry: Dirent | Dirent<Buffer> }[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  if (!entries.some(({ name }) => name.includes(LOST))) return entries.map((entry) => ({ name: entry.name, entry }));
  const raw = await readdir(folder, { withFileTypes: true, encoding: 'buffer' });
  return raw.map((entry) => ({ name: filePath(entry.name), entry }));
}

/** A path from its bytes: text wherever text leads to the same file. */
export function filePath(bytes: Buffer): FilePath {
  const text = bytes.toString();
  return text.includes(LOST) && !bytes.equals(Buffer.from(text)) ? bytes : text;
}

/** The path of what bears a name in a folder. */
export function below(folder: FilePath, name: FilePath): FilePath {
  if (typeof folder === 'string' && typeof name === 'string') return path.join(folder, name);
  return Buffer.concat([Buffer.from(folder), Buffer.from(path.sep), Buffer.from(name)]);
}

/** A path for people, with `/`; one that is not UTF-8 as `legacyPath` reads it. */
export async function readable(file: FilePath): Promise<string> {
  if (typeof file === 'string') return slashed(file);
  // Detecting encodings takes libraries that the finding of files does without.
  const { legacyPath } = await import('./legacy-path.js');
  return legacyPath(file);
}

/** A path with `/`, as people and patterns write it. */
export function slashed(file: string): string {
  return path.sep === '\\' ? file.replaceAll('\\', '/') : file;
}

/** Where a path leads, links followed: the same text for the same file, its bytes as latin1. */
export async function realPath(file: FilePath): Promise<string> {
  return (await realpath(file, { encoding: 'buffer' })).toString('latin1');
}

/** The real path of what bears a name in a folder and is no link. */
export function realPathBelow(folder: string, name: FilePath): string {
  const separator = folder.endsWith(path.sep) ? '' : path.sep;
  return folder + separator + Buffer.from(name).toString('latin1');
}
