import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { MEMORY_PASSED } from './work.js';

export const MEGABYTE = 1e6;

/** What the thread is told when it is started. */
export interface Watched {
  /** The process that started this one. */
  parent: number;
  /** Shared with the main thread: the memory that the process may take, in megabytes; 0 for no limit. */
  limit: Int32Array;
}

const EVERY_MILLISECONDS = 100;

/** A thread's own stream goes through the main thread, which may be stuck. */
const STANDARD_ERROR = 2;

// The module is also imported for its types.
if (workerData) {
  const { parent, limit }: Watched = workerData;
  setInterval(() => {
    // A process whose parent has ended is given to another.
    if (process.ppid !== parent) end();
    const megabytes = Atomics.load(limit, 0);
    if (megabytes === 0 || process.memoryUsage.rss() <= megabytes * MEGABYTE) return;
    writeSync(STANDARD_ERROR, MEMORY_PASSED);
    end();
  }, EVERY_MILLISECONDS);
}

function end(): void {
  process.kill(process.pid, 'SIGKILL');
}
