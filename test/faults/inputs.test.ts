import { appendFile, mkdir, readFile, rm, symlink } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { tempFolder } from '../cli/temp-folder.js';
import { zhibiao } from './command.js';
import { reportText, writeReports } from './documents.js';
import { GATES } from './gate.js';
import { ALL, gatedRun } from './gated-run.js';
import { expectSound, outputsIn } from './output-folder.js';

const { at, write } = tempFolder();
const { writeInputs, held, openGate } = gatedRun(at);

describe.skipIf(!GATES)('documents that were found and then', () => {
  test('vanish, become a folder or lead nowhere cost nothing else', async () => {
    await writeInputs();
    const run = await held();
    for (const name of ['025', '026', '027']) await rm(at(`last/${name}.txt`));
    await mkdir(at('last/026.txt'));
    await symlink('nowhere', at('last/027.txt'));
    await openGate();
    const { exit, err } = await run.ended;
    expect(err.split('\n')).toEqual([
      'zhibiao: 025.txt: no such file; check the path',
      'zhibiao: 026.txt: is a folder, not a file; name the folder itself to read what is in it',
      'zhibiao: 027.txt: no such file; check the path',
      '',
    ]);
    expect(exit).toBe(1);
    await expectSound(at('out'));
    expect(await outputsIn(at('out'))).toHaveLength(ALL - 3);
    const { finished, inputs } = JSON.parse(await readFile(at('out/manifest.json'), 'utf8'));
    expect(finished).toBe(true);
    expect(inputs).toHaveLength(ALL);
    expect(inputs.filter(({ outcome }: { outcome: string }) => outcome === 'failed')).toEqual([
      expect.objectContaining({ path: '025.txt', error: 'no such file; check the path', outputs: [] }),
      expect.objectContaining({ path: '026.txt', outputs: [] }),
      expect.objectContaining({ path: '027.txt', outputs: [] }),
    ]);
  }, 60_000);
});

test('a document that another process is still writing is not taken for whole', async () => {
  // So long that it is written to, again and again, while it is read.
  await writeReports(at('in'), 10);
  await write({ 'in/growing.txt': Array.from({ length: 300 }, (_, i) => reportText(i)).join('') });
  let writing = true;
  const writer = (async () => {
    while (writing) {
      await appendFile(at('in/growing.txt'), '各项工作平稳有序。\n');
      await pause(5);
    }
  })();
  const { exit, err } = await zhibiao(['extract', at('in'), '-o', at('out')]);
  writing = false;
  await writer;
  expect(err).toMatch(/^zhibiao: growing\.txt: is still being written; .*\n$/);
  expect(exit).toBe(1);
  await expectSound(at('out'));
  expect(await outputsIn(at('out'))).toHaveLength(10);

  expect(await zhibiao(['extract', at('in'), '-o', at('out'), '--resume'])).toMatchObject({ exit: 0, err: '' });
  expect(await outputsIn(at('out'))).toHaveLength(11);
  expect(await zhibiao(['verify', at('out')])).toMatchObject({ exit: 0, err: '' });
}, 60_000);
