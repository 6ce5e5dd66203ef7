import { cp, rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { tempFolder } from '../cli/temp-folder.js';
import { zhibiao } from './command.js';
import { reportText } from './documents.js';
import { forEachPoint } from './each-point.js';
import { meeting } from './fault.js';
import { contents, expectSound } from './output-folder.js';

const { at, write, read } = tempFolder();

/** In one process every change to a file comes in the same order each time. */
const extract = (out: string, ...flags: string[]) => ['extract', at('in'), '-o', at(out), '--jobs', '1', ...flags];

test('a run that dies at any change to a file is completed by --resume', async () => {
  // It writes over an output that is as long, so that only the bytes tell old from new; writes one for the first time;
  // and removes that of a document that is gone.
  await write({ 'in/changed.txt': reportText(1, { year: 2022 }), 'in/gone.txt': reportText(2) });
  await zhibiao(extract('before'));
  await write({ 'in/changed.txt': reportText(1, { year: 2023 }), 'in/new.txt': reportText(3) });
  await rm(at('in/gone.txt'));

  await cp(at('before'), at('undisturbed'), { recursive: true });
  const counted = await zhibiao(extract('undisturbed'), meeting({ folder: at('undisturbed'), steps: at('steps') }));
  expect(counted.exit).toBe(0);
  const wanted = await contents(at('undisturbed'));
  expect(Object.keys(wanted)).toEqual(['changed.csv', 'manifest.json', 'new.csv']);

  const points = Number(await read('steps'));
  expect(points).toBeGreaterThan(15);
  await forEachPoint(points, async (point) => {
    const out = `dies-at-${point}`;
    await cp(at('before'), at(out), { recursive: true });
    const died = await zhibiao(extract(out), meeting({ folder: at(out), at: point, how: 'tear' }));
    expect(died, `at change ${point}`).toMatchObject({ exit: null, signal: 'SIGKILL' });
    await expectSound(at(out));

    const { exit, err } = await zhibiao(extract(out, '--resume'));
    expect({ point, exit }, err).toEqual({ point, exit: 0 });
    expect(await contents(at(out)), `resumed after change ${point}`).toEqual(wanted);
  });
}, 120_000);
