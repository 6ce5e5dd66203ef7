import { onSegmenterFallback } from '../segment/index.js';
import { processDocument } from './document.js';
import { RunError } from './run-error.js';
import type { Reply, Request } from './work.js';

/** What the next reply tells: groups that one thread deals with at a time load one segmenter. */
const untold: string[] = [];

/** Deals with a group of documents, one after the other; the same in a thread and without one. */
export async function processGroup({ tasks, job, stop }: Request): Promise<Reply> {
  const reply: Reply = { outcomes: [], notices: [] };
  onSegmenterFallback((notice) => untold.push(notice));
  try {
    for (const task of tasks) {
      if (Atomics.load(stop, 0) !== 0) break;
      reply.outcomes.push(await processDocument(task, job));
    }
  } catch (error) {
    if (!(error instanceof RunError)) throw error;
    reply.fatal = error.message;
  }
  reply.notices.push(...untold.splice(0));
  return reply;
}
