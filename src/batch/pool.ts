import { formatSize } from '../load/size.js';
import { type Limits, memoryLimit, timeLimit } from './limits.js';
import { placeOf } from './part-place.js';
import { type Death, type Reader, startReader } from './reader.js';
import { RunError } from './run-error.js';
import { isInHand, type Outcome, type Reply, type Request, type Runner, type Task } from './work.js';

export interface PoolOptions {
  /** The number of processes. */
  jobs: number;
  limits: Limits;
  /** Once it is aborted no document is begun. */
  signal: AbortSignal;
  /** What each process runs. */
  script?: URL;
}

/** Processes run what was built, also where the caller is run from its source. */
const WORKER = new URL('../../dist/batch/worker.js', import.meta.url);

/** A heap for documents of this many bytes; a larger one gets a process of its own. */
const ROOM_FOR = 8e6;

/**
 * A document that is not the first of its process may be held up by what an earlier one left. It is given this share of
 * its time, and where that does not suffice all of it in a fresh process.
 */
const FIRST_SHARE = 1 / 3;

/**
 * Has documents read in processes, each document under its limits of time and memory. One that passes them, or that a
 * process dies of, fails; it costs no other document.
 */
export function openPool({ jobs, limits, signal, script = WORKER }: PoolOptions): Runner {
  const readers: (Reader | undefined)[] = new Array(jobs).fill(undefined);
  const free = readers.map((_, slot) => slot);
  const waiting: ((slot: number) => void)[] = [];
  let closed = false;
  const onAbort = () => {
    for (const reader of readers) reader?.stop();
  };
  signal.addEventListener('abort', onAbort);

  const take = () => {
    const slot = free.pop();
    return slot === undefined ? new Promise<number>((resolve) => waiting.push(resolve)) : Promise.resolve(slot);
  };
  const leave = (slot: number) => {
    const next = waiting.shift();
    if (next) next(slot);
    else free.push(slot);
  };

  function readerFor(slot: number, tasks: readonly Task[]): Reader {
    const memory = Math.max(...[limits.maxMemory ? 0 : ROOM_FOR, ...tasks.map(({ size }) => size)].map(memoryOf));
    const reader = readers[slot];
    if (reader?.alive && reader.memory >= memory) return reader;
    reader?.kill();
    const started = startReader(script, memory);
    readers[slot] = started;
    return started;
  }

  const memoryOf = (size: number) => memoryLimit(size, limits);

  async function runIn(slot: number, { tasks, job }: Request): Promise<Reply> {
    const reply: Reply = { outcomes: [], notices: [] };
    const groups = [tasks];
    for (let group = groups.shift(); group && !closed; group = groups.shift()) {
      if (signal.aborted && !group.some(isInHand)) break;
      const reader = readerFor(slot, group);
      const { fresh } = reader;
      let told = 0;
      const [first] = group;
      const end = await reader.ask(
        { tasks: group, job },
        {
          tell(outcome) {
            reply.outcomes.push(outcome);
            told++;
          },
          time: (task) => timeLimit(task.size, limits) * (fresh && task === first ? 1 : FIRST_SHARE),
        },
      );
      if ('notices' in end) {
        reply.notices.push(...end.notices);
        if (end.fatal !== undefined) return { ...reply, fatal: end.fatal };
        continue;
      }
      if (closed) break;
      if (end.died === 'never ready') {
        throw new RunError(`a process that reads documents could not be started (${end.said}); please report this`);
      }
      const suspect = group[told];
      if (!suspect) continue;
      const rest = group.slice(told + 1);
      if (rest.length > 0) groups.unshift(rest);
      if (fresh && told === 0) reply.outcomes.push(failed(suspect, end, limits));
      else groups.unshift([suspect]);
    }
    return reply;
  }

  return {
    // As many are on their way, so that no process waits for the main one to settle what it has done.
    atOnce: 2 * jobs,
    async run(request) {
      const slot = await take();
      try {
        return await runIn(slot, request);
      } finally {
        leave(slot);
      }
    },
    async close() {
      closed = true;
      signal.removeEventListener('abort', onAbort);
      for (const reader of readers) reader?.kill();
    },
  };
}

function failed(task: Task, death: Death, limits: Limits): Outcome {
  const { place, part } = task;
  return { place, ...(part && { part: placeOf(part) }), failure: causeOf(task, death, limits), notes: [] };
}

function causeOf({ size }: Task, { died, said }: Death, limits: Limits): string {
  switch (died) {
    case 'time': {
      const seconds = Number((timeLimit(size, limits) / 1000).toFixed(1));
      return `was not read within ${seconds} s${limits.timeout === undefined ? ', the limit for its size' : ''}; allow more with --timeout, or split it`;
    }
    case 'memory': {
      const memory = formatSize(memoryLimit(size, limits));
      return `needs more than ${memory} of memory${limits.maxMemory === undefined ? ', the limit for its size' : ''}; allow more with --max-memory, or split it`;
    }
    case 'system':
      return 'the system ended the process that read it, most likely for want of memory; free some, or split it';
    default:
      return `the process that read it died (${said}); please report this`;
  }
}
