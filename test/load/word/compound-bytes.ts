/** The streams and storages of a storage, by name. */
export interface Storage {
  [name: string]: Buffer | Storage;
}

const FREE = 0xffffffff;
const END_OF_CHAIN = 0xfffffffe;
const TABLE_SECTOR = 0xfffffffd;
const MORE_TABLES_SECTOR = 0xfffffffc;

const CUTOFF = 4096;
const MINI_SECTOR = 64;
const IN_HEADER = 109;

interface Entry {
  name: string;
  type: number;
  right: number;
  child: number;
  start: number;
  content: Buffer;
}

/**
 * A compound file ([MS-CFB]) with that root storage. The sectors of its allocation table come first, so that the number
 * for a sector stands at `sectorSize + 4 * sector`.
 */
export function compoundBytes(root: Storage, sectorSize: 512 | 4096 = 512): Buffer {
  const entries: Entry[] = [
    { name: 'Root Entry', type: 5, right: FREE, child: FREE, start: END_OF_CHAIN, content: Buffer.alloc(0) },
  ];
  addChildren(entries, entries[0]!, root);

  const small = entries.filter(({ type, content }) => type === 2 && content.length > 0 && content.length < CUTOFF);
  const mini = chains(small, MINI_SECTOR, 0);
  entries[0]!.content = mini.bytes;
  const miniTable = numbers(mini.table, sectorSize);

  // How many sectors the table needs depends on all others, and on its own.
  const large = entries.filter((entry) => entry.content.length > 0 && !small.includes(entry));
  const blocks = [{ content: Buffer.alloc(entries.length * 128) }, { content: miniTable }, ...large];
  const others = blocks.reduce((sum, { content }) => sum + Math.ceil(content.length / sectorSize), 0);
  const inSector = sectorSize / 4;
  let tables = 1;
  let moreTables = 0;
  while (tables * inSector < tables + moreTables + others) {
    tables++;
    moreTables = Math.ceil(Math.max(0, tables - IN_HEADER) / (inSector - 1));
  }
  const [directory, miniTableBlock] = blocks.map((block) => Object.assign(block, { start: END_OF_CHAIN }));
  const body = chains(blocks as { content: Buffer; start: number }[], sectorSize, tables + moreTables);

  const table = [
    ...new Array(tables).fill(TABLE_SECTOR),
    ...new Array(moreTables).fill(MORE_TABLES_SECTOR),
    ...body.table,
  ];
  const list = Array.from({ length: tables }, (_, index) => index);
  const more: number[] = [];
  for (let at = IN_HEADER; at < tables; at += inSector - 1) {
    const part = list.slice(at, at + inSector - 1);
    const next = at + inSector - 1 < tables ? tables + more.length / inSector + 1 : END_OF_CHAIN;
    more.push(...part, ...new Array(inSector - 1 - part.length).fill(FREE), next);
  }
  writeDirectory(entries, body.bytes);

  const header = Buffer.alloc(sectorSize);
  header.write('d0cf11e0a1b11ae1', 'hex');
  [0x3e, sectorSize === 512 ? 3 : 4, 0xfffe, sectorSize === 512 ? 9 : 12, 6].forEach((number, index) => {
    header.writeUInt16LE(number, 24 + index * 2);
  });
  header.writeUInt32LE(tables, 44);
  header.writeUInt32LE(directory!.start, 48);
  header.writeUInt32LE(CUTOFF, 56);
  header.writeUInt32LE(miniTableBlock!.start, 60);
  header.writeUInt32LE(miniTable.length / sectorSize, 64);
  header.writeUInt32LE(moreTables > 0 ? tables : END_OF_CHAIN, 68);
  header.writeUInt32LE(moreTables, 72);
  for (let index = 0; index < IN_HEADER; index++) header.writeUInt32LE(list[index] ?? FREE, 76 + index * 4);
  return Buffer.concat([header, numbers(table, sectorSize), numbers(more, sectorSize), body.bytes]);
}

function addChildren(entries: Entry[], parent: Entry, storage: Storage): void {
  let left: Entry | undefined;
  for (const [name, content] of Object.entries(storage)) {
    const isStream = Buffer.isBuffer(content);
    const entry: Entry = {
      name,
      type: isStream ? 2 : 1,
      right: FREE,
      child: FREE,
      start: isStream && content.length > 0 ? END_OF_CHAIN : 0,
      content: isStream ? content : Buffer.alloc(0),
    };
    if (left) left.right = entries.length;
    else parent.child = entries.length;
    left = entry;
    entries.push(entry);
    if (!isStream) addChildren(entries, entry, content);
  }
}

/** Puts contents into sectors one after the other, writes down where each starts, and makes the table of the sectors. */
function chains(blocks: readonly { content: Buffer; start: number }[], size: number, first: number) {
  const table: number[] = [];
  const pieces: Buffer[] = [];
  for (const block of blocks) {
    const count = Math.ceil(block.content.length / size);
    if (count === 0) continue;
    block.start = first + table.length;
    pieces.push(block.content, Buffer.alloc(count * size - block.content.length));
    for (let index = 1; index < count; index++) table.push(first + table.length + 1);
    table.push(END_OF_CHAIN);
  }
  return { bytes: Buffer.concat(pieces), table };
}

/** The numbers in whole sectors. */
function numbers(list: readonly number[], sectorSize: number): Buffer {
  const bytes = Buffer.alloc(Math.ceil((list.length * 4) / sectorSize) * sectorSize, 0xff);
  list.forEach((number, index) => {
    bytes.writeUInt32LE(number, index * 4);
  });
  return bytes;
}

function writeDirectory(entries: readonly Entry[], to: Buffer): void {
  entries.forEach(({ name, type, right, child, start, content }, index) => {
    const at = index * 128;
    to.write(name, at, 'utf16le');
    to.writeUInt16LE((name.length + 1) * 2, at + 64);
    to[at + 66] = type;
    to[at + 67] = 1;
    to.writeUInt32LE(FREE, at + 68);
    to.writeUInt32LE(right, at + 72);
    to.writeUInt32LE(child, at + 76);
    to.writeUInt32LE(start, at + 116);
    to.writeUInt32LE(content.length, at + 120);
  });
}
