import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { tempFolder } from '../cli/temp-folder.js';
import { GATES } from './gate.js';
import { ALL, gatedRun } from './gated-run.js';
import { expectSound, outputsIn } from './output-folder.js';
import { until } from './until.js';

const { at, list } = tempFolder();
const { writeInputs, held, kill, openGate, expectCompletion } = gatedRun(at);

describe.skipIf(!GATES)('asked to end', () => {
  test.each([
    ['SIGINT', 130, '1'],
    ['SIGTERM', 143, '2'],
  ] as const)(
    'by %s (exit %i, %s jobs), a run finishes what is in hand',
    async (signal, status, jobs) => {
      await writeInputs({ threads: jobs !== '1' });
      const run = await held('--jobs', jobs);
      run.kill(signal);
      await until('an answer to the signal', () => run.err() !== '');
      await openGate();
      const { exit, out, err } = await run.ended;
      expect(exit).toBe(status);
      expect(out).toBe('');
      expect(err).toMatch(/^zhibiao: .*SIG.*\nzhibiao: \d+ documents?.*\n$/);

      await expectSound(at('out'));
      const written = await outputsIn(at('out'));
      expect(written).toContain('gate.csv');
      expect(await list('out')).toEqual([...written, 'manifest.json'].sort());
      const { finished, inputs } = JSON.parse(await readFile(at('out/manifest.json'), 'utf8'));
      expect(inputs).toHaveLength(written.length);
      // The other thread may have come to the end of the rest before the signal came.
      if (jobs === '1') expect(inputs.length).toBeLessThan(ALL);
      expect(finished).toBe(inputs.length === ALL);
      await expectCompletion('--resume');
    },
    60_000,
  );

  test('twice, it ends at once', async () => {
    await writeInputs();
    const run = await held();
    run.kill('SIGINT');
    // Two signals that come together would be one.
    await until('an answer to the first', () => run.err() !== '');
    // The gate is closed as ever, so that nothing else ends the run.
    await kill(run, 'SIGINT');
    await expectSound(at('out'));
    await expectCompletion('--resume');
  }, 60_000);
});
