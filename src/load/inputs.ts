import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Message } from '../types.js';

/** A document to be read. */
export interface InputFile {
  /** Absolute path, or `-` for standard input. */
  file: string;
  /**
   * The document's path as given: relative to the folder that was named, with `/` separators; for a file or a glob the
   * path as given or matched.
   */
  path: string;
}

export interface FoundInputs {
  /** In the order of the paths as given, those of a folder or glob by their names; each file once. */
  inputs: InputFile[];
  /** Paths that lead to no document. */
  failures: Message[];
  /** Paths of the files that were come across and left out, as they are of another type. */
  skipped: string[];
}

/** What a folder is searched for. A file that is named itself is read whatever its extension. */
export const SUPPORTED_EXTENSIONS = ['.txt', '.text', '.htm', '.html', '.xhtml', '.shtml'] as const;

/** Golden files lie beside documents and are none. */
const GOLDEN = /\.(expected|gold)\.jsonl$/i;

/** A file, or why there is none; `path` as in {@link InputFile}. */
type Found = { input: InputFile } | { skipped: string } | { failure: Message };

/**
 * Finds the documents that the paths stand for: files, folders with all that is below them, globs, `-` for standard
 * input. Hidden files and folders are left out unless named; links are followed, a folder that is met again through
 * them is not entered twice. A path that exists is never read as a glob.
 */
export async function findInputs(paths: readonly string[]): Promise<FoundInputs> {
  const result: FoundInputs = { inputs: [], failures: [], skipped: [] };
  const seen = new Set<string>();
  for (const given of paths) {
    for (const found of await findPath(given)) {
      if ('failure' in found) result.failures.push(found.failure);
      else if ('skipped' in found) result.skipped.push(found.skipped);
      else if (await isNew(found.input.file, seen)) result.inputs.push(found.input);
    }
  }
  return result;
}

async function isNew(file: string, seen: Set<string>): Promise<boolean> {
  // A pipe such as /dev/fd/63 has no path of its own, nor has a file whose name is no UTF-8.
  const real = file === '-' ? file : await realpath(file).catch(() => file);
  if (seen.has(real)) return false;
  seen.add(real);
  return true;
}

async function findPath(given: string): Promise<Found[]> {
  if (given === '-') return [{ input: { file: '-', path: '-' } }];
  try {
    const stats = await stat(given);
    if (stats.isDirectory()) return await findInFolder(given);
    return [namedFile(path.resolve(given), slashed(given))];
  } catch (error) {
    if (isMissing(error) && given !== '' && isDynamicPattern(given)) return findByGlob(given);
    return [failure(given, isMissing(error) ? 'no such file or folder; check the path' : reason(error))];
  }
}

function namedFile(file: string, as: string): Found {
  return GOLDEN.test(as) ? { skipped: as } : { input: { file, path: as } };
}

async function findByGlob(pattern: string): Promise<Found[]> {
  const matches = await glob(slashed(pattern), {
    onlyFiles: true,
    dot: false,
    expandDirectories: false,
    absolute: path.isAbsolute(pattern),
  });
  if (matches.length === 0)
    return [failure(pattern, 'the pattern matches no file; check it, and quote it for the shell')];
  return matches.sort(byCodePoint).map((match) => namedFile(path.resolve(match), slashed(match)));
}

async function findInFolder(folder: string): Promise<Found[]> {
  const found = await walkFolder(folder, '', new Set());
  if (found.some((each) => 'input' in each || 'failure' in each)) return found;
  const wanted = SUPPORTED_EXTENSIONS.join(' ');
  return [
    ...found,
    failure(folder, `no document in the folder (${wanted}); a file named itself is read whatever its type`),
  ];
}

async function walkFolder(root: string, below: string, entered: Set<string>): Promise<Found[]> {
  const folder = path.join(root, below);
  let entries: Dirent[];
  try {
    const real = await realpath(folder);
    if (entered.has(real)) return [];
    entered.add(real);
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    return [failure(below === '' ? root : below, reason(error))];
  }
  const found: Found[] = [];
  for (const entry of entries.sort((a, b) => byCodePoint(a.name, b.name))) {
    if (entry.name.startsWith('.')) continue;
    const as = below === '' ? entry.name : `${below}/${entry.name}`;
    for (const each of await findEntry(root, as, entry, entered)) found.push(each);
  }
  return found;
}

async function findEntry(root: string, as: string, entry: Dirent, entered: Set<string>): Promise<Found[]> {
  const file = path.resolve(root, as);
  let target: Pick<Dirent, 'isDirectory' | 'isFile'> = entry;
  if (entry.isSymbolicLink()) {
    try {
      target = await stat(file);
    } catch (error) {
      return [failure(as, isMissing(error) ? 'a link that leads nowhere; remove or mend it' : reason(error))];
    }
  }
  if (target.isDirectory()) return walkFolder(root, as, entered);
  // A pipe that nobody writes to would hold up the whole batch.
  if (!target.isFile()) return [{ skipped: as }];
  if (GOLDEN.test(entry.name)) return [];
  const extension = path.extname(entry.name).toLowerCase();
  const supported = (SUPPORTED_EXTENSIONS as readonly string[]).includes(extension);
  return [supported ? { input: { file, path: as } } : { skipped: as }];
}

function failure(given: string, text: string): Found {
  return { failure: { path: given, text } };
}

function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function reason(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied; check who may read it';
  if (code === 'ELOOP') return 'a link that leads back to itself; remove or mend it';
  return `cannot be read (${code ?? String(error)})`;
}

function slashed(given: string): string {
  return path.sep === '\\' ? given.replaceAll('\\', '/') : given;
}

/** Not by locale, so that the order is the same on every machine. */
function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
