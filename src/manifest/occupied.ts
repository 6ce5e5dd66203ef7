import { lstatSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { sameness } from '../export/index.js';
import type { FilePath } from '../load/file-path.js';
import { isGolden } from '../load/golden.js';
import { earlierRecords } from './earlier.js';
import { fingerprint, fingerprintOf } from './fingerprint.js';
import { MANIFEST, type RunHeader } from './manifest.js';
import { RECORDS } from './records-folder.js';
import { FileSet, statsOf } from './same-file.js';

/**
 * Why a file is not written over: it is `read` by this run; it is `gold`, that is a golden or gold file; an earlier run
 * wrote it, and it was `changed` since; or it is `foreign`, no run in that folder wrote it.
 */
export type Reason = 'read' | 'gold' | 'changed' | 'foreign';

/** A file that stands where an output belongs. */
export interface OccupiedPlace {
  /** Below the output folder, with `/`. */
  path: string;
  reason: Reason;
}

/** Files that are not written over stand where outputs belong. */
export class OccupiedError extends Error {
  override name = 'OccupiedError';

  /** @param places in the order in which the outputs would have been written */
  constructor(readonly places: readonly OccupiedPlace[]) {
    super(`${places.length} files would be overwritten`);
  }
}

/** Where an output belongs. */
export interface OutputPlace {
  /** Tells it from all others of a run. */
  number: number;
  /** Below the output folder, with `/`. */
  path: string;
  /** Whether it stays as an earlier run wrote it. */
  kept: boolean;
}

export interface Places {
  folder: string;
  outputs: Iterable<OutputPlace>;
  /** The files that the run reads, and that nothing is ever written over; `-` for standard input. */
  read: Iterable<FilePath>;
  header: RunHeader;
  /** Whether files that no earlier run wrote, or that were changed since, are written over. */
  force: boolean;
}

/** A file in an output's place of which it is asked whether an earlier run wrote it. */
interface Asked extends OccupiedPlace {
  number: number;
  /** In bytes; absent of what is no regular file, and so none that a run wrote. */
  size: bigint | undefined;
  sha256?: string;
}

/**
 * Makes sure that outputs overwrite nothing but what earlier runs wrote in their folder and nobody has changed since, as
 * the manifest and the journal say. A folder in an output's place is left for the moment when the output is put there.
 *
 * @returns when what stands in the places was last changed, in nanoseconds since 1970, by the numbers of the outputs
 * @throws OccupiedError where other files stand there
 */
export async function examinePlaces({ folder, outputs, read, header, force }: Places): Promise<Map<number, bigint>> {
  const seen = new Map<number, bigint>();
  const own = await ownFiles(folder);
  if (own.length === 0 && (await isEmpty(folder))) return seen;
  const occupied: Asked[] = [];
  const asked = new Map<string, Asked>();
  let inputs: FileSet | undefined;
  for (const name of own) {
    inputs ??= new FileSet(read);
    if (inputs.has(path.join(folder, name))) occupied.push({ number: -1, path: name, reason: 'read', size: undefined });
  }
  for (const { number, path: name, kept } of outputs) {
    const file = path.join(folder, name);
    const stats = statsOf(lstatSync, file);
    if (!stats || stats.isDirectory()) continue;
    if (!kept) seen.set(number, stats.mtimeNs);
    inputs ??= new FileSet(read);
    const size = stats.isFile() ? stats.size : undefined;
    const reason = isGolden(name) ? 'gold' : 'foreign';
    if (inputs.has(file, stats)) occupied.push({ number, path: name, reason: 'read', size });
    // That the manifest is ours, who reads it finds out.
    else if (!kept && name !== MANIFEST && (!force || reason === 'gold')) {
      asked.set(sameness(name), { number, path: name, reason, size });
    }
  }
  if (asked.size > 0) await strikeOffOurs(asked, folder, header);
  occupied.push(...asked.values());
  if (occupied.length === 0) return seen;
  const inOrder = occupied.sort((a, b) => a.number - b.number);
  throw new OccupiedError(inOrder.map(({ path, reason }) => ({ path, reason })));
}

/** What a run that was interrupted left for itself, and the next one does away with. */
async function ownFiles(folder: string): Promise<string[]> {
  const names = await readdir(path.join(folder, RECORDS), { recursive: true }).catch((): string[] => []);
  return names.filter((name) => !name.startsWith('lock')).map((name) => `${RECORDS}/${name}`);
}

async function isEmpty(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => undefined);
  return names?.every((name) => name === RECORDS) ?? false;
}

/** Leaves those of which no record holds, and marks those that an earlier run wrote otherwise. */
async function strikeOffOurs(asked: Map<string, Asked>, folder: string, header: RunHeader): Promise<void> {
  for await (const { record } of earlierRecords(folder, header)) {
    for (const output of record.outputs) {
      const there = asked.get(sameness(output.path));
      if (!there) continue;
      if (there.reason === 'foreign') there.reason = 'changed';
      if (there.size === undefined || Number(there.size) !== output.size) continue;
      there.sha256 ??= await hashOf(path.join(folder, there.path), output.size);
      if (there.sha256 === output.sha256) asked.delete(sameness(there.path));
    }
  }
}

/** A hundred thousand small files are read in a third of the time where none is waited for; most outputs are small. */
const SMALL = 64 * 1024;

/** @returns '' where it can't be read */
async function hashOf(file: string, size: number): Promise<string> {
  try {
    return (size <= SMALL ? fingerprintOf(readFileSync(file)) : await fingerprint(file)).sha256;
  } catch {
    return '';
  }
}
