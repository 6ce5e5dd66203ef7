import { lstatSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Message } from '../types.js';
import { type FilePath, LOST, readable, realPath, realPathBelow, slashed } from './file-path.js';
import { isMissing, reasonFor } from './file-system-error.js';
import { byCodePoint, type FoundFile, type Take, walkFolder } from './folder.js';
import { isGolden } from './golden.js';
import type { InputFile } from './input-file.js';
import { type Selection, selection } from './selection.js';
import { isArchive, SUPPORTED_EXTENSIONS } from './supported.js';

export type { InputFile } from './input-file.js';

export interface FoundInputs {
  /** In the order of the paths as given, those of a folder or glob by their names; each file once. */
  inputs: InputFile[];
  /** Paths that lead to no document. */
  failures: Message[];
  /** Paths of the files that were come across and left out, as they are of another type. */
  skipped: string[];
  /** Paths that were named themselves and that the selection excludes. */
  excluded: string[];
  /** Archives that were come across and not entered, where that was asked for. */
  archives: string[];
}

export interface FindOptions {
  /** Paths out of a list, behind the others: files and folders, never globs or standard input. */
  listed?: readonly FilePath[];
  /** Which files of folders and globs are read, and what is excluded even where it is named itself. */
  selection?: Selection;
  /** Whether archives are folders of documents, as they are by default, or left alone. */
  archives?: 'enter' | 'leave';
}

/** What every step of a search goes by. */
interface Search {
  selection: Selection;
  take: Take;
  /** Real paths of the folders of files that were named: a list names thousands in one. */
  realFolders: Map<string, string>;
}

/**
 * Finds the documents that the paths stand for: files, folders with all that is below them, globs, `-` for standard
 * input. Hidden files and folders are left out unless named; links are followed, a folder that is met again through
 * them is not entered twice. A path that exists is never read as a glob.
 */
export async function findInputs(paths: readonly string[], options: FindOptions = {}): Promise<FoundInputs> {
  const result: FoundInputs = { inputs: [], failures: [], skipped: [], excluded: [], archives: [] };
  const files: FoundFile[] = [];
  const seen = new Set<string>();
  const search: Search = {
    selection: options.selection ?? selection(),
    realFolders: new Map(),
    take(found) {
      if ('failure' in found) result.failures.push(found.failure);
      else if ('skipped' in found) result.skipped.push(found.skipped);
      else if ('excluded' in found) result.excluded.push(found.excluded);
      else if (!seen.has(found.real)) {
        seen.add(found.real);
        files.push(found);
      }
    },
  };
  for (const given of paths) await findPath(given, search);
  for (const given of options.listed ?? []) await findNamed(given, search);
  for (const file of files) {
    if (!isArchive(file.path)) result.inputs.push(inputFile(file));
    else if (options.archives === 'leave') result.archives.push(file.path);
    else await enterArchive(file, search.selection, result);
  }
  return result;
}

async function enterArchive(file: FoundFile, selection: Selection, result: FoundInputs): Promise<void> {
  // The reading of archives is loaded when the first comes.
  const { findInArchive } = await import('./archive/find.js');
  const { inputs, skipped, failures } = await findInArchive(inputFile(file), file.below, selection);
  for (const input of inputs) result.inputs.push(input);
  for (const path of skipped) result.skipped.push(path);
  for (const failure of failures) result.failures.push(failure);
}

function inputFile({ file, path: as }: FoundFile): InputFile {
  if (typeof file === 'string') return { file: file === '-' ? file : path.resolve(file), path: as };
  return { file: path.resolve(as), path: as, bytes: file };
}

async function findPath(given: string, search: Search): Promise<void> {
  if (given === '-') return search.take({ file: '-', path: '-', real: '-', below: '' });
  if (given !== '' && !exists(given)) {
    // Loaded here, as most paths are there as they are written.
    const { isDynamicPattern } = await import('tinyglobby');
    if (isDynamicPattern(given)) return findByGlob(given, search);
  }
  await findNamed(given, search);
}

function exists(given: string): boolean {
  try {
    return lstatSync(given, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    return !isMissing(error);
  }
}

/** Finds what a path names, a file or a folder. */
async function findNamed(given: FilePath, search: Search): Promise<void> {
  const as = await readable(given);
  try {
    // A list names a hundred thousand files; this takes a quarter of the time that waiting for each one does.
    const entry = lstatSync(given);
    const target = entry.isSymbolicLink() ? await stat(given) : entry;
    const what = target.isDirectory() ? 'folder' : 'file';
    if (search.selection.excludes(path.posix.normalize(as), what)) search.take({ excluded: as });
    else if (what === 'folder') await findInFolder(given, search);
    else if (isGolden(as)) search.take({ skipped: as });
    else {
      const real = await realPathOf(given, entry.isSymbolicLink(), search);
      search.take({ file: given, path: as, real, below: '' });
    }
  } catch (error) {
    fail(as, isMissing(error) ? nowhere(as) : reasonFor(error), search);
  }
}

function nowhere(given: string): string {
  return given.includes(LOST)
    ? 'no such file or folder; where the name is not UTF-8, name the folder that holds it'
    : 'no such file or folder; check the path';
}

async function realPathOf(file: FilePath, link: boolean, { realFolders }: Search): Promise<string> {
  // A pipe such as /dev/fd/63 has no path of its own.
  if (link || typeof file !== 'string') return realPath(file).catch(() => file.toString('latin1'));
  const { dir, base } = path.parse(path.resolve(file));
  const folder = realFolders.get(dir) ?? (await realPath(dir));
  realFolders.set(dir, folder);
  return realPathBelow(folder, base);
}

async function findInFolder(folder: FilePath, { selection, take, ...search }: Search): Promise<void> {
  let some = false;
  await walkFolder(folder, selection, (found) => {
    if (!('skipped' in found)) some = true;
    take(found);
  });
  if (some) return;
  const wanted = SUPPORTED_EXTENSIONS.join(' ');
  const text = selection.limited
    ? 'no document in the folder that --include and --exclude leave; check the patterns'
    : `no document in the folder (${wanted}); a file named itself is read whatever its type`;
  fail(await readable(folder), text, { selection, take, ...search });
}

async function findByGlob(given: string, search: Search): Promise<void> {
  const [{ glob }, { default: picomatch }] = await Promise.all([import('tinyglobby'), import('picomatch')]);
  const pattern = slashed(given);
  const matches = await glob(pattern, {
    onlyFiles: true,
    dot: false,
    expandDirectories: false,
    absolute: path.isAbsolute(given),
  });
  if (matches.length === 0)
    return fail(given, 'the pattern matches no file; check it, and quote it for the shell', search);
  const { base } = picomatch.scan(pattern, { unescape: true });
  const left = matches.filter((match) => isTaken(path.posix.relative(base, match), search.selection));
  if (left.length === 0)
    return fail(given, 'the pattern matches no file that --include and --exclude leave; check the patterns', search);
  for (const match of left.sort(byCodePoint)) await findNamed(match, search);
}

/** Whether a file that a glob matches is left by the selection, as are the folders on the way down to it. */
function isTaken(below: string, { excludes, takes }: Selection): boolean {
  const folders = below.split('/').slice(0, -1);
  const outside = folders.some((_, i) => excludes(folders.slice(0, i + 1).join('/'), 'folder'));
  return !outside && !excludes(below, 'file') && (takes(below) !== 'not' || isArchive(below));
}

function fail(given: string, text: string, { take }: Search): void {
  take({ failure: { path: given, text } });
}
