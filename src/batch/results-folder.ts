import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { CsvOptions } from '../export/csv.js';
import type { Format } from '../export/formats.js';
import { layOut, makeFolder, prepareFolder, WriteError } from '../export/index.js';
import { writeCause } from '../export/write-error.js';
import type { InputFile } from '../load/index.js';
import {
  type Earlier,
  type EarlierPlace,
  openRecordStore,
  type RecordStore,
  readEarlier,
} from '../manifest/earlier.js';
import { type Journal, journalFile, openJournal } from '../manifest/journal.js';
import { type Cleared, outdatedRecords, removeLeftovers } from '../manifest/leftovers.js';
import { keyOf, locationOf } from '../manifest/location.js';
import { acquireLock, type Lock } from '../manifest/lock.js';
import { type InputRecord, MANIFEST, type RunHeader } from '../manifest/manifest.js';
import { writeManifestFile } from '../manifest/manifest-file.js';
import { RECORDS } from '../manifest/records-folder.js';
import { keptRecord, outputsStand } from '../manifest/resume.js';
import { type Assembly, openAssembly } from './assembly.js';
import { outputRecord, type Placement, recordOf } from './records.js';
import { meetsEveryOutput, RunError, runCause } from './run-error.js';
import { temporaryFile } from './temporary.js';
import type { Outcome, TemporaryFiles, WrittenFile } from './work.js';

export interface FolderOptions extends CsvOptions {
  folder: string;
  /** In the order in which a document's outputs are listed. */
  formats: readonly Format[];
  /** What, besides the documents, decides what the outputs hold. */
  made: RunHeader;
  /** Whether what an earlier run did is kept where it still holds. */
  resume: boolean;
}

/** An output folder in which a run is at work. */
export interface ResultsFolder {
  /** What the workers are to do with results. */
  readonly output: TemporaryFiles;
  /** Whether an earlier run was interrupted before it could write its manifest. */
  readonly interrupted: boolean;
  /** Finds out whether an earlier run dealt with a document and that still holds; its record is then kept. */
  keep(input: InputFile, place: number): Promise<InputRecord | undefined>;
  /**
   * Writes down what became of documents, then puts their outputs in place: there is never an output without a record.
   *
   * @returns the outcomes; a document whose outputs can't be put in place has failed
   * @throws RunError where that would meet every document
   */
  commit(outcomes: readonly Outcome[]): Promise<Outcome[]>;
  /**
   * Writes the manifest and gives the folder free. A run that dealt with everything also removes the outputs of
   * documents that are no more.
   *
   * @throws RunError where that is not possible; the journal then stays, and the run can be resumed
   */
  finish(finished: boolean): Promise<Cleared>;
  /** Gives the folder free after an error; the journal stays, so that the run can be resumed. */
  abandon(): Promise<void>;
}

/** A document of that name must not be written over the manifest. */
const MANIFEST_PLACE: InputFile = { file: '', path: MANIFEST };

/**
 * Takes an output folder for a run.
 *
 * @throws WriteError where it can't be made or written to, LockedError where another run is at work there,
 *   ManifestError where a file that is no manifest bears its name
 */
export async function openResultsFolder(inputs: readonly InputFile[], options: FolderOptions): Promise<ResultsFolder> {
  const { folder, made } = options;
  await prepareFolder(folder);
  const lock = await acquireLock(folder);
  try {
    const earlier = await readEarlier(folder, made);
    const temporary = path.join(folder, RECORDS, 'tmp');
    await rm(temporary, { recursive: true, force: true });
    await mkdir(temporary);
    const journal = await openJournal(folder, made);
    return resultsFolder(inputs, options, { lock, earlier, journal, temporary });
  } catch (error) {
    await lock.release();
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new WriteError(`${folder}: ${writeCause(error)}`);
  }
}

interface Parts {
  lock: Lock;
  earlier: Earlier;
  journal: Journal;
  temporary: string;
}

