import type { ArchiveEntry } from './archive/entry.js';
import type { FilePath } from './file-path.js';

/** A document to be read. */
export interface InputFile {
  /** Absolute path, or `-` for standard input; of an entry of an archive, the archive's with the entry's name below. */
  file: string;
  /**
   * The document's path as given: relative to the folder that was named, with `/` separators; for a file or a glob the
   * path as given or matched. An archive is a folder in it: `reports.zip/2023/report.txt`.
   */
  path: string;
  /** The bytes of {@link onDisk} where they are not UTF-8: `file` and `path` are then for people and lead nowhere. */
  bytes?: Uint8Array;
  /** Where it stands in its archive, of what is in one. */
  entry?: ArchiveEntry;
}

/** The path that the file system knows it by: of an entry, its archive's. */
export function onDisk({ file, bytes, entry }: InputFile): FilePath {
  if (bytes !== undefined) return Buffer.from(bytes);
  return entry === undefined ? file : file.slice(0, -(entry.name.length + 1));
}
