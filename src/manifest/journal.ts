import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { linesOf } from './lines.js';
import { type InputRecord, isInputRecord, isRunHeader, type RunHeader } from './manifest.js';
import type { Place } from './record-file.js';
import { RECORDS } from './records-folder.js';

/** The journal of an output folder: what a run has done so far. */
export function journalFile(folder: string): string {
  return path.join(folder, RECORDS, 'journal.jsonl');
}

/** A line of a journal: the header of a run, or what became of a document in that run. */
export type JournalLine = { header: RunHeader } | ({ record: InputRecord } & Place);

/**
 * The lines of a journal. A last line that was being written when the run was killed is passed over: what it was about
 * had not been put in place.
 *
 * @returns nothing where there is no journal
 */
export async function* readJournal(folder: string): AsyncGenerator<JournalLine> {
  try {
    for await (const { text, offset, length, ended } of linesOf(journalFile(folder))) {
      const value = ended ? parsed(text) : undefined;
      if (isInputRecord(value)) yield { record: value, offset, length };
      else if (isRunHeader(value)) yield { header: value };
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A journal that is being written. */
export interface Journal {
  /** Writes records, in one piece, and tells where each of them stands. */
  append(records: readonly InputRecord[]): Promise<Place[]>;
  close(): Promise<void>;
}

/**
 * Opens the journal of an output folder and writes the header of this run behind what an interrupted one left: a
 * record counts for the header before it, and of two records of a document the later one.
 */
export async function openJournal(folder: string, header: RunHeader): Promise<Journal> {
  const file = journalFile(folder);
  const handle = await open(file, 'a+');
  let end = await wholeLines(file);
  await handle.truncate(end);
  let turn: Promise<unknown> = Promise.resolve();

  const write = async (lines: readonly string[]): Promise<Place[]> => {
    const places: Place[] = [];
    let at = end;
    for (const line of lines) {
      const length = Buffer.byteLength(line);
      places.push({ offset: at, length });
      at += length + 1;
    }
    await writeAll(handle, Buffer.from(lines.map((line) => `${line}\n`).join('')));
    end = at;
    return places;
  };
  const append = (lines: readonly string[]): Promise<Place[]> => {
    const written = turn.then(() => write(lines));
    turn = written.catch(() => {});
    return written;
  };
  await append([JSON.stringify(header)]);
  return {
    append: (records) => append(records.map((record) => JSON.stringify(record))),
    async close() {
      await turn;
      await handle.close();
    },
  };
}

async function writeAll(handle: FileHandle, bytes: Buffer): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    done += (await handle.write(bytes, done)).bytesWritten;
  }
}

/** The bytes up to the last line that was written whole. */
async function wholeLines(file: string): Promise<number> {
  let end = 0;
  for await (const line of linesOf(file)) if (line.ended) end = line.offset + line.length + 1;
  return end;
}
