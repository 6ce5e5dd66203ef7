import { open } from 'node:fs/promises';
import { type Entry, fromFdPromise, type ZipFile } from 'yauzl';
import { LoadError } from '../errors.js';
import type { FilePath } from '../file-path.js';
import { byCodePoint } from '../folder.js';
import { isHidden } from '../hidden.js';
import { damage } from './damage.js';
import type { ArchiveEntry } from './entry.js';
import { bomb, HARMLESS_TOTAL, LARGEST_RATIO, LONGEST_NAME, MOST_ENTRIES, tooManyEntries } from './limits.js';
import { entryNames, pathBelow } from './names.js';
import { overlapping } from './overlap.js';

/** What an archive holds. */
export interface ListedArchive {
  /** Its files by name, hidden ones and links apart. */
  entries: ArchiveEntry[];
  /** Files that are not read, and why, in one line. */
  refused: { name: string; cause: string }[];
  /** Why there may be more than is listed, and what to do. */
  damage?: string;
}

/** Files by which a document is told that is packed itself: of OOXML, OpenDocument and EPUB, OFD. */
const MARKS_OF_DOCUMENTS = new Set(['[Content_Types].xml', 'mimetype', 'OFD.xml']);

/**
 * Lists the files of a ZIP archive. Nothing is unpacked.
 *
 * @returns nothing where the file is a packed document (docx, xlsx, odt …)
 * @throws LoadError where it can't be read, is none, or holds more than the limits allow
 */
export async function listArchive(file: FilePath): Promise<ListedArchive | undefined> {
  const handle = await open(file).catch((error: unknown) => {
    throw new LoadError(damage(error));
  });
  try {
    const { size } = await handle.stat();
    // Sizes are compared with real bytes when an entry is read; a false one must not hide the others.
    const archive = await fromFdPromise(handle.fd, {
      autoClose: false,
      decodeStrings: false,
      validateEntrySizes: false,
    }).catch((error: unknown) => {
      throw new LoadError(damage(error));
    });
    const found = await readDirectory(archive, size);
    const names = entryNames(found.entries);
    if (names.some((name) => MARKS_OF_DOCUMENTS.has(name))) return undefined;
    return { ...sorted(found.entries, names, size), ...(found.damage !== undefined && { damage: found.damage }) };
  } finally {
    await handle.close();
  }
}

async function readDirectory(archive: ZipFile, archiveSize: number): Promise<{ entries: Entry[]; damage?: string }> {
  if (archive.entryCount > MOST_ENTRIES) throw tooManyEntries();
  const entries: Entry[] = [];
  let total = 0;
  try {
    for await (const entry of archive.eachEntry()) {
      entries.push(entry);
      total += entry.uncompressedSize;
    }
  } catch (error) {
    return { entries, damage: damage(error) };
  }
  if (total > HARMLESS_TOTAL && total > LARGEST_RATIO * archiveSize) throw bomb(total, archiveSize);
  return { entries };
}

const REPEATED = 'stands in the archive more than once; only the first is read';
const OVERLAPPING = 'runs into the next entry of the archive, as in a bomb; copy or pack the archive again';
const LONG_NAME = 'has a name longer than a path may be; give it a shorter one and pack it again';

/** The files among the entries, and those that are not read. Of several files of one name only the first is. */
function sorted(all: readonly Entry[], names: readonly string[], archiveSize: number): Omit<ListedArchive, 'damage'> {
  const entries = new Map<string, ArchiveEntry>();
  const refused: ListedArchive['refused'] = [];
  const overlaps = overlapping(all, archiveSize);
  all.forEach((entry, i) => {
    const name = pathBelow(names[i]!);
    if (!isFile(entry, names[i]!) || isOutOfSight(name)) return;
    if (name.length > LONGEST_NAME) refused.push({ name: `…${name.slice(-100)}`, cause: LONG_NAME });
    else if (overlaps.has(entry)) refused.push({ name, cause: OVERLAPPING });
    else if (entries.has(name)) refused.push({ name, cause: REPEATED });
    else entries.set(name, archiveEntry(entry, name));
  });
  return { entries: [...entries.values()].sort((a, b) => byCodePoint(a.name, b.name)), refused };
}

/** File types of Unix, in the upper half of the external attributes. */
const TYPE = 0xf000;
const REGULAR = 0x8000;

function isFile({ externalFileAttributes }: Entry, name: string): boolean {
  const type = (externalFileAttributes >>> 16) & TYPE;
  return !/[\\/]$/.test(name) && (type === 0 || type === REGULAR);
}

/** As in folders; `__MACOSX` is where a Mac puts what it hides. */
function isOutOfSight(name: string): boolean {
  return name === '' || name.split('/').some((segment) => isHidden(segment) || segment === '__MACOSX');
}

function archiveEntry(entry: Entry, name: string): ArchiveEntry {
  return {
    name,
    offset: entry.relativeOffsetOfLocalHeader,
    compressedSize: entry.compressedSize,
    size: entry.uncompressedSize,
    crc32: entry.crc32,
    method: entry.compressionMethod,
    encrypted: entry.isEncrypted(),
  };
}
