import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { CsvOptions } from '../export/csv.js';
import type { Format } from '../export/formats.js';
import { makeFolder, prepareFolder, WriteError } from '../export/index.js';
import { DisturbedError, insistUndisturbed, putInPlace } from '../export/put-in-place.js';
import { writeCause } from '../export/write-error.js';
import type { FilePath } from '../load/file-path.js';
import { type InputFile, onDisk } from '../load/input-file.js';
import {
  type Earlier,
  type EarlierPlace,
  openRecordStore,
  type RecordStore,
  readEarlier,
} from '../manifest/earlier.js';
import { type Journal, journalFile, openJournal } from '../manifest/journal.js';
import { type Cleared, outdatedRecords, removeLeftovers } from '../manifest/leftovers.js';
import { locationOf } from '../manifest/location.js';
import { acquireLock, type Lock } from '../manifest/lock.js';
import { type InputRecord, MANIFEST, type RunHeader } from '../manifest/manifest.js';
import { writeManifestFile } from '../manifest/manifest-file.js';
import { examinePlaces, type OutputPlace } from '../manifest/occupied.js';
import { RECORDS } from '../manifest/records-folder.js';
import { outputsStand } from '../manifest/resume.js';
import { type Assembly, openAssembly } from './assembly.js';
import { type FolderLayout, layOutFolder } from './folder-layout.js';
import { type Candidate, findKept, type Kept } from './kept.js';
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
  /** Whether files that no earlier run wrote, or that were changed since, are overwritten. */
  force: boolean;
  /** The lists of documents that were read; `-` for standard input. */
  lists: readonly string[];
}

