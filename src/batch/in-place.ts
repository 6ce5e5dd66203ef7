import { dealIfHarmless } from './harmless.js';
import type { Reply, Request, Runner } from './work.js';

/**
 * Deals with the harmless documents among a few in this process, which is quicker than to start another, and has the
 * rest read where each is under its limits.
 *
 * @param open where the rest is read, opened when it is needed
 * @param signal once it is aborted no document is begun
 */
export function inPlace(open: () => Promise<Runner>, signal: AbortSignal): Runner {
  let others: Promise<Runner> | undefined;
  return {
    atOnce: 1,
    async run(request) {
      const { reply, rest } = await readHere(request, signal);
      if (rest.length === 0 || reply.fatal !== undefined) return reply;
      others ??= open();
      const { outcomes, notices, ...end } = await (await others).run({ ...request, tasks: rest });
      return { outcomes: [...reply.outcomes, ...outcomes], notices: [...reply.notices, ...notices], ...end };
    },
    async close() {
      await (await others)?.close();
    },
  };
}

/** @returns what became of those that were read here, and the rest */
async function readHere(request: Request, signal: AbortSignal): Promise<{ reply: Reply; rest: Request['tasks'] }> {
  // Loaded when there is something to do: a resumed run may find everything done.
  const [{ processGroup }, { processDocument }] = await Promise.all([import('./group.js'), import('./document.js')]);
  const outcomes: Reply['outcomes'] = [];
  const rest: Request['tasks'] = [];
  const end = await processGroup(request, {
    async deal(task, job) {
      const outcome = await dealIfHarmless(processDocument, task, job);
      if (!outcome) rest.push(task);
      return outcome;
    },
    stopped: () => signal.aborted,
    tell: (outcome) => {
      outcomes.push(outcome);
    },
  });
  return { reply: { ...end, outcomes }, rest };
}
