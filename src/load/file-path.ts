import type { Dirent } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { decode } from './encoding.js';
import { LoadError } from './errors.js';

/** A path for the file system: as text, or as its own bytes where these are not UTF-8 and no text leads to it. */
export type FilePath = string | Buffer;

/** What stands for a character in a name that is not UTF-8. */
const LOST = '\ufffd';

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

/**
 * A path for people, with `/`. Archives that were packed on Chinese Windows leave names in GBK, so one that is not
 * UTF-8 is read as a document would be; bytes that are no characters stand as `\xE9`.
 */
export function readable(file: FilePath): string {
  if (typeof file === 'string') return path.sep === '\\' ? file.replaceAll('\\', '/') : file;
  return file.toString('latin1').split('/').map(readableName).join('/');
}

function readableName(latin1: string): string {
  const bytes = Buffer.from(latin1, 'latin1');
  if (bytes.length === 0) return '';
  try {
    const { text } = decode(bytes);
    if (!text.includes(LOST)) return text;
  } catch (error) {
    if (!(error instanceof LoadError)) throw error;
  }
  return latin1.replace(/[^ -~]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).toUpperCase()}`);
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
