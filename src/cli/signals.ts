import type { EventEmitter } from 'node:events';
import { EXIT, type Exit } from './exit.js';

const SIGNALS = { SIGINT: EXIT.interrupted, SIGTERM: EXIT.terminated } as const;

/** A wish of the user that the run should end. */
export interface Stop {
  readonly signal: AbortSignal;
  /** The signal's exit status; nothing where none came. */
  exit(): Exit | undefined;
  /** Leaves signals to the system again. */
  dispose(): void;
}

/**
 * Turns the first SIGINT or SIGTERM into an abort, so that what is in hand is finished. From then on signals are left to
 * the system, so that a second one ends the process at once.
 */
export function stopOnSignal(signals: EventEmitter | undefined, tell: (signal: string) => void): Stop {
  const abort = new AbortController();
  let exit: Exit | undefined;
  const listeners = Object.entries(SIGNALS).map(([name, status]) => {
    const listener = () => {
      dispose();
      exit = status;
      tell(name);
      abort.abort();
    };
    signals?.on(name, listener);
    return [name, listener] as const;
  });
  const dispose = () => {
    for (const [name, listener] of listeners) signals?.off(name, listener);
  };
  return { signal: abort.signal, exit: () => exit, dispose };
}
