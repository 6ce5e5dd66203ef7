import { stat } from 'node:fs/promises';
import { LoadError } from '../load/errors.js';
import { type InputFile, onDisk } from '../load/input-file.js';
import { type Part, partsOf } from '../load/json-lines/parts.js';
import { isReadByLines } from '../load/supported.js';
import type { InputRecord } from '../manifest/manifest.js';
import { GROUP, groupBySize } from './groups.js';
import { freeMainHeap } from './heaps.js';
import { inOrder } from './in-order.js';
import { inPlace } from './in-place.js';
import { RunError } from './run-error.js';
import type { Job, Outcome, Reply, Runner, Task } from './work.js';

export interface Batch {
  inputs: readonly InputFile[];
  job: Job;
  /** The most processes that read at the same time. */
  jobs: number;
  /** Once it is aborted no document is begun; those in hand are finished. */
  signal: AbortSignal;
  /** What an earlier run did with a document, where that is kept. */
  keep?(input: InputFile, place: number): Promise<InputRecord | undefined>;
  /** Called as each group finishes, in completion order; returns what became of its documents. */
  settle(outcomes: Outcome[]): Promise<Outcome[]>;
  /** So many groups may wait for an earlier one. */
  outstanding: number;
  /** What the reading processes run, where that is not the program's own. */
  script?: URL;
}

/** What a run tells, document by document in the order of the inputs. */
export type Report = { outcome: Outcome } | Kept | { notice: string };

/** An input that an earlier run dealt with, how many documents it holds, and what its reader was told then. */
export interface Kept {
  place: number;
  kept: { documents: number; notes: readonly string[] };
}

/** Documents that are looked up at the same time before they are read, and that may be ahead of the reading. */
const LOOK_UPS = { atOnce: 16, outstanding: 64 };

/**
 * Of less than this many bytes plain text is read in this process: each other takes half a second of processor time and
 * more than a hundred megabytes until it has loaded its segmenter and its code is warm. Two of them break even at about
 * so much text.
 */
const WORTH_PROCESSES = 256 * 1024;

/**
 * Deals with documents, each under its limits. A consumer that leaves ends the run at once.
 *
 * @throws RunError where nothing more can be written, and what `settle` throws
 */
export async function* runBatch(batch: Batch): AsyncGenerator<Report> {
  const plan = inParts(
    inOrder(places(batch), (place) => look(batch, place), LOOK_UPS),
    batch,
  );
  const { few, items } = await measure(plan);
  const jobs = batch.inputs.some((input) => isInParts(input, batch))
    ? batch.jobs
    : Math.min(batch.jobs, batch.inputs.length);
  const { script, signal } = batch;
  const { limits } = batch.job;
  const pool = async (jobs: number) => {
    const { openPool } = await import('./pool.js');
    return openPool({ jobs, limits, signal, ...(script && { script }) });
  };
  if (few) freeMainHeap();
  const runner = few ? inPlace(() => pool(1), signal) : await pool(jobs);

  const told = new Set<string>();
  try {
    const groups = groupBySize(items, runner.atOnce === 1 ? { bytes: 0, documents: 1 } : GROUP);
    const bounds = { atOnce: runner.atOnce, outstanding: runner.atOnce === 1 ? 1 : batch.outstanding };
    for await (const { reports, notices } of inOrder(groups, (group) => work(group, batch, runner), bounds)) {
      for (const notice of notices) {
        if (!told.has(notice)) yield { notice };
        told.add(notice);
      }
      yield* reports;
    }
  } finally {
    await runner.close();
  }
}

async function* places({ inputs, signal }: Batch): AsyncGenerator<number> {
  for (const place of inputs.keys()) {
    if (signal.aborted) return;
    yield place;
  }
}

/** An input, or a part of it, as it is planned: kept from an earlier run, or to be read. */
interface Item {
  place: number;
  part?: Part;
  kept?: Kept['kept'];
  /** Why it can't be read where that is known already. */
  unread?: string;
  /** Whether another process could not open it: standard input, and pipes that this one was handed. */
  here?: boolean;
  bytes: number;
}

