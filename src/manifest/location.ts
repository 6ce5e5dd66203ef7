import path from 'node:path';
import { type FilePath, filePath, slashed } from '../load/file-path.js';
import { type InputFile, onDisk } from '../load/input-file.js';

/** Where a document lies, as a record states it. */
export interface Location {
  /** Relative to the output folder with `/`, absolute where no such path exists, `-` for standard input. */
  file: string;
  /** Of an entry of an archive, where the archive lies, in the same way; `file` is then below it. */
  archive?: string;
  /**
   * Where the name on disk is not UTF-8, so that `file` and `archive` are only for people: the path of the file, or of its
   * archive, relative to the output folder, as a relative reference of RFC 3986 that holds its bytes (`../in/%B1%A8.txt`).
   */
  uri?: string;
}

/** Where a document lies in relation to an output folder. */
export function locationOf(input: InputFile, folder: string): Location {
  const { file, entry, bytes } = input;
  if (file === '-') return { file };
  const relative = slashed(path.relative(path.resolve(folder), file));
  return {
    file: relative,
    ...(entry && { archive: relative.slice(0, -(entry.name.length + 1)) }),
    ...(bytes && { uri: uriOf(onDisk(input), folder) }),
  };
}

/** The path by which the file system knows a document, or the archive that it is in. */
export function pathOf({ file, archive, uri }: Location, folder: string): FilePath {
  if (uri === undefined) return path.resolve(folder, archive ?? file);
  const bytes = uri.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return filePath(Buffer.from(path.resolve(absolute(folder), bytes), 'latin1'));
}

/** The same for the records of one document, another for those of any other. */
export function keyOf({ file, uri }: Location): string {
  // No path holds NUL.
  return uri === undefined ? file : `${file}\0${uri}`;
}

/** Characters that a reference may hold as they are; of all others, and of `%`, the bytes are encoded. */
const UNRESERVED = /[^\w.~/-]/g;

function uriOf(file: FilePath, folder: string): string {
  const bytes = path.relative(absolute(folder), path.resolve(inBytes(process.cwd()), inBytes(file)));
  return bytes.replace(UNRESERVED, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

/** A character for each byte: as such, paths that are not UTF-8 can be taken apart like any other. */
function inBytes(file: FilePath): string {
  return Buffer.from(file).toString('latin1');
}

function absolute(folder: string): string {
  return inBytes(path.resolve(folder));
}
