import { damaged } from './damaged.js';
import { isSector, Sectors } from './sectors.js';

/** The header, and where it has what ([MS-CFB] 2.2). */
const HEADER_BYTES = 512;
const SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const SECTOR_SHIFT = 30;
const MINI_SECTOR_SHIFT = 32;
const DIRECTORY = 48;
const MINI_STREAM_CUTOFF = 56;
const MINI_TABLE = 60;
const MORE_TABLES = 68;
const TABLES = 76;

/** Streams of fewer bytes lie in sectors of their own size in the mini stream. */
const CUTOFF = 4096;
const MINI_SECTOR = 64;

/** An entry of the directory, and where it has what ([MS-CFB] 2.6.1). */
const ENTRY_BYTES = 128;
const NAME_BYTES = 64;
const TYPE = 66;
const LEFT = 68;
const RIGHT = 72;
const CHILD = 76;
const START = 116;
const SIZE = 120;

const STREAM = 2;
const ROOT = 5;

/** A compound file ([MS-CFB]): a file that holds streams of bytes, as a file system holds files. */
export interface CompoundFile {
  /**
   * The bytes of a stream of the root storage, however often it is asked for; streams of that name in other storages,
   * such as those of embedded documents, are others.
   *
   * @returns undefined where there is none; fewer bytes than the directory says where its sectors end before
   * @throws LoadError where its sectors lie outside the file, or belong to something else as well
   */
  stream(name: string): Buffer | undefined;
}

/**
 * Opens a compound file of either version, with sectors of 512 or 4096 bytes. No sector is read twice, so all streams
 * together take no more memory than the file, whatever it says of their sizes.
 *
 * @throws LoadError where it is damaged
 */
export function openCompoundFile(bytes: Buffer): CompoundFile {
  const shift = bytes.length < HEADER_BYTES ? 0 : bytes.readUInt16LE(SECTOR_SHIFT);
  if (
    (shift !== 9 && shift !== 12) ||
    !bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE) ||
    bytes.readUInt16LE(MINI_SECTOR_SHIFT) !== 6 ||
    bytes.readUInt32LE(MINI_STREAM_CUTOFF) !== CUTOFF
  ) {
    throw damaged();
  }
  const size = 1 << shift;
  const table: (Buffer | undefined)[] = [];
  const sectors = new Sectors(bytes, size, size, (sector) => {
    const part = table[Math.floor((sector * 4) / size)];
    const at = (sector * 4) % size;
    return part && at + 4 <= part.length ? part.readUInt32LE(at) : undefined;
  });
  for (const number of tableSectors(bytes, sectors)) table.push(sectors.has(number) ? sectors.take(number) : undefined);

  const directory = sectors.chain(bytes.readUInt32LE(DIRECTORY), bytes.length);
  if (directory.length < ENTRY_BYTES || directory[TYPE] !== ROOT) throw damaged();
  const entries = rootStreams(directory);
  const mini = miniSectors(bytes, sectors, directory.readUInt32LE(START));
  const contentOf = (entry: Buffer) => {
    const length = entry.readUInt32LE(SIZE);
    if (length === 0) return Buffer.alloc(0);
    return (length < CUTOFF ? mini() : sectors).chain(entry.readUInt32LE(START), length);
  };
  const read = new Map<Buffer, Buffer>();
  return {
    stream(name) {
      const entry = entries.get(name.toUpperCase());
      if (!entry) return undefined;
      const content = read.get(entry) ?? contentOf(entry);
      read.set(entry, content);
      return content;
    },
  };
}

/** The sectors of small streams, which lie in a stream and have a table of their own ([MS-CFB] 2.4). */
function miniSectors(bytes: Buffer, sectors: Sectors, start: number): () => Sectors {
  let mini: Sectors | undefined;
  return () => {
    if (mini) return mini;
    const table = sectors.chain(bytes.readUInt32LE(MINI_TABLE), bytes.length);
    mini = new Sectors(sectors.chain(start, bytes.length), MINI_SECTOR, 0, (sector) =>
      sector * 4 + 4 <= table.length ? table.readUInt32LE(sector * 4) : undefined,
    );
    return mini;
  };
}

/** The sectors of the allocation table: the header has the first 109, a chain of sectors the others ([MS-CFB] 2.5). */
function* tableSectors(bytes: Buffer, sectors: Sectors): Generator<number> {
  let list = bytes.subarray(TABLES, HEADER_BYTES);
  let next = bytes.readUInt32LE(MORE_TABLES);
  for (;;) {
    for (let at = 0; at + 4 <= list.length; at += 4) {
      const number = list.readUInt32LE(at);
      if (!isSector(number)) return;
      yield number;
    }
    if (!isSector(next)) return;
    const sector = sectors.take(next);
    if (sector.length < 4) return;
    list = sector.subarray(0, -4);
    next = sector.readUInt32LE(sector.length - 4);
  }
}

/** The entries of the streams in the root storage, by their names in capitals, as the format compares them. */
function rootStreams(directory: Buffer): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  // The entries of a storage are a binary tree; in a damaged one they may be each other's branches.
  const seen = new Set<number>();
  const waiting = [directory.readUInt32LE(CHILD)];
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const entry = directory.subarray(number * ENTRY_BYTES, (number + 1) * ENTRY_BYTES);
    if (entry.length < ENTRY_BYTES || seen.has(number)) continue;
    seen.add(number);
    waiting.push(entry.readUInt32LE(LEFT), entry.readUInt32LE(RIGHT));
    if (entry[TYPE] !== STREAM) continue;
    // Its length counts the zero at its end.
    const name = entry.toString('utf16le', 0, Math.max(0, Math.min(entry.readUInt16LE(NAME_BYTES), NAME_BYTES) - 2));
    if (!found.has(name.toUpperCase())) found.set(name.toUpperCase(), entry);
  }
  return found;
}
