import { onSegmenterFallback } from '../segment/index.js';
import { RunError } from './run-error.js';
import { type End, isInHand, type Job, type Outcome, type Request, type Task } from './work.js';

/** Deals with one document. What is wrong with a document is an outcome; only what ends the run is thrown. */
export type Deal = (task: Task, job: Job) => Promise<Outcome>;

/** How a group of documents is dealt with. */
export interface Dealing {
  /** Returns nothing for a document that is left to others. */
  deal(...about: Parameters<Deal>): Promise<Outcome | undefined>;
  /** Whether the run was asked to end, so that no further document is to be begun. */
  stopped(): boolean;
  /** Called after each document. */
  tell(outcome: Outcome): void | Promise<void>;
}

/** What the next end reports: a process loads its segmenter once. */
const untold: string[] = [];

/** Deals with a group of documents, one after the other; the same in a process of its own and in the main one. */
export async function processGroup({ tasks, job }: Request, { deal, stopped, tell }: Dealing): Promise<End> {
  const end: End = { notices: [] };
  onSegmenterFallback((notice) => untold.push(notice));
  try {
    for (const task of tasks) {
      if (stopped() && !isInHand(task)) break;
      const outcome = await deal(task, job);
      if (outcome) await tell(outcome);
    }
  } catch (error) {
    if (!(error instanceof RunError)) throw error;
    end.fatal = error.message;
  }
  end.notices.push(...untold.splice(0));
  return end;
}