/** An output folder in which a run is at work. */
export interface ResultsFolder {
  /** What the workers are to do with results. */
  readonly output: TemporaryFiles;
  /** Whether an earlier run was interrupted before it could write its manifest. */
  readonly interrupted: boolean;
  /** Keeps the record of a document that an earlier run dealt with, where that still holds. */
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

/**
 * Takes an output folder for a run. Which documents are kept is decided here, so that it is known what will be written.
 *
 * @throws WriteError where it can't be made or written to, LockedError where another run is at work there,
 *   ManifestError where a file that is no manifest bears its name, OccupiedError where outputs would overwrite files
 */
export async function openResultsFolder(inputs: readonly InputFile[], options: FolderOptions): Promise<ResultsFolder> {
  const { folder, formats, made, resume, force } = options;
  await prepareFolder(folder);
  const lock = await acquireLock(folder);
  const store = openRecordStore(folder);
  try {
    const layout = layOutFolder(inputs, folder, formats);
    const earlier = await readEarlier(folder, made);
    const kept = resume ? await findKept(candidates(inputs, layout, earlier), folder, store) : [];
    const outputs = outputPlaces(inputs, layout, kept);
    const seen = await examinePlaces({ folder, outputs, read: filesRead(inputs, options), header: made, force });
    const temporary = await openTemporary(folder);
    const journal = await openJournal(folder, made);
    return resultsFolder(inputs, options, { lock, store, layout, earlier, kept, seen, journal, temporary });
  } catch (error) {
    await store.close();
    await lock.release();
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new WriteError(`${folder}: ${writeCause(error)}`);
  }
}

/**
 * Makes the folder for outputs that are not in place yet. Each run has one of its own: a process that reads for a run
 * which was killed lives on for a moment, and must find nowhere to write.
 */
async function openTemporary(folder: string): Promise<string> {
  const all = path.join(folder, RECORDS, 'tmp');
  await rm(all, { recursive: true, force: true });
  await mkdir(all);
  return mkdtemp(path.join(all, 'run-'));
}

function* candidates(
  inputs: readonly InputFile[],
  { keys, outputsAt }: FolderLayout,
  { places }: Earlier,
): Generator<Candidate> {
  for (const [place, input] of inputs.entries()) {
    yield { input, known: places.get(keys[place]!), outputs: outputsAt(place) };
  }
}

function* outputPlaces(
  inputs: readonly InputFile[],
  { outputsAt, numberOf, manifestNumber }: FolderLayout,
  kept: readonly (Kept | undefined)[],
): Generator<OutputPlace> {
  for (const place of inputs.keys()) {
    for (const [format, output] of outputsAt(place).entries()) {
      yield { number: numberOf(place, format), path: output, kept: kept[place] !== undefined };
    }
  }
  yield { number: manifestNumber, path: MANIFEST, kept: false };
}

function* filesRead(inputs: readonly InputFile[], { lists }: FolderOptions): Generator<FilePath> {
  yield* lists;
  for (const input of inputs) yield onDisk(input);
}

interface Parts {
  lock: Lock;
  store: RecordStore;
  layout: FolderLayout;
  earlier: Earlier;
  /** What of it is kept, by the place of the document. */
  kept: readonly (Kept | undefined)[];
  /** When what stands in the places of outputs was last changed, by their numbers. */
  seen: ReadonlyMap<number, bigint>;
  journal: Journal;
  temporary: string;
}

function resultsFolder(inputs: readonly InputFile[], options: FolderOptions, parts: Parts): ResultsFolder {
  const { folder, formats, header, bom, metadata, alternatives, made } = options;
  const { lock, store, layout, earlier, kept, seen, journal, temporary } = parts;
  const { names, keys } = layout;
  /** Where the record of each document stands, once there is one. */
  const places: (EarlierPlace | undefined)[] = new Array(inputs.length);
  const madeFolders = new Set<string>();
  /** Of the files that are read in parts. */
  const assemblies = new Map<number, Assembly>();
  /** Outputs in whose places another program has written meanwhile. */
  const disturbed = new Set<string>();
  /** Those that are going on. */
  const commits = new Set<Promise<Outcome[]>>();
  let released = false;
  const output: TemporaryFiles = {
    to: 'files',
    folder: temporary,
    renderings: formats.map((format) => ({ format, header, bom, metadata, alternatives, documents: 'one' })),
  };

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
    const placed = await Promise.all(whole.map(putOutputsInPlace));
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
  async function putOutputsInPlace(outcome: Outcome): Promise<Outcome> {
    const { place, success } = outcome;
    const done: WrittenFile[] = [];
    for (const file of success?.files ?? []) {
      const output = outputRecord(file, placement(place)).path;
      const target = path.join(folder, output);
      try {
        await makeFolderOnce(path.dirname(target));
        const number = layout.numberOf(place, formats.indexOf(file.format));
        await putInPlace(temporaryFile(temporary, place, file.format), target, seen.get(number));
        done.push(file);
      } catch (error) {
        if (meetsEveryOutput(error)) throw new RunError(runCause(error));
        if (error instanceof DisturbedError) disturbed.add(output);
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
    await rm(path.dirname(temporary), { recursive: true, force: true }).catch(() => {});
    await lock.release();
  }

  return {
    output,
    interrupted: earlier.interrupted,

    async keep(_, place) {
      const found = kept[place];
      if (!found) return undefined;
      const { known, modified } = found;
      const record: InputRecord = JSON.parse(await store.json(known));
      if (modified === undefined) {
        places[place] = known;
        return record;
      }
      const renewed = { ...record, modified };
      await write([renewed], [place]);
      return renewed;
    },

    async commit(outcomes) {
      const committed = commit(outcomes);
      commits.add(committed);
      return committed.finally(() => commits.delete(committed));
    },

    async finish(finished) {
      const manifest = path.join(folder, MANIFEST);
      try {
        // It is read below, and a file that is somebody else's is no damaged one.
        await insistUndisturbed(manifest, seen.get(layout.manifestNumber));
        const settled = await settledPlaces();
        const ours = new Set<string>();
        for await (const json of jsonOf(settled, store)) {
          for (const output of (JSON.parse(json) as InputRecord).outputs) ours.add(output.path);
        }
        let cleared: Cleared = { removed: 0, changed: [] };
        if (finished) cleared = await removeLeftovers(folder, made, ours, filesRead(inputs, options));
        const written = path.join(temporary, MANIFEST);
        await writeManifestFile(written, made, finished, withOutdated(settled, ours));
        await putInPlace(written, manifest, seen.get(layout.manifestNumber));
        await rm(journalFile(folder));
        return { ...cleared, changed: cleared.changed.filter((name) => !disturbed.has(name)) };
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
