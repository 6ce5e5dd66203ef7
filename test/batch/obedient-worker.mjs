// A worker that does with each document what the document's name says.
import { existsSync, writeFileSync } from 'node:fs';
import { threadId } from 'node:worker_threads';

const until = async (what) => {
  while (!what()) await new Promise((resolve) => setTimeout(resolve, 5));
};

const ACTS = {
  exits: () => process.exit(3),
  throws: () => {
    throw new Error('by itself');
  },
  'throws later': async () => {
    setTimeout(() => {
      throw new Error('from nowhere');
    });
    await until(() => false);
  },
  'runs out of memory': async () => {
    setTimeout(() => {
      throw Object.assign(new Error('out of memory'), { code: 'ERR_WORKER_OUT_OF_MEMORY' });
    });
    await until(() => false);
  },
  'waits for the signal': ({ input }) => {
    writeFileSync(`${input.file}.begun`, '');
    return until(() => existsSync(`${input.file}.signal`));
  },
};

export default async function work({ tasks, stop }) {
  const outcomes = [];
  for (const { place, input, bytes } of tasks) {
    if (Atomics.load(stop, 0) !== 0) break;
    await ACTS[input.path.replace(/\d+$/, '').trim()]?.({ input });
    const text = `${input.path}: ${bytes?.length ?? 'read'}`;
    outcomes.push({
      place,
      notes: [],
      success: { encoding: 'utf-8', documents: 1, list: false, characters: 1, metrics: {}, text },
    });
  }
  return { outcomes, notices: ['said by every thread', `in a thread: ${threadId > 0}`] };
}
