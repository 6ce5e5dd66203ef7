import { describe, expect, test } from 'vitest';
import { tempFolder } from '../cli/temp-folder.js';
import { start, zhibiao } from './command.js';
import { writeReports } from './documents.js';
import { contents, expectSound, outputsIn } from './output-folder.js';
import { until } from './until.js';

const { at } = tempFolder();
const COUNT = 400;
const extract = (out: string, ...flags: string[]) => ['extract', at('in'), '-o', at(out), '-f', 'csv,jsonl', ...flags];

/** Begins a run and kills it as soon as so many outputs stand in their places. */
async function killAt(outputs: number, args: string[]): Promise<void> {
  const run = start(args);
  await until(`${outputs} outputs`, async () => (await outputsIn(at('out'))).length >= outputs);
  run.kill('SIGKILL');
  expect(await run.ended).toMatchObject({ signal: 'SIGKILL' });
  await expectSound(at('out'));
}

describe.each(['1', '2'])('a run on %s jobs that is killed is completed by --resume', (jobs) => {
  test.each([
    ['at its first output', [1]],
    ['in the middle', [COUNT]],
    ['near its end', [2 * COUNT - 20]],
    ['twice', [100, 500]],
  ])(
    '%s',
    async (_, moments) => {
      await writeReports(at('in'), COUNT);
      const whole = await zhibiao(extract('whole', '--jobs', '2'));
      expect(whole).toMatchObject({ exit: 0, err: '' });

      for (const outputs of moments) await killAt(outputs, extract('out', '--jobs', jobs, '--resume'));
      expect(await zhibiao(extract('out', '--jobs', jobs, '--resume'))).toMatchObject({ exit: 0, err: '' });
      expect(await contents(at('out'))).toEqual(await contents(at('whole')));
    },
    60_000,
  );
});
