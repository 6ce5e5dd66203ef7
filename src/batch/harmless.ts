import { NotPlainText } from '../load/errors.js';
import type { Deal } from './group.js';
import type { Job, Outcome, Task } from './work.js';

/**
 * Plain text up to this many bytes is harmless: nothing but our own code sees it, which takes time and memory in
 * proportion to its length. Everything else goes through foreign parsers.
 */
const SMALL = 128 * 1024;

/** What is a page or a document of an office program by its name. */
const FOREIGN = /\.(?:x?html?|shtml|docx?|docm|dotx?|dotm|wps|rtf|pdf)$/i;

/**
 * Deals with a document if it is harmless, so that nobody has to watch over it. Limits that the user asked for hold for
 * every document.
 *
 * @returns undefined where it is not; what it is shows in its bytes, whatever its name
 */
export async function dealIfHarmless(deal: Deal, task: Task, job: Job): Promise<Outcome | undefined> {
  const { size, input, unread } = task;
  const { timeout, maxMemory } = job.limits;
  const maybe = size <= SMALL && !input.entry && !FOREIGN.test(input.path);
  if (timeout !== undefined || maxMemory !== undefined || (unread === undefined && !maybe)) return undefined;
  try {
    return await deal(task, { ...job, reading: { ...job.reading, plainTextOnly: true } });
  } catch (error) {
    if (error instanceof NotPlainText) return undefined;
    throw error;
  }
}
