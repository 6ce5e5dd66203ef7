import { fileURLToPath } from 'node:url';
import type { Surroundings } from './command.js';

const INJECT = new URL('inject.mjs', import.meta.url).href;

/** A fault that `inject.mjs` brings about. */
export interface Fault {
  /** Changes to files below this folder count. */
  folder: string;
  /** At which of them it happens, from 1; left out to count them only. */
  at?: number;
  /** The process dies in the middle of the change, or the change fails with this error of the system; then
   * those that free space do not count. */
  how?: 'tear' | 'ENOSPC';
  /** A file that takes the number of changes of a run that comes to its end. */
  steps?: string;
}

/** Surroundings in which the command meets a fault. */
export function meeting(fault: Fault): Surroundings {
  return { node: ['--import', fileURLToPath(INJECT)], env: { FAULT: JSON.stringify(fault) } };
}
