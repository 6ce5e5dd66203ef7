import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { OUTCOMES, type Outcome, type Verdict } from './judge.js';
import type { Batch, Said, Start } from './reading-process.js';

export interface Plan extends Omit<Start, 'file'> {
  /** How many inputs there are at most, from number 0. */
  inputs: number;
  /** No further ones are begun after so many milliseconds. */
  milliseconds: number;
  /** Processes side by side. */
  jobs: number;
}

/** After it a process ends. */
const DONE: Batch = { first: 0, count: 0 };
/** Inputs that a process is given at once. */
const AT_ONCE = 250;
/** V8 ends the process where its heap is full; memory outside of it is watched besides. */
const HEAP_SHARE = 0.75;
const PROCESS = fileURLToPath(new URL('./reading-process.js', import.meta.url));

/** Reads the inputs of a plan in processes that live on until one of their inputs ends them, and tells what became of each. */
export async function runPlan(plan: Plan, told: (number: number, verdict: Verdict) => void): Promise<void> {
  const end = performance.now() + plan.milliseconds;
  const folder = mkdtempSync(path.join(tmpdir(), 'zhibiao-fuzz-'));
  let next = 0;
  /** What is left of batches whose process died. */
  const left: Batch[] = [];
  const batch = (): Batch | undefined => {
    const rest = left.pop();
    if (rest || next >= plan.inputs || performance.now() >= end) return rest;
    const first = next;
    next = Math.min(next + AT_ONCE, plan.inputs);
    return { first, count: next - first };
  };
  try {
    await Promise.all(
      Array.from({ length: plan.jobs }, async (_, job) => {
        const file = path.join(folder, `${job}`);
        while (left.length > 0 || (next < plan.inputs && performance.now() < end)) {
          const rest = await oneProcess({ ...plan, file }, batch, told);
          if (rest) left.push(rest);
        }
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @returns what is left to do where an input ended the process */
async function oneProcess(
  start: Start,
  batch: () => Batch | undefined,
  told: (number: number, verdict: Verdict) => void,
): Promise<Batch | undefined> {
  const { source, reader, seconds, megabytes, file } = start;
  const child = fork(PROCESS, [JSON.stringify({ source, reader, seconds, megabytes, file } satisfies Start)], {
    execArgv: [...process.execArgv, `--max-old-space-size=${Math.round(HEAP_SHARE * megabytes)}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let current: Batch | undefined;
  let what = new Map<number, string>();
  const settle = (): number => {
    if (!current) return 0;
    const outcomes = [...readFileSync(file)];
    const done = outcomes.includes(0) ? outcomes.indexOf(0) : outcomes.length;
    outcomes.slice(0, done).forEach((code, at) => {
      const number = current!.first + at;
      told(number, { outcome: OUTCOMES[code - 1]!, ...(what.has(number) && { what: what.get(number)! }) });
    });
    return done;
  };
  child.on('message', (said: Said) => {
    if ('number' in said) {
      what.set(said.number, said.what);
      return;
    }
    settle();
    what = new Map();
    current = batch();
    child.send(current ?? DONE);
  });
  const { last, code, signal } = await ending(child);
  if (!current) {
    if (code !== 0) throw new Error(`a process that reads does not start: ${last}`);
    return undefined;
  }
  let done = settle();
  const watched = endedByWatch(file, done);
  if (!watched) {
    const outcome: Outcome = /heap out of memory/.test(last) ? 'memory' : 'crash';
    told(current.first + done, { outcome, what: `ended with ${signal ?? code}: ${last.trim().replace(/\s+/g, ' ')}` });
    done++;
  }
  return done < current.count ? { first: current.first + done, count: current.count - done } : undefined;
}

/** Whether the last outcome in the file is one after which the process was ended on purpose. */
function endedByWatch(file: string, done: number): boolean {
  const outcome = OUTCOMES[(readFileSync(file)[done - 1] ?? 0) - 1];
  return outcome === 'hang' || outcome === 'memory';
}

async function ending(child: ChildProcess): Promise<{ last: string; code: number | null; signal: string | null }> {
  let last = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    last = (last + text).slice(-20_000);
  });
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => {
    child.on('close', (...how) => resolve(how));
  });
  return { code, signal, last };
}
