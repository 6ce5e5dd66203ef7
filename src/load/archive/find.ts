import type { Message } from '../../types.js';
import { LoadError } from '../errors.js';
import { isGolden } from '../golden.js';
import { type InputFile, onDisk } from '../input-file.js';
import type { Selection } from '../selection.js';
import { isArchive, SUPPORTED_EXTENSIONS } from '../supported.js';
import { listArchive } from './list.js';

/** What was found in an archive, as in a folder. */
export interface FoundInArchive {
  inputs: InputFile[];
  skipped: string[];
  failures: Message[];
}

/**
 * Finds the documents in an archive that a selection takes. Archives in it are taken as documents, which then can't be
 * read, so that each of them is told of.
 *
 * @param below the archive's path below the folder that was named; '' where it was named itself, in which case patterns
 *   are held against what is in it alone
 */
export async function findInArchive(archive: InputFile, below: string, selection: Selection): Promise<FoundInArchive> {
  const found: FoundInArchive = { inputs: [], skipped: [], failures: [] };
  if (below !== '' && selection.excludes(below, 'folder')) return found;
  const fail = (text: string, name?: string) => {
    found.failures.push({ path: name === undefined ? archive.path : `${archive.path}/${name}`, text });
  };
  let listed: Awaited<ReturnType<typeof listArchive>>;
  try {
    listed = await listArchive(onDisk(archive));
  } catch (error) {
    if (!(error instanceof LoadError)) throw error;
    fail(error.message);
    return found;
  }
  if (!listed) return { ...found, inputs: [archive] };

  const isDocument = (name: string, taking: ReturnType<Selection['takes']>) =>
    taking === 'any' || selection.supports(name) || isArchive(name);
  for (const entry of listed.entries) {
    const { name } = entry;
    if (isGolden(name)) continue;
    const taking = takingOf(below, name, selection);
    if (taking === 'not') continue;
    const path = `${archive.path}/${name}`;
    if (isDocument(name, taking)) {
      found.inputs.push({ ...archive, file: `${archive.file}/${name}`, path, entry });
    } else {
      found.skipped.push(path);
    }
  }
  for (const { name, cause } of listed.refused) {
    const taking = isGolden(name) ? 'not' : takingOf(below, name, selection);
    if (taking !== 'not' && isDocument(name, taking)) fail(cause, name);
  }
  if (listed.damage !== undefined) fail(listed.damage);
  else if (found.inputs.length + found.failures.length > 0) return found;
  else if (below === '') fail(nothingIn(selection));
  else if (found.skipped.length === 0 && !selection.limited) found.skipped.push(archive.path);
  return found;
}

function takingOf(archive: string, name: string, selection: Selection): ReturnType<Selection['takes']> {
  const path = archive === '' ? name : `${archive}/${name}`;
  const segments = path.split('/');
  const inside = archive === '' ? 0 : archive.split('/').length;
  for (let depth = inside + 1; depth < segments.length; depth++) {
    if (selection.excludes(segments.slice(0, depth).join('/'), 'folder')) return 'not';
  }
  if (selection.excludes(path, 'file')) return 'not';
  const taking = selection.takes(path);
  // A pattern that takes the archive takes what is in it.
  return taking === 'not' && archive !== '' && selection.takes(archive) !== 'not' ? 'by extension' : taking;
}

function nothingIn({ limited }: Selection): string {
  return limited
    ? 'no document in the archive that --include and --exclude leave; check the patterns'
    : `no document in the archive (${SUPPORTED_EXTENSIONS.join(' ')})`;
}
