import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const BIN = fileURLToPath(new URL('../../bin/zhibiao.js', import.meta.url));

/** Which segmenter is there differs from machine to machine; this one always is, and then nothing is said of it. */
export const SEGMENTER = ['--segmenter', 'node-rs'];

/** What came of a run of the command. */
export interface Ended {
  /** The exit status; null where a signal ended it. */
  exit: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
}

/** A run of the command as a process of its own. */
export interface Running {
  ended: Promise<Ended>;
  pid: number | undefined;
  /** What it has said on standard error so far. */
  err(): string;
  kill(signal: NodeJS.Signals): void;
}

export interface Surroundings {
  /** The folder in which it is called. */
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Options of Node itself. */
  node?: string[];
}

/** Starts the command. */
export function start(args: string[], { cwd, env = {}, node = [] }: Surroundings = {}): Running {
  const child = spawn(process.execPath, [...node, BIN, ...args, ...(args[0] === 'extract' ? SEGMENTER : [])], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    err += chunk;
  });
  return {
    pid: child.pid,
    ended: new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (exit, signal) => resolve({ exit, signal, out, err }));
    }),
    err: () => err,
    kill: (signal) => child.kill(signal),
  };
}

/** Runs the command to its end. */
export function zhibiao(args: string[], surroundings?: Surroundings): Promise<Ended> {
  return start(args, surroundings).ended;
}
