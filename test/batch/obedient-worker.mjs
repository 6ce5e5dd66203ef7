// What a reading process runs that does with each document what the document's name says.
import { existsSync, writeFileSync } from 'node:fs';
import { serve } from '../../dist/batch/serve.js';

const until = async (what) => {
  while (!what()) await new Promise((resolve) => setTimeout(resolve, 5));
};

/** Things that happen once in a process, and not to the document itself. */
let before = '';

const ACTS = {
  exits: () => process.exit(3),
  throws: () => {
    setTimeout(() => {
      throw new TypeError('from nowhere');
    });
    return until(() => false);
  },
  'takes memory': () => {
    const taken = [];
    for (;;) taken.push({});
  },
  'takes one array that is too large': () => {
    const taken = [];
    for (;;) taken.push(new Array(3e7).fill(0.5));
  },
  'takes memory outside of the heap': async () => {
    const taken = [];
    await until(() => {
      taken.push(Buffer.alloc(2e7, 1));
      return false;
    });
  },
  'asks for what no array can hold': () => 'x'.repeat(2 ** 28).split(''),
  'never ends': () => {
    for (;;);
  },
  'never settles': () => until(() => false),
  'leaves something that never ends': () => {
    before = 'never ends';
  },
  'is killed': () => {
    process.kill(process.pid, 'SIGKILL');
    return until(() => false);
  },
  'writes its process down': ({ input }) => writeFileSync(`${input.file}.process`, String(process.pid)),
  'waits for the signal': ({ input }) => {
    writeFileSync(`${input.file}.begun`, '');
    return until(() => existsSync(`${input.file}.signal`));
  },
};

serve(async ({ place, input, bytes }) => {
  const act = input.path.replace(/\d+$/, '').trim();
  if (before) ACTS[before]();
  await ACTS[act]?.({ input });
  const text = [`${input.path}: ${bytes?.length ?? 'read'}`];
  return {
    place,
    notes: [],
    success: { encoding: 'utf-8', documents: 1, list: false, characters: 1, metrics: {}, text },
  };
});
