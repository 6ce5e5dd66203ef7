import { damaged } from './damaged.js';

/** Gives the list of modifiers that stands at a place of the stream for those too long for theirs; an empty one for none. */
export type LongLists = (at: number) => Buffer;

/** Rows of a table may be of the same list, of a hundred bytes for a cell, and each of their cells takes twenty besides. */
const TIMES_THE_FILE = 16;

/**
 * @param data the stream ([MS-DOC] 2.9.210 PrcData)
 * @param size of the file, in bytes
 * @returns lists that together come to a few times the size of the file; beyond that it throws a LoadError, as few bytes
 *   can send there for the same long list again and again
 */
export function longLists(data: Buffer, size: number): LongLists {
  let room = size * TIMES_THE_FILE;
  return (at) => {
    if (at + 2 > data.length) return Buffer.alloc(0);
    const list = data.subarray(at + 2, at + 2 + data.readUInt16LE(at));
    room -= list.length;
    if (room < 0) throw damaged();
    return list;
  };
}
