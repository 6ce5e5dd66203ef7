import { LoadError } from '../load/errors.js';
import type { FilePath } from '../load/file-path.js';
import { readPathList } from '../load/path-list.js';
import type { Message } from '../types.js';
import { UsageError } from './exit.js';

/** What the lists of `--files-from` name. */
export interface ListedPaths {
  listed: FilePath[];
  /** Lists that name nothing. */
  failures: Message[];
}

/**
 * Reads the lists, in the order in which they are given.
 *
 * @param lists their paths, `-` for standard input
 * @param paths what is named besides
 * @throws UsageError where nothing is named at all, standard input is asked for twice, or a list can't be read
 */
export async function readPathLists(lists: readonly string[], paths: readonly string[]): Promise<ListedPaths> {
  if (lists.length + paths.length === 0) {
    throw new UsageError('no path; name files, folders, globs, - for standard input, or a list with --files-from');
  }
  const piped = lists.filter((list) => list === '-').length;
  if (piped > 1 || (piped === 1 && paths.includes('-'))) {
    throw new UsageError('standard input is either one list or one document; put the other in a file');
  }
  const result: ListedPaths = { listed: [], failures: [] };
  for (const list of lists) {
    const named = await readPathList(list).catch((error: unknown) => {
      throw error instanceof LoadError ? new UsageError(`--files-from ${list}: ${error.message}`) : error;
    });
    if (named.length === 0) result.failures.push({ path: list, text: 'the list names no file; check what wrote it' });
    for (const file of named) result.listed.push(file);
  }
  return result;
}
