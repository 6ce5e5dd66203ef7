import { stat } from 'node:fs/promises';
import { LoadError } from '../load/errors.js';
import { type InputFile, onDisk } from '../load/input-file.js';
import { type Part, partsOf } from '../load/json-lines/parts.js';
import { isReadByLines } from '../load/supported.js';
import type { InputRecord } from '../manifest/manifest.js';
import { GROUP, groupBySize } from './groups.js';
import { freeMainHeap } from './heaps.js';
import { inOrder } from './in-order.js';
import { inProcess } from './in-process.js';
import { RunError } from './run-error.js';
import type { Job, Outcome, Reply, Request, Runner, Task } from './work.js';

export interface Batch {
  inputs: readonly InputFile[];
  job: Job;
  /** The most threads; 1 for none, in which case everything is done in this one. */
  jobs: number;
  /** Once it is aborted no document is begun; those in hand are finished. */
  signal: AbortSignal;
  /** What an earlier run did with a document, where that is kept. */
  keep?(input: InputFile, place: number): Promise<InputRecord | undefined>;
  /** Takes what a group came to as soon as it is done, in no order; gives what became of it. */
  settle(outcomes: Outcome[]): Promise<Outcome[]>;
  /** So many groups may wait for an earlier one. */
  outstanding: number;
  /** What the threads run, where that is not the program's own. */
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
 * Less than this many bytes are read in this process: each thread takes half a second of processor time and fifty
 * megabytes until it has loaded its segmenter and its code is warm. Two of them break even at about so much text.
 */
const WORTH_THREADS = 256 * 1024;

/**
 * Deals with documents, on threads where there is enough to do. A consumer that leaves ends the run at once.
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
  const threads = !few && jobs > 1;
  if (!threads) freeMainHeap();
  const runner = threads ? await pool(jobs, batch.script) : inProcess();
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const onAbort = () => Atomics.store(stop, 0, 1);
  batch.signal.addEventListener('abort', onAbort);
  if (batch.signal.aborted) onAbort();

  const told = new Set<string>();
  try {
    const groups = groupBySize(items, runner.atOnce === 1 ? { bytes: 0, documents: 1 } : GROUP);
    const bounds = { atOnce: runner.atOnce, outstanding: runner.atOnce === 1 ? 1 : batch.outstanding };
    for await (const { reports, notices } of inOrder(groups, (group) => work(group, batch, runner, stop), bounds)) {
      for (const notice of notices) {
        if (!told.has(notice)) yield { notice };
        told.add(notice);
      }
      yield* reports;
    }
  } finally {
    batch.signal.removeEventListener('abort', onAbort);
    await runner.close();
  }
}

async function pool(jobs: number, script: URL | undefined): Promise<Runner> {
  const { openPool } = await import('./pool.js');
  return openPool({ jobs, ...(script && { script }) });
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
  bytes: number;
}

async function look({ inputs, keep }: Batch, place: number): Promise<Item> {
  const input = inputs[place]!;
  const kept = await keep?.(input, place);
  if (kept) return { place, kept: { documents: kept.documents ?? 1, notes: kept.notes ?? [] }, bytes: 0 };
  return { place, bytes: Math.max(1, (await sizeOf(input)) ?? 0) };
}

async function sizeOf(input: InputFile): Promise<number | undefined> {
  if (input.file === '-') return undefined;
  return input.entry ? input.entry.size : (await stat(onDisk(input)).catch(() => undefined))?.size;
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
  while (!ended && bytes < WORTH_THREADS) {
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
  stop: Int32Array,
): Promise<{ reports: Report[]; notices: string[] }> {
  const tasks: Task[] = [];
  for (const { place, part, unread, kept } of group) {
    if (kept) continue;
    const task: Task = { place, input: inputs[place]!, ...(part && { part }), ...(unread !== undefined && { unread }) };
    tasks.push(await withBytes(task, job, runner));
  }
  const request: Request = { tasks, job, stop };
  const reply: Reply = tasks.length > 0 ? await runner.run(request) : { outcomes: [], notices: [] };
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

/** A thread has no standard input. */
async function withBytes(task: Task, { reading }: Job, runner: Runner): Promise<Task> {
  if (task.input.file !== '-' || runner.atOnce === 1) return task;
  const { readBytes } = await import('../load/read-bytes.js');
  try {
    return { ...task, bytes: await readBytes(task.input, reading.maxSize) };
  } catch (error) {
    if (error instanceof LoadError) return { ...task, unread: error.message };
    throw error;
  }
}
