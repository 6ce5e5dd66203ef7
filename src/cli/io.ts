import type { EventEmitter } from 'node:events';
import type { Writable } from 'node:stream';

/** A stream to write to, which may be a terminal. */
export type Output = Writable & { isTTY?: boolean; columns?: number };

/** What a run of the command is given by its surroundings; `process` is one. */
export interface Io {
  stdout: Output;
  stderr: Output;
  env: NodeJS.ProcessEnv;
  /** Where SIGINT and SIGTERM are heard of. */
  signals?: EventEmitter;
}

/** Width in cells; a terminal that does not tell its size gives 0. */
export function widthOf(output: Output): number {
  return output.columns || 80;
}
