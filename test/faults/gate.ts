import { execFileSync } from 'node:child_process';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { until } from './until.js';

/** Whether the system has named pipes. */
export const GATES = process.platform !== 'win32';

/** A document that holds up who reads it until it is let go: a named pipe. */
export interface Gate {
  /** Waits until somebody reads it. */
  reached(): Promise<void>;
  /** Lets its reader, who may have to come yet, have the text. */
  open(text: string): Promise<void>;
  /** Its reader is no more; the next who comes is held up as well. */
  reset(): Promise<void>;
}

/** Makes a gate at a path that is free. */
export function makeGate(file: string): Gate {
  execFileSync('mkfifo', [file]);
  let pipe: FileHandle | undefined;
  const reached = async () => {
    await until('a reader of the gate', async () => {
      // Refused as long as nobody reads.
      pipe ??= await open(file, constants.O_WRONLY | constants.O_NONBLOCK).catch(ignore('ENXIO'));
      return pipe !== undefined;
    });
  };
  const reset = async () => {
    await pipe?.close();
    pipe = undefined;
  };
  return {
    reached,
    reset,
    async open(text) {
      await reached();
      // Whoever read may have ended for another reason.
      await pipe!.writeFile(text).catch(ignore('EPIPE'));
      await reset();
    },
  };
}

function ignore(code: string) {
  return (error: NodeJS.ErrnoException): undefined => {
    if (error.code !== code) throw error;
  };
}
