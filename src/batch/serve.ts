import { setFlagsFromString } from 'node:v8';
import { type Deal, processGroup } from './group.js';
import { dealIfHarmless } from './harmless.js';
import { memoryLimit } from './limits.js';
import { startWatch, type Watch } from './watch.js';
import type { Answer, Outcome, Request } from './work.js';

/**
 * The other end of {@link startReader}: makes this process read the groups of documents that its parent sends, one
 * group after the other, and answer after each document, until the parent ends it or is no more.
 */
export function serve(deal: Deal): void {
  // Growing the heap by what is needed, not by what it likes: several of these processes stand side by side.
  setFlagsFromString('--heap-growing-percent=25');
  // Most runs end before what V8 compiles at once by its own measure (135,168) pays: over 40 reports that is a quarter
  // of all processor time, and over 320 it makes no difference.
  setFlagsFromString('--interrupt-budget=400000');
  let watch: Watch | undefined;
  let stopped = false;
  // A terminal sends Ctrl-C to all processes of a command; what it means for the run its parent decides.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
  process.on('disconnect', () => process.exit());
  process.on('message', async (message: Request | 'stop') => {
    if (message === 'stop') {
      stopped = true;
      return;
    }
    stopped = false;
    const end = await processGroup(message, {
      async deal(task, job) {
        const outcome = await dealIfHarmless(deal, task, job);
        if (outcome) return outcome;
        // Its thread takes as much processor time as a small report.
        watch ??= startWatch();
        watch.limitMemory(memoryLimit(task.size, job.limits));
        return deal(task, job);
      },
      stopped: () => stopped,
      tell: (outcome) => answer({ outcome: movable(outcome) }),
    });
    await answer({ end });
  });
  void answer({ ready: true });
}

/** What renders as it is taken can't leave the process. */
function movable(outcome: Outcome): Outcome {
  const { success } = outcome;
  if (success?.text) success.text = [...success.text];
  return outcome;
}

/** Resolves once the answer is on its way, so that what stands in it is not held twice for longer than it has to be. */
function answer(message: Answer): Promise<void> {
  // Where the parent is gone there is nobody to be told.
  return new Promise((resolve) => process.send!(message, () => resolve()));
}
