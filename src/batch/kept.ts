import type { InputFile } from '../load/index.js';
import type { EarlierPlace, RecordStore } from '../manifest/earlier.js';
import type { InputRecord } from '../manifest/manifest.js';
import { keptRecord } from '../manifest/resume.js';

/** A record that still holds. */
export interface Kept {
  /** Where it stands. */
  known: EarlierPlace;
  /** When its file was last changed, in milliseconds since 1970, where that is not what the record says. */
  modified?: number;
}

/** What a record is looked for. */
export interface Candidate {
  input: InputFile;
  /** Where a record of it stands. */
  known: EarlierPlace | undefined;
  /** Where its outputs belong, below the folder. */
  outputs: readonly string[];
}

/** So many documents are looked up at a time. */
const AT_A_TIME = 32;

/**
 * Finds out what earlier runs did with documents and still holds.
 *
 * @returns one for each candidate, in their order; nothing for a document that is to be read
 */
export async function findKept(
  candidates: Iterable<Candidate>,
  folder: string,
  store: RecordStore,
): Promise<(Kept | undefined)[]> {
  const kept: (Kept | undefined)[] = [];
  let asked: Promise<Kept | undefined>[] = [];
  for (const candidate of candidates) {
    asked.push(keptOf(candidate, folder, store));
    if (asked.length < AT_A_TIME) continue;
    kept.push(...(await Promise.all(asked)));
    asked = [];
  }
  kept.push(...(await Promise.all(asked)));
  return kept;
}

async function keptOf(
  { input, known, outputs }: Candidate,
  folder: string,
  store: RecordStore,
): Promise<Kept | undefined> {
  if (!known || input.file === '-') return undefined;
  const record: InputRecord = JSON.parse(await store.json(known));
  // A run that was interrupted may have died before it put in place what it had written down.
  const assured = known.in === 'manifest';
  const kept = await keptRecord(record, { input, outputs, folder, assured });
  if (!kept) return undefined;
  return kept === record ? { known } : { known, ...(kept.modified !== undefined && { modified: kept.modified }) };
}