async function look({ inputs, keep }: Batch, place: number): Promise<Item> {
  const input = inputs[place]!;
  const kept = await keep?.(input, place);
  if (kept) return { place, kept: { documents: kept.documents ?? 1, notes: kept.notes ?? [] }, bytes: 0 };
  if (input.file === '-') return { place, here: true, bytes: 1 };
  if (input.entry) return { place, bytes: Math.max(1, input.entry.size) };
  const stats = await stat(onDisk(input)).catch(() => undefined);
  const here = stats !== undefined && !stats.isFile() && !stats.isDirectory();
  return { place, ...(here && { here }), bytes: Math.max(1, stats?.size ?? 0) };
}

/** Files that hold a document a line may be of any size, and are read some lines at a time. */
function isInParts({ path, entry }: InputFile, { job }: Batch): boolean {
  return !entry && isReadByLines(path, job.reading.textField);
}

async function* inParts(plan: AsyncIterable<Item>, batch: Batch): AsyncGenerator<Item> {
  for await (const item of plan) {
    const { place, kept } = item;
    const input = batch.inputs[place]!;
    if (kept || !isInParts(input, batch)) {
      yield item;
      continue;
    }
    try {
      for await (const part of partsOf(onDisk(input))) {
        if (batch.signal.aborted) return;
        yield { place, part, bytes: Math.max(1, part.to - part.from) };
      }
    } catch (error) {
      if (!(error instanceof LoadError)) throw error;
      yield { place, unread: error.message, bytes: 1 };
    }
  }
}

/** Looks ahead until it is known whether there is little to read. */
async function measure(plan: AsyncGenerator<Item>): Promise<{ few: boolean; items: AsyncGenerator<Item> }> {
  const ahead: Item[] = [];
  let bytes = 0;
  let ended = false;
  while (!ended && bytes < WORTH_PROCESSES) {
    const next = await plan.next();
    if (next.done) ended = true;
    else bytes += ahead[ahead.push(next.value) - 1]!.bytes;
  }
  return { few: ended, items: chained() };

  async function* chained(): AsyncGenerator<Item> {
    yield* ahead;
    ahead.length = 0;
    yield* plan;
  }
}

async function work(
  group: readonly Item[],
  { inputs, job, settle }: Batch,
  runner: Runner,
): Promise<{ reports: Report[]; notices: string[] }> {
  const tasks: Task[] = [];
  for (const { place, part, unread, kept, here, bytes } of group) {
    if (kept) continue;
    const task: Task = {
      place,
      input: inputs[place]!,
      size: bytes,
      ...(part && { part }),
      ...(unread !== undefined && { unread }),
    };
    tasks.push(here ? await withBytes(task, job) : task);
  }
  const reply: Reply = tasks.length > 0 ? await runner.run({ tasks, job }) : { outcomes: [], notices: [] };
  const settled = await settle(reply.outcomes);
  if (reply.fatal !== undefined) throw new RunError(reply.fatal);

  const outcomes = new Map(settled.map((outcome) => [keyOf(outcome), outcome]));
  const reports = group.flatMap((item): Report[] => {
    const { place, kept } = item;
    if (kept) return [{ kept, place }];
    const outcome = outcomes.get(keyOf(item));
    return outcome ? [{ outcome }] : [];
  });
  return { reports, notices: reply.notices };
}

/** Tells a part of a file from the others of a group. */
function keyOf({ place, part }: { place: number; part?: { index: number } }): string {
  return part ? `${place}-${part.index}` : `${place}`;
}

async function withBytes(task: Task, { reading }: Job): Promise<Task> {
  const { readBytes } = await import('../load/read-bytes.js');
  try {
    const bytes = await readBytes(task.input, reading.maxSize);
    return { ...task, bytes, size: bytes.length };
  } catch (error) {
    if (error instanceof LoadError) return { ...task, unread: error.message };
    throw error;
  }
}
