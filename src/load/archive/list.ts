import { open } from 'node:fs/promises';
import { type Entry, fromFdPromise, type ZipFile } from 'yauzl';
import { LoadError } from '../errors.js';
import type { FilePath } from '../file-path.js';
import { byCodePoint } from '../folder.js';
import { isHidden } from '../hidden.js';
import { formatSize } from '../size.js';
import { damage } from './damage.js';
import type { ArchiveEntry } from './entry.js';
import { HARMLESS_TOTAL, LARGEST_RATIO, MOST_ENTRIES } from './limits.js';
import { entryNames, pathBelow } from './names.js';

/** What an archive holds. */
export interface ListedArchive {
  /** Its files by name, hidden ones and links apart. */
  entries: ArchiveEntry[];
  /** Of several files of one name the later ones, which are not read. */
  repeated: string[];
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
    return { ...told(found.entries, names), ...(found.damage !== undefined && { damage: found.damage }) };
  } finally {
    await handle.close();
  }
}

async function readDirectory(archive: ZipFile, archiveSize: number): Promise<{ entries: Entry[]; damage?: string }> {
  if (archive.entryCount > MOST_ENTRIES) throw tooMany();
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

function tooMany(): LoadError {
  return new LoadError(`holds more than ${MOST_ENTRIES.toLocaleString('en')} entries; split it, or unpack it first`);
}

function bomb(total: number, size: number): LoadError {
  return new LoadError(
    `would unpack to ${formatSize(total)}, more than ${LARGEST_RATIO} times its ${formatSize(size)}; if you trust it, unpack it first`,
  );
}

/** What the entries are called. A name that comes again is not read again: its document would be no other. */
function told(all: readonly Entry[], names: readonly string[]): Pick<ListedArchive, 'entries' | 'repeated'> {
  const entries = new Map<string, ArchiveEntry>();
  const repeated: string[] = [];
  all.forEach((entry, i) => {
    const name = pathBelow(names[i]!);
    if (!isFile(entry, names[i]!) || isOutOfSight(name)) return;
    if (entries.has(name)) repeated.push(name);
    else entries.set(name, archiveEntry(entry, name));
  });
  return { entries: [...entries.values()].sort((a, b) => byCodePoint(a.name, b.name)), repeated };
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
