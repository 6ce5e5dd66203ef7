// A process that makes inputs and reads them, one after the other, until it is told to stop. It writes a byte for each to a
// file as soon as it knows its outcome, so that whoever started it knows where it ended, however it did.
import { ftruncateSync, openSync, writeSync } from 'node:fs';
import { setTimeout as delay, setImmediate as immediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { inputOf, type Source } from './input.js';
import { isFailure, judged, OUTCOMES, type Outcome, type Verdict } from './judge.js';
import type { Read } from './reader.js';

/** What the process is started with. */
export interface Start {
  source: Source;
  /** Module of the function that reads. */
  reader: string;
  seconds: number;
  megabytes: number;
  /** Where the bytes go. */
  file: string;
}

/** What the thread that watches it is told. */
export interface Watched {
  /** How many inputs were begun, counted by the thread that reads. */
  begun: Int32Array;
  /** Descriptor of the file of outcomes. */
  file: number;
  /** Processor seconds that an input may take. */
  seconds: number;
  /** Bytes that the process may take. */
  bytes: number;
  /** How these are written in the file. */
  codes: { hang: number; memory: number };
}

/** What it is told to do: so many inputs from the first, or to end. */
export interface Batch {
  first: number;
  count: number;
}

/** What it says: of an input that fails what is wrong, and that it waits for inputs. */
export type Said = { number: number; what: string } | { waiting: true };

const AFTERWARDS_MILLISECONDS = 10;

const { source, reader, seconds, megabytes, file } = JSON.parse(process.argv[2]!) as Start;
const { read } = (await import(reader)) as { read: Read };
const begun = new Int32Array(new SharedArrayBuffer(4));
const outcomes = openSync(file, 'w');
const code = (outcome: Outcome): number => OUTCOMES.indexOf(outcome) + 1;
new Worker(new URL('./watch.js', import.meta.url), {
  workerData: {
    begun,
    file: outcomes,
    seconds,
    bytes: megabytes * 2 ** 20,
    codes: { hang: code('hang'), memory: code('memory') },
  } satisfies Watched,
  execArgv: [],
});

/** What would end the command: it is told apart by the input that it came of, and the others are read all the same. */
const rejected: unknown[] = [];
process.on('uncaughtException', (reason) => rejected.push(reason));
const crashOf = (reason: unknown): Verdict => ({
  outcome: 'crash',
  what: `rejected, and nobody handles it: ${reason}`,
});

process.on('message', async ({ first, count }: Batch) => {
  if (count === 0) process.exit();
  ftruncateSync(outcomes);
  for (let at = 0; at < count; at++) {
    const { name, bytes } = inputOf(source, first + at);
    Atomics.store(begun, 0, at + 1);
    const verdict = await judged(read, name, bytes);
    // pdf.js goes on for a little while when a document is closed.
    await (name.endsWith('.pdf') ? delay(AFTERWARDS_MILLISECONDS) : immediate());
    const { outcome, what = '' } = rejected.length > 0 ? crashOf(rejected.splice(0)[0]) : verdict;
    if (isFailure(outcome)) say({ number: first + at, what });
    writeSync(outcomes, Uint8Array.of(code(outcome)), 0, 1, at);
  }
  Atomics.store(begun, 0, 0);
  say({ waiting: true });
});
process.on('disconnect', () => process.exit());
say({ waiting: true });

function say(said: Said): void {
  process.send!(said);
}
