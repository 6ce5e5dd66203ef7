import type { Runner } from './work.js';

/** Deals with documents in this process, which is quicker for a few than to start threads. */
export function inProcess(): Runner {
  return {
    atOnce: 1,
    async run(request) {
      // Loaded when there is something to do: a resumed run may find everything done.
      const { processGroup } = await import('./group.js');
      return processGroup(request);
    },
    async close() {},
  };
}
