/** A document's share of a group. */
export interface Sized {
  /** Bytes to be read; 0 for a document that needs no work. */
  bytes: number;
}

/** A full group takes some tens of milliseconds, beside which handing it to a process is nothing. */
export const GROUP = { bytes: 64 * 1024, documents: 32 } as const;

/** Documents that need no work may be many more, but even then the group has to be held. */
const IDLE_DOCUMENTS = 1000;

/**
 * Puts small documents together, so that handing them over does not cost more than reading them. A document larger
 * than a whole group goes alone, so that the others do not wait for it.
 */
export async function* groupBySize<Item extends Sized>(
  items: AsyncIterable<Item>,
  most: { bytes: number; documents: number } = GROUP,
): AsyncGenerator<Item[]> {
  let group: Item[] = [];
  let bytes = 0;
  let working = 0;
  for await (const item of items) {
    if (group.length > 0 && bytes + item.bytes > most.bytes) {
      yield group;
      group = [];
      bytes = working = 0;
    }
    group.push(item);
    bytes += item.bytes;
    if (item.bytes > 0) working++;
    if (bytes >= most.bytes || working >= most.documents || group.length >= IDLE_DOCUMENTS) {
      yield group;
      group = [];
      bytes = working = 0;
    }
  }
  if (group.length > 0) yield group;
}
