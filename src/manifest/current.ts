import { readJournal } from './journal.js';
import { keyOf } from './location.js';
import { type InputRecord, type Manifest, type RunHeader, readManifest } from './manifest.js';

/**
 * Reads what is on record of an output folder as it stands now: its manifest, and what the journal of a run that was
 * interrupted, or is at work, says since.
 *
 * @returns undefined where there is neither; a manifest that is not finished where there is a journal
 * @throws ManifestError where the manifest can't be read or is none
 */
export async function readCurrent(folder: string): Promise<Manifest | undefined> {
  const manifest = await readManifest(folder);
  let header: RunHeader | undefined;
  const since = new Map<string, InputRecord>();
  for await (const line of readJournal(folder)) {
    if ('header' in line) header = line.header;
    else since.set(keyOf(line.record), line.record);
  }
  if (!header) return manifest;
  const { tool, segmenter, options } = header;
  const untouched = manifest?.inputs.filter((record) => !since.has(keyOf(record))) ?? [];
  return { tool, segmenter, options, finished: false, inputs: [...untouched, ...since.values()] };
}
