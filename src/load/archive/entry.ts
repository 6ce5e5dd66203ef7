/** A file in a ZIP archive, as its central directory tells it; plain data, as it goes from process to process. */
export interface ArchiveEntry {
  /** Its path in the archive with `/`, safe to be written below a folder: no root, no `..`. */
  name: string;
  /** Offset of its local header in the archive, in bytes. */
  offset: number;
  /** In bytes; both sizes are what the archive says, which need not be true. */
  compressedSize: number;
  size: number;
  crc32: number;
  /** As the format numbers them: 0 stored, 8 deflated (APPNOTE.TXT, 4.4.5). */
  method: number;
  encrypted: boolean;
}
