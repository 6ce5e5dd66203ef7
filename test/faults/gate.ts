import { execFileSync } from 'node:child_process';
import { open } from 'node:fs/promises';

/** A document that holds up who reads it until it is let go: a named pipe. */
export interface Gate {
  /** Waits until it is being read, and lets its reader have the text. */
  let(text: string): Promise<void>;
}

/** Whether the system has named pipes. */
export const GATES = process.platform !== 'win32';

/** Makes a gate at a path that is free. */
export function makeGate(file: string): Gate {
  execFileSync('mkfifo', [file]);
  return {
    async let(text) {
      const pipe = await open(file, 'w');
      await pipe.writeFile(text);
      await pipe.close();
    },
  };
}
