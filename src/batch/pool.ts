import { Piscina } from 'piscina';
import { prepareThreadHeaps, YOUNG_MEGABYTES } from './heaps.js';
import { placeOf } from './part-place.js';
import type { Outcome, Reply, Request, Runner, Task } from './work.js';

export interface PoolOptions {
  /** The number of threads. */
  jobs: number;
  /** What each thread runs: a module whose default export takes a request and gives a reply. */
  script?: URL;
}

/** While one document waits for the disk the thread reads figures in another. */
const TASKS_OF_A_THREAD = 2;

/** Threads run what was built, also where the caller is run from its source. */
const WORKER = new URL('../../dist/batch/worker.js', import.meta.url);

/** Deals with documents on threads. A thread that dies costs at most the document that killed it. */
export function openPool({ jobs, script = WORKER }: PoolOptions): Runner {
  prepareThreadHeaps();
  const open = (threads: number, tasks: number) =>
    new Piscina({
      filename: script.href,
      minThreads: threads,
      maxThreads: threads,
      recordTiming: false,
      concurrentTasksPerWorker: tasks,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    }).on('error', () => {
      // A thread that dies idle is replaced; there is no task that would have to be told.
    });
  const pool = open(jobs, TASKS_OF_A_THREAD);
  let alone: Piscina | undefined;
  let closed = false;

  /** One document after the other in another thread, so that the one that kills it is known. */
  const runAlone = async ({ tasks, ...rest }: Request): Promise<Reply> => {
    alone ??= open(1, 1);
    const reply: Reply = { outcomes: [], notices: [] };
    for (const task of tasks) {
      try {
        const { outcomes, notices, fatal }: Reply = await alone.run({ tasks: [task], ...rest });
        reply.outcomes.push(...outcomes);
        reply.notices.push(...notices);
        if (fatal !== undefined) return { ...reply, fatal };
      } catch (error) {
        reply.outcomes.push(died(task, error));
      }
    }
    return reply;
  };

  return {
    // One more each, so that no thread waits for the main one to deal with what it has done.
    atOnce: (TASKS_OF_A_THREAD + 1) * jobs,
    async run(request) {
      try {
        return await pool.run(request);
      } catch (error) {
        if (closed) throw error;
        return runAlone(request);
      }
    },
    async close() {
      closed = true;
      await Promise.all([pool.destroy(), alone?.destroy()]);
    },
  };
}

function died({ place, part }: Task, error: unknown): Outcome {
  const { code, message } = error as NodeJS.ErrnoException;
  const failure =
    code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? 'needs more memory than there is; split it, or allow more with NODE_OPTIONS=--max-old-space-size=<megabytes>'
      : `its thread died twice (${message.split('\n')[0]}); please report this`;
  return { place, ...(part && { part: placeOf(part) }), failure, notes: [] };
}
