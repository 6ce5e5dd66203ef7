import { access, constants, mkdir, stat } from 'node:fs/promises';
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
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (error) {
    throw new WriteError(`${folder}: ${writeCause(error)}`);
  }
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
    await mkdir(path.dirname(file), { recursive: true });
    await writeFileAtomic(file, text);
  } catch (error) {
    throw new WriteError(`cannot write ${file}: ${writeCause(error)}`);
  }
}
