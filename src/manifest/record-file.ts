import { type FileHandle, open } from 'node:fs/promises';

/** Where the JSON of a record stands in a file, in bytes: a hundred thousand of these take little memory. */
export interface Place {
  offset: number;
  length: number;
}

const WINDOW_BYTES = 64 * 1024;

/** A file of records out of which single ones are read; those that stand side by side are read together. */
export interface RecordFile {
  json(place: Place): Promise<string>;
  close(): Promise<void>;
}

export function openRecordFile(file: string): RecordFile {
  let opened: Promise<FileHandle> | undefined;
  let window: { offset: number; bytes: Buffer } = { offset: 0, bytes: Buffer.alloc(0) };
  let turn: Promise<unknown> = Promise.resolve();

  async function read({ offset, length }: Place): Promise<string> {
    if (offset < window.offset || offset + length > window.offset + window.bytes.length) {
      opened ??= open(file);
      const handle = await opened;
      const bytes = Buffer.alloc(Math.max(length, WINDOW_BYTES));
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, offset);
      window = { offset, bytes: bytes.subarray(0, bytesRead) };
    }
    const from = offset - window.offset;
    return window.bytes.toString('utf8', from, from + length);
  }

  return {
    json(place) {
      // One after the other, so that those asked for at the same time are read together, too.
      const json = turn.then(() => read(place));
      turn = json.catch(() => {});
      return json;
    },
    close: async () => (await opened)?.close(),
  };
}
