import { DisturbedError } from '../export/put-in-place.js';
import { writeCause } from '../export/write-error.js';

/** Nothing more can be written, so that the run ends; the message is one line without the name of the folder. */
export class RunError extends Error {
  override readonly name = 'RunError';
}

const RESUME = 'run again with --resume';

const CAUSES: Record<string, string> = {
  ENOSPC: `the disk is full; free some space and ${RESUME}`,
  EDQUOT: `the disk quota is used up; free some space and ${RESUME}`,
  ENOENT: 'was removed while the run was writing there; run again',
  ENOTDIR: 'was replaced while the run was writing there; run again',
  EROFS: `the file system is read-only now; mend that and ${RESUME}`,
  EIO: `the disk reports an error; mend that and ${RESUME}`,
  EACCES: `writing there is not permitted any more; mend that and ${RESUME}`,
  EPERM: `writing there is not permitted any more; mend that and ${RESUME}`,
};

/** Why nothing more can be written and what to do, in one line. */
export function runCause(error: unknown): string {
  if (error instanceof DisturbedError) return error.message;
  return CAUSES[(error as NodeJS.ErrnoException).code ?? ''] ?? `${writeCause(error)}; mend that and ${RESUME}`;
}

/** Whether an error in writing one output would meet the others as well. */
export function meetsEveryOutput(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EROFS', 'EIO'].includes((error as NodeJS.ErrnoException).code ?? '');
}
