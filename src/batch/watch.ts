import { Worker } from 'node:worker_threads';
import { MEGABYTE, type Watched } from './watch-thread.js';

/** Looks after a process from a thread of its own, which goes on where the main thread is stuck. */
export interface Watch {
  /** From now on the process may take so many bytes of memory. */
  limitMemory(bytes: number): void;
}

/**
 * Starts the watch of this process: it ends the process (SIGKILL) once its memory passes the limit, the heap and what
 * lies outside of it alike, and once the process that started it is no more.
 */
export function startWatch(): Watch {
  const limit = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const watched: Watched = { parent: process.ppid, limit };
  const thread = new Worker(new URL('./watch-thread.js', import.meta.url), {
    workerData: watched,
    resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 2 },
  });
  thread.unref();
  return { limitMemory: (bytes) => Atomics.store(limit, 0, Math.ceil(bytes / MEGABYTE)) };
}