function resultsFolder(inputs: readonly InputFile[], options: FolderOptions, parts: Parts): ResultsFolder {
  const { folder, formats, header, bom, metadata, made, resume } = options;
  const { lock, earlier, journal, temporary } = parts;
  const names = layOut([...inputs, MANIFEST_PLACE]).slice(0, -1);
  const store = openRecordStore(folder);
  const keys = inputs.map((input) => keyOf(locationOf(input, folder)));
  /** Where the record of each document stands, once there is one. */
  const places: (EarlierPlace | undefined)[] = new Array(inputs.length);
  const madeFolders = new Set<string>();
  /** Of the files that are read in parts. */
  const assemblies = new Map<number, Assembly>();
  /** Those that are going on. */
  const commits = new Set<Promise<Outcome[]>>();
  let released = false;
  const output: TemporaryFiles = {
    to: 'files',
    folder: temporary,
    renderings: formats.map((format) => ({ format, header, bom, metadata, documents: 'one' })),
  };

  const outputsAt = (place: number) => formats.map((format) => `${names[place]}.${format}`);

  async function write(records: readonly InputRecord[], at: readonly number[]): Promise<void> {
    const written = await journal.append(records).catch(endRun);
    at.forEach((place, i) => {
      places[place] = { in: 'journal', ...written[i]! };
    });
  }

  const placement = (place: number): Placement => {
    const input = inputs[place]!;
    return { path: input.path, location: locationOf(input, folder), name: names[place]! };
  };

  async function commit(outcomes: readonly Outcome[]): Promise<Outcome[]> {
    const whole: Outcome[] = [];
    for (const outcome of outcomes) {
      const assembled = outcome.part ? await assemblyOf(outcome.place).add(outcome) : outcome;
      if (assembled) whole.push(assembled);
    }
    await write(
      whole.map((outcome) => recordOf(outcome, placement(outcome.place))),
      whole.map(({ place }) => place),
    );
    const placed = await Promise.all(whole.map(putInPlace));
    // A part goes on to be told as what it is; only that the whole has no place makes it a failure.
    const unplaced = new Map(placed.filter((each, i) => each !== whole[i]).map((each) => [each.place, each.failure]));
    return outcomes.map((outcome): Outcome => {
      const failure = unplaced.get(outcome.place);
      if (failure === undefined) return outcome;
      const { place, part, source, notes } = outcome;
      return { place, ...(part && { part }), ...(source && { source }), failure, notes };
    });
  }

  function assemblyOf(place: number): Assembly {
    const assembly = assemblies.get(place) ?? openAssembly(place, output);
    assemblies.set(place, assembly);
    return assembly;
  }

  /** @returns the failure where an output of this document only can't be put in place */
  async function putInPlace(outcome: Outcome): Promise<Outcome> {
    const { place, success } = outcome;
    const done: WrittenFile[] = [];
    for (const file of success?.files ?? []) {
      const target = path.join(folder, `${names[place]}.${file.format}`);
      try {
        await makeFolderOnce(path.dirname(target));
        await rename(temporaryFile(temporary, place, file.format), target);
        done.push(file);
      } catch (error) {
        if (meetsEveryOutput(error)) throw new RunError(runCause(error));
        if (!(await stat(temporary).catch(() => undefined))) throw new RunError(runCause({ code: 'ENOENT' }));
        const failure = `cannot write ${target}: ${writeCause(error)}`;
        const { source, notes } = outcome;
        const failed: Outcome = { place, ...(source && { source }), failure, notes };
        const outputs = done.map((file) => outputRecord(file, placement(place)));
        await write([{ ...recordOf(failed, placement(place)), outputs }], [place]);
        return failed;
      }
    }
    return outcome;
  }

  async function makeFolderOnce(name: string): Promise<void> {
    if (madeFolders.has(name)) return;
    await makeFolder(name);
    madeFolders.add(name);
  }

  /** The places of today's documents; of those that a stopped run did not come to, what an earlier run knew. */
  async function settledPlaces(): Promise<(EarlierPlace | undefined)[]> {
    const settled: (EarlierPlace | undefined)[] = [];
    for (const [place, key] of keys.entries()) settled.push(places[place] ?? (await earlierPlace(key)));
    return settled;
  }

  /** What a manifest lists is taken to be in place, so that what only a journal says must be made sure of. */
  async function earlierPlace(key: string): Promise<EarlierPlace | undefined> {
    const known = earlier.places.get(key);
    if (known?.in !== 'journal') return known;
    return (await outputsStand(JSON.parse(await store.json(known)), folder, false)) ? known : undefined;
  }

  async function release(): Promise<void> {
    if (released) return;
    released = true;
    await Promise.allSettled(commits);
    await Promise.all([journal.close(), store.close()]);
    // Somebody may have put something else in the folder's place: then there is nothing of ours to remove.
    await rm(temporary, { recursive: true, force: true }).catch(() => {});
    await lock.release();
  }

  return {
    output,
    interrupted: earlier.interrupted,

    async keep(input, place) {
      const known = resume && input.file !== '-' ? earlier.places.get(keys[place]!) : undefined;
      if (!known) return undefined;
      const record: InputRecord = JSON.parse(await store.json(known));
      // A run that was interrupted may have died before it put in place what it had written down.
      const assured = known.in === 'manifest';
      const kept = await keptRecord(record, { input, outputs: outputsAt(place), folder, assured });
      if (kept === record) places[place] = known;
      else if (kept) await write([kept], [place]);
      return kept;
    },

    async commit(outcomes) {
      const committed = commit(outcomes);
      commits.add(committed);
      return committed.finally(() => commits.delete(committed));
    },

    async finish(finished) {
      try {
        const settled = await settledPlaces();
        const ours = new Set<string>();
        for await (const json of jsonOf(settled, store)) {
          for (const output of (JSON.parse(json) as InputRecord).outputs) ours.add(output.path);
        }
        let cleared: Cleared = { removed: 0, changed: [] };
        if (finished) cleared = await removeLeftovers(folder, made, ours);
        const written = path.join(folder, RECORDS, MANIFEST);
        await writeManifestFile(written, made, finished, withOutdated(settled, ours));
        await rename(written, path.join(folder, MANIFEST));
        await rm(journalFile(folder));
        return cleared;
      } catch (error) {
        throw error instanceof RunError ? error : new RunError(runCause(error));
      } finally {
        await release();
      }

      async function* withOutdated(settled: (EarlierPlace | undefined)[], ours: Set<string>): AsyncGenerator<string> {
        yield* jsonOf(settled, store);
        if (finished) return;
        for await (const record of outdatedRecords(folder, made, ours)) yield JSON.stringify(record);
      }
    },

    abandon: release,
  };
}

async function* jsonOf(places: readonly (EarlierPlace | undefined)[], store: RecordStore): AsyncGenerator<string> {
  for (const place of places) if (place) yield await store.json(place);
}

function endRun(error: unknown): never {
  throw new RunError(runCause(error));
}
