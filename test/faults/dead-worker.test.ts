import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { tempFolder } from '../cli/temp-folder.js';
import { zhibiao } from './command.js';
import { writeReports } from './documents.js';
import { expectSound, outputsIn } from './output-folder.js';

const { at, write } = tempFolder();

/** Enough for reports, in each thread; far too little for a document of so many figures. */
const LITTLE_MEMORY = ['--max-old-space-size=48'];
const FIGURES = Array.from(
  { length: 60_000 },
  (_, i) => `全年巡查工地${i}处,整改率${i % 100}%,新建公园${i % 77}个。\n`,
);

test('a document for which memory does not suffice fails; those beside it are read', async () => {
  await writeReports(at('in'), 40, { long: true });
  await write({ 'in/020-figures.txt': FIGURES.join('') });
  const { exit, out, err } = await zhibiao(['extract', at('in'), '-o', at('out'), '--jobs', '2'], {
    node: LITTLE_MEMORY,
  });
  expect(err).toMatch(/^zhibiao: 020-figures\.txt: needs more memory than there is; .*\n$/);
  expect(out).toBe('');
  expect(exit).toBe(1);
  await expectSound(at('out'));
  expect(await outputsIn(at('out'))).toHaveLength(40);
  const { finished, inputs } = JSON.parse(await readFile(at('out/manifest.json'), 'utf8'));
  expect(finished).toBe(true);
  expect(inputs.filter(({ outcome }: { outcome: string }) => outcome === 'failed')).toEqual([
    expect.objectContaining({ path: '020-figures.txt', outputs: [] }),
  ]);
}, 120_000);
