import { Chalk, type ChalkInstance, supportsColor } from 'chalk';
import type { Io } from './io.js';

/**
 * The colours that standard output is to have: those of the terminal, none on a pipe.
 * `NO_COLOR` (https://no-color.org) takes them away, which chalk leaves to its callers; `FORCE_COLOR` wins over both,
 * as it does in Node itself.
 */
export function paintFor({ stdout, env }: Io): ChalkInstance {
  const terminal = supportsColor ? supportsColor.level : 0;
  if (env.FORCE_COLOR !== undefined) return new Chalk({ level: terminal });
  return new Chalk({ level: stdout.isTTY && !env.NO_COLOR ? terminal : 0 });
}
