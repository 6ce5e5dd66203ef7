import { appendFile, mkdir, readFile, rm, symlink } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { tempFolder } from '../cli/temp-folder.js';
import { start, zhibiao } from './command.js';
import { reportText, writeReports } from './documents.js';
import { GATES } from './gate.js';
import { gatedRun } from './gated-run.js';
import { expectSound, outputsIn } from './output-folder.js';
import { until } from './until.js';

const { at, write } = tempFolder();
const { writeInputs, extract, openGate } = gatedRun(at);

describe.skipIf(!GATES)('documents that were found and then', () => {
  test('vanish, become a folder or lead nowhere cost nothing else', async () => {
    await writeInputs();
    const run = start(extract('out', '--jobs', '1'));
    await until('some outputs', async () => (await outputsIn(at('out'))).length > 0);
    for (const name of ['00250', '00260', '00270']) await rm(at(`last/${name}.txt`));
    await mkdir(at('last/00260.txt'));
    await symlink('nowhere', at('last/00270.txt'));
    await openGate();
    const { exit, err } = await run.ended;
    expect(err.split('\n')).toEqual([
      'zhibiao: 00250.txt: no such file; check the path',
      'zhibiao: 00260.txt: is a folder, not a file; name the folder itself to read what is in it',
      'zhibiao: 00270.txt: no such file; check the path',
      '',
    ]);
    expect(exit).toBe(1);
    await expectSound(at('out'));
    expect(await outputsIn(at('out'))).toHaveLength(298);
    const { finished, inputs } = JSON.parse(await readFile(at('out/manifest.json'), 'utf8'));
    expect(finished).toBe(true);
    expect(inputs).toHaveLength(301);
    expect(inputs.filter(({ outcome }: { outcome: string }) => outcome === 'failed')).toEqual([
      expect.objectContaining({ path: '00250.txt', error: 'no such file; check the path', outputs: [] }),
      expect.objectContaining({ path: '00260.txt', outputs: [] }),
      expect.objectContaining({ path: '00270.txt', outputs: [] }),
    ]);
  }, 60_000);
});

test('a document that another process is still writing is not taken for whole', async () => {
  // So long that it is written to, again and again, while it is read.
  await writeReports(at('in'), 10);
  await write({ 'in/growing.txt': Array.from({ length: 2000 }, (_, i) => reportText(i)).join('') });
  let writing = true;
  const writer = (async () => {
    while (writing) await appendFile(at('in/growing.txt'), '全年开展巡查12次。\n');
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
