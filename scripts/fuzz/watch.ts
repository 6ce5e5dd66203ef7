// A thread beside the one that reads: it ends the process where an input takes too much time or memory, which a thread that
// is stuck can't do itself.
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import type { Watched } from './reading-process.js';

/** An input that waits for something that never comes takes no processor time: it may wait for so many times the limit. */
const PATIENCE = 6;
const LOOK_EVERY_MILLISECONDS = 50;

const { begun, file, seconds, bytes, codes } = workerData as Watched;
let input = 0;
let since = 0;
let sinceOnTheWall = 0;

setInterval(() => {
  const now = Atomics.load(begun, 0);
  const { user, system } = process.cpuUsage();
  if (now !== input) {
    input = now;
    since = user + system;
    sinceOnTheWall = performance.now();
  }
  if (input === 0) return;
  if (process.memoryUsage.rss() > bytes) end(codes.memory);
  const waited = (performance.now() - sinceOnTheWall) / 1000;
  if ((user + system - since) / 1e6 > seconds || waited > PATIENCE * seconds) end(codes.hang);
}, LOOK_EVERY_MILLISECONDS);

function end(code: number): void {
  writeSync(file, Uint8Array.of(code), 0, 1, input - 1);
  process.kill(process.pid, 'SIGKILL');
}
