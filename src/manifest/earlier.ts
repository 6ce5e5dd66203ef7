import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { journalFile, readJournal } from './journal.js';
import { keyOf } from './location.js';
import { type InputRecord, MANIFEST, type RunHeader } from './manifest.js';
import { openManifestFile } from './manifest-file.js';
import { openRecordFile, type Place } from './record-file.js';

/** Where the record of a document stands. */
export interface EarlierPlace extends Place {
  in: 'manifest' | 'journal';
}

/** What earlier runs did in an output folder: its manifest, and the journal of one that was interrupted. */
export interface Earlier {
  /** Whether a run was interrupted so that it could not write its manifest. */
  interrupted: boolean;
  /** Whether there is anything. */
  any: boolean;
  /**
   * The places of the records that were made with the header of today, by the {@link keyOf} of the document. What the
   * journal says of a document overrides the manifest.
   */
  places: Map<string, EarlierPlace>;
}

/**
 * Looks through what earlier runs left.
 *
 * @throws ManifestError where the manifest is none or damaged
 */
export async function readEarlier(folder: string, header: RunHeader): Promise<Earlier> {
  const earlier: Earlier = { interrupted: false, any: false, places: new Map() };
  for await (const { record, current, in: where, offset, length } of earlierRecords(folder, header)) {
    earlier.any = true;
    if (where === 'journal') earlier.interrupted = true;
    if (current) earlier.places.set(keyOf(record), { in: where, offset, length });
    else earlier.places.delete(keyOf(record));
  }
  return earlier;
}

/** A record of an earlier run, and whether that run had the header of today. */
export type EarlierRecord = { record: InputRecord; current: boolean } & EarlierPlace;

/**
 * All records that the manifest and then the journal hold, in the order in which they were written.
 *
 * @throws ManifestError where the manifest is none or damaged
 */
export async function* earlierRecords(folder: string, header: RunHeader): AsyncGenerator<EarlierRecord> {
  const manifest = await openManifestFile(folder);
  if (manifest) {
    const current = sameHeader(manifest.header, header);
    for await (const each of manifest.records()) yield { ...each, current, in: 'manifest' };
  }
  let current = false;
  for await (const line of readJournal(folder)) {
    if ('header' in line) current = sameHeader(line.header, header);
    else yield { ...line, current, in: 'journal' };
  }
}

function sameHeader(one: RunHeader, other: RunHeader): boolean {
  const comparable = ({ tool, segmenter, options }: RunHeader) => ({ tool, segmenter, options });
  return isDeepStrictEqual(comparable(one), comparable(other));
}

/** Both files of records of an output folder. */
export interface RecordStore {
  json(place: EarlierPlace): Promise<string>;
  close(): Promise<void>;
}

export function openRecordStore(folder: string): RecordStore {
  const files = {
    manifest: openRecordFile(path.join(folder, MANIFEST)),
    journal: openRecordFile(journalFile(folder)),
  };
  return {
    json: (place) => files[place.in].json(place),
    async close() {
      await Promise.all([files.manifest.close(), files.journal.close()]);
    },
  };
}
