import { link, lstat, rename, unlink } from 'node:fs/promises';
import path from 'node:path';

/** What file systems without hard links answer, such as exFAT and some network drives. */
export const LINKLESS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL']);

/** What stands in a place is not what was seen there; the message is half a line with the cause and the remedy. */
export class DisturbedError extends Error {
  override name = 'DisturbedError';

  constructor(file: string) {
    const name = path.basename(file);
    super(`another program has written ${name} since the run began; move it away and run again with --resume`);
  }
}

/**
 * Makes sure that a place is as it was seen.
 *
 * @param seen when what stood there was last changed, in nanoseconds since 1970; absent where nothing did
 * @returns whether something stands there; a folder, which nothing can be moved over, counts as nothing
 * @throws DisturbedError where another program has written there since; what was only removed does not count
 */
export async function insistUndisturbed(file: string, seen: bigint | undefined): Promise<boolean> {
  // Of a link itself, not of what it leads to.
  const stats = await lstat(file, { bigint: true }).catch(() => undefined);
  if (!stats || stats.isDirectory()) return false;
  if (stats.mtimeNs !== seen) throw new DisturbedError(file);
  return true;
}

/**
 * Moves a file that is written whole to its place, over nothing but the file that was seen there before: whatever another
 * program has put there since is left alone.
 *
 * @param from on the same file system as its place
 * @param seen as {@link insistUndisturbed} takes it
 * @throws DisturbedError where another program has put something there; else the error of the system
 */
export async function putInPlace(from: string, to: string, seen: bigint | undefined): Promise<void> {
  if (seen !== undefined && (await insistUndisturbed(to, seen))) return rename(from, to);
  try {
    // A name that is given by a link is never given twice, where renaming would replace what bears it.
    await link(from, to);
  } catch (error) {
    if (!MAY_BE_RENAMED.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    await insistUndisturbed(to, undefined);
    return rename(from, to);
  }
  // It stands in its place; its other name goes with the folder of what is not yet in place.
  await unlink(from).catch(() => {});
}

/** Without links there is but the time between two calls to be lost; of a folder, renaming says that it is in the way. */
const MAY_BE_RENAMED = new Set([...LINKLESS, 'EEXIST']);
