import { setTimeout as pause } from 'node:timers/promises';

/** Far more than anything takes that is waited for, on the slowest machine. */
const PATIENCE_MILLISECONDS = 60_000;

/**
 * Waits until something can be observed.
 *
 * @param what told where it never comes true
 */
export async function until(what: string, observed: () => boolean | Promise<boolean>): Promise<void> {
  const latest = performance.now() + PATIENCE_MILLISECONDS;
  while (!(await observed())) {
    if (performance.now() > latest) throw new Error(`never came true: ${what}`);
    await pause(2);
  }
}
