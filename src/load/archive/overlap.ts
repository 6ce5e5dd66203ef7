import type { Entry } from 'yauzl';

/** Bytes of a local header before the entry's name (APPNOTE.TXT, 4.3.7). */
const LOCAL_HEADER = 30;

type Placed = Pick<Entry, 'relativeOffsetOfLocalHeader' | 'fileNameLength' | 'compressedSize'>;

/**
 * The entries that run into the next one. Honest programs write one entry after the other; in a bomb many of them
 * share the same bytes, so that a small archive unpacks to gigabytes. The others have no byte in common.
 *
 * @param entries of the central directory, all of them
 * @param archiveSize in bytes; an entry that would end beyond is damaged in another way, and not among those returned
 */
export function overlapping<E extends Placed>(entries: Iterable<E>, archiveSize: number): Set<E> {
  const found = new Set<E>();
  const inOrder = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  inOrder.forEach((entry, index) => {
    const next = inOrder[index + 1]?.relativeOffsetOfLocalHeader ?? archiveSize;
    const end = entry.relativeOffsetOfLocalHeader + LOCAL_HEADER + entry.fileNameLength + entry.compressedSize;
    if (end > next && end <= archiveSize) found.add(entry);
  });
  return found;
}
