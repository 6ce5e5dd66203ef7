import { processGroup } from './group.js';
import type { Reply, Request } from './work.js';

/** What a thread of the pool runs: everything that reads figures is loaded here and not in the main thread. */
export default async function work(request: Request): Promise<Reply> {
  const reply = await processGroup(request);
  for (const { success } of reply.outcomes) {
    // What renders as it is taken can't leave the thread.
    if (success?.text) success.text = [...success.text];
  }
  return reply;
}
