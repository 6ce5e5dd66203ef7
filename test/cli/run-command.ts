import type { EventEmitter } from 'node:events';
import { Writable } from 'node:stream';
import type { Output } from '../../src/cli/io.js';
import { run } from '../../src/cli/main.js';

/** A stream that keeps what is written to it. */
export class Kept extends Writable implements Output {
  text = '';
  isTTY?: boolean;
  columns?: number;

  constructor({ terminal = false, columns = 100 } = {}) {
    super({ decodeStrings: false });
    if (!terminal) return;
    this.isTTY = true;
    this.columns = columns;
  }

  override _write(chunk: string | Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    this.text += chunk;
    done();
  }
}

export interface Surroundings {
  /** Standard output is a terminal. */
  terminal?: boolean;
  /** Standard error is one. */
  stderrTerminal?: boolean;
  env?: NodeJS.ProcessEnv;
  stdout?: Kept;
  stderr?: Kept;
  signals?: EventEmitter;
}

/** Runs the command in this process. */
export async function zhibiao(args: string[], surroundings: Surroundings = {}) {
  const stdout = surroundings.stdout ?? new Kept({ terminal: surroundings.terminal ?? false });
  const stderr = surroundings.stderr ?? new Kept({ terminal: surroundings.stderrTerminal ?? false });
  const { env = {}, signals } = surroundings;
  const exit = await run(args, { stdout, stderr, env, ...(signals && { signals }) });
  return { exit, out: stdout.text, err: stderr.text, errLines: stderr.text.split('\n').filter(Boolean) };
}
