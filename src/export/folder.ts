import { access, constants, lstat, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { writeCause } from './write-error.js';

/** An output that could not be written; the message is one line that names it. */
export class WriteError extends Error {
  override name = 'WriteError';
}

/**
 * Makes sure that there is an output folder that can be written to.
 *
 * @throws WriteError where something else bears the name, or it can't be made or written to.
 */
export async function prepareFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (found && !found.isDirectory()) {
    throw new WriteError(`${folder}: is a file; name a folder with --out`);
  }
  if (!found && (await lstat(folder).catch(() => undefined))?.isSymbolicLink()) {
    throw new WriteError(`${folder}: is a link that leads nowhere; mend it, or name another folder with --out`);
  }
  try {
    await makeFolder(folder);
    await access(folder, constants.W_OK);
  } catch (error) {
    throw new WriteError(`${folder}: ${writeCause(error)}`);
  }
}

/**
 * Makes a folder and those on the way to it, where they are missing.
 *
 * @throws the error of the system where that is not possible
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    if (!isMissing(error)) throw error;
    // Node looks for the parent after any error that it does not foresee, such as EROFS, and reports only that the
    // parent is missing. Made one by one, the first folder that can't be made says why.
    await makeOneByOne(path.resolve(folder));
  }
}

async function makeOneByOne(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if ((await stat(folder).catch(() => undefined))?.isDirectory()) return;
    const parent = path.dirname(folder);
    if (!isMissing(error) || parent === folder) throw error;
    await makeOneByOne(parent);
    await mkdir(folder);
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}

/**
 * Writes one output whole or not at all, with the folders on its way.
 *
 * @throws WriteError where that is not possible; what stood there before is then as it was.
 */
export async function writeWhole(file: string, text: string): Promise<void> {
  try {
    // Loaded here, as a run that prints has no use for it.
    const { default: writeFileAtomic } = await import('write-file-atomic');
    await makeFolder(path.dirname(file));
    await writeFileAtomic(file, text);
  } catch (error) {
    throw new WriteError(`cannot write ${file}: ${writeCause(error)}`);
  }
}
