import path from 'node:path';
import { type FilePath, filePath } from './file-path.js';
import { readBytes } from './read-bytes.js';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const BYTE_ORDER_MARK = Buffer.from('\ufeff');

/**
 * The paths in a list: one a line, lines ended by LF or CRLF, or ended by NUL where the list holds any, as `find
 * -print0` writes it. A byte order mark and empty lines are passed over. Names are bytes: one that is not UTF-8 is kept.
 */
export function parsePathList(bytes: Buffer): FilePath[] {
  const list = bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK)
    ? bytes.subarray(BYTE_ORDER_MARK.length)
    : bytes;
  const end = list.includes(0) ? 0 : LINE_FEED;
  const paths: FilePath[] = [];
  for (let start = 0; start < list.length; ) {
    const found = list.indexOf(end, start);
    const next = found < 0 ? list.length : found;
    const trimmed = end === LINE_FEED && list[next - 1] === CARRIAGE_RETURN ? next - 1 : next;
    if (trimmed > start) paths.push(filePath(list.subarray(start, trimmed)));
    start = next + 1;
  }
  return paths;
}

/**
 * The paths in a list of which the path is given, `-` for standard input.
 *
 * @throws LoadError where it can't be read
 */
export async function readPathList(list: string): Promise<FilePath[]> {
  const file = list === '-' ? list : path.resolve(list);
  return parsePathList(await readBytes({ file, path: list }, Number.POSITIVE_INFINITY));
}
