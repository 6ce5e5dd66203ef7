import { cp } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { tempFolder } from '../cli/temp-folder.js';
import { zhibiao } from './command.js';
import { writeReports } from './documents.js';
import { meeting } from './fault.js';
import { contents, expectSound } from './output-folder.js';

const { at, read } = tempFolder();

/** Runs of a few documents in one process, where every change to a file comes in the same order each time. */
const extract = (out: string, ...flags: string[]) => [
  'extract',
  at('in'),
  '-o',
  at(out),
  '-f',
  'csv',
  '--jobs',
  '1',
  ...flags,
];

/** How many changes to files an undisturbed run makes. */
async function changes(out: string): Promise<number> {
  const { exit } = await zhibiao(extract(out), meeting({ folder: at(out), steps: at('steps') }));
  expect(exit).toBe(0);
  const count = Number(await read('steps'));
  expect(count).toBeGreaterThan(8);
  return count;
}

/** Two at a time, as each is a process that waits for little but its own start. */
async function forEachPoint(count: number, act: (point: number) => Promise<void>): Promise<void> {
  let next = 1;
  const one = async () => {
    while (next <= count) await act(next++);
  };
  await Promise.all([one(), one()]);
}

describe('a run that is killed at any change to a file is completed by --resume', () => {
  test.each(['kill', 'tear'] as const)('%s', async (how) => {
    await writeReports(at('in'), 3);
    const count = await changes('undisturbed');
    const wanted = await contents(at('undisturbed'));
    await forEachPoint(count, async (point) => {
      const out = `${how}-${point}`;
      const killed = await zhibiao(extract(out), meeting({ folder: at(out), at: point, how }));
      expect(killed, `at change ${point}`).toMatchObject({ exit: null, signal: 'SIGKILL' });
      await expectSound(at(out));

      const { exit, err } = await zhibiao(extract(out, '--resume'));
      expect({ point, exit, err }).toEqual({ point, exit: 0, err: '' });
      expect(await contents(at(out)), `resumed after change ${point}`).toEqual(wanted);
    });
  }, 120_000);
});

test('so is one that writes over the outputs of an earlier run', async () => {
  // All outputs are as long as before, so that only their bytes tell old from new.
  await writeReports(at('in'), 3, { year: 2022 });
  await zhibiao(extract('before'));
  await writeReports(at('in'), 3, { year: 2023 });
  await cp(at('before'), at('undisturbed'), { recursive: true });
  const count = await changes('undisturbed');
  const wanted = await contents(at('undisturbed'));
  await forEachPoint(count, async (point) => {
    const out = `over-${point}`;
    await cp(at('before'), at(out), { recursive: true });
    await zhibiao(extract(out), meeting({ folder: at(out), at: point, how: 'kill' }));
    await expectSound(at(out));

    const { exit, err } = await zhibiao(extract(out, '--resume'));
    expect({ point, exit, err }).toEqual({ point, exit: 0, err: '' });
    expect(await contents(at(out)), `resumed after change ${point}`).toEqual(wanted);
  });
}, 120_000);
