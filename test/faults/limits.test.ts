import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { tempFolder } from '../cli/temp-folder.js';
import { zhibiao } from './command.js';
import { writeReports } from './documents.js';
import { expectSound, outputsIn } from './output-folder.js';

const { at, write } = tempFolder();

/** Nothing but figures, as many as take seconds and hundreds of megabytes. */
const FIGURES = Array.from(
  { length: 200_000 },
  (_, i) => `全年巡查工地${i}处,整改率${i % 100}%,新建公园${i % 77}个。\n`,
).join('');

describe('a document that passes a limit of its own', () => {
  test.each([
    [['--max-memory', '300MB'], 'needs more than 300 MB of memory; allow more with --max-memory, or split it'],
    [['--timeout', '2'], 'was not read within 2 s; allow more with --timeout, or split it'],
  ])(
    '%s: it fails, and those beside it are read',
    async (limit, failure) => {
      await writeReports(at('in'), 40, { long: true });
      await write({ 'in/020-figures.txt': FIGURES });
      const { exit, out, err } = await zhibiao(['extract', at('in'), '-o', at('out'), '--jobs', '2', ...limit]);
      expect(err).toBe(`zhibiao: 020-figures.txt: ${failure}\n`);
      expect(out).toBe('');
      expect(exit).toBe(1);
      await expectSound(at('out'));
      expect(await outputsIn(at('out'))).toHaveLength(40);
      const { finished, inputs } = JSON.parse(await readFile(at('out/manifest.json'), 'utf8'));
      expect(finished).toBe(true);
      expect(inputs.filter(({ outcome }: { outcome: string }) => outcome === 'failed')).toEqual([
        expect.objectContaining({ path: '020-figures.txt', outputs: [] }),
      ]);
    },
    120_000,
  );
});

describe('every command that reads documents keeps them', () => {
  beforeEach(async () => {
    await write({
      'large/figures.txt': FIGURES,
      'large/figures.gold.jsonl':
        '{"line":1,"text":"0处","kind":"count","value":0,"unit":"处","indicator":"巡查工地"}\n',
      'large/small.txt': '全年审查合同214件。\n',
    });
  });

  test.each([
    ['extract', 1],
    ['info', 1],
    ['check', 1],
    ['eval', 1],
  ])(
    '%s',
    async (command, status) => {
      const { exit, err } = await zhibiao([command, at('large'), '--timeout', '0.2']);
      expect(err).toMatch(/^zhibiao: figures\.txt: was not read within 0\.2 s; /m);
      expect(exit).toBe(status);
    },
    120_000,
  );
});
