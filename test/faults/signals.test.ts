import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { tempFolder } from '../cli/temp-folder.js';
import { start } from './command.js';
import { GATES } from './gate.js';
import { gatedRun } from './gated-run.js';
import { contents, expectSound, outputsIn } from './output-folder.js';
import { until } from './until.js';

const { at, list } = tempFolder();
const { writeInputs, extract, openGate } = gatedRun(at);

/** That a resumed run gives the same folder as one that was left in peace. */
async function expectCompletion(): Promise<void> {
  for (const args of [extract('out', '--resume'), extract('whole')]) {
    const run = start(args);
    await openGate();
    expect(await run.ended).toMatchObject({ exit: 0, err: '' });
  }
  expect(await contents(at('out'))).toEqual(await contents(at('whole')));
}

describe.skipIf(!GATES)('asked to end', () => {
  test.each([
    ['SIGINT', 130, '1'],
    ['SIGTERM', 143, '1'],
    ['SIGINT', 130, '2'],
    ['SIGTERM', 143, '2'],
  ] as const)(
    'by %s (exit %i, %s jobs), a run finishes what is in hand',
    async (signal, status, jobs) => {
      await writeInputs({ behind: 400 });
      const run = start(extract('out', '--jobs', jobs));
      await until('some outputs', async () => (await outputsIn(at('out'))).length > 0);
      run.kill(signal);
      await openGate();
      const { exit, out, err } = await run.ended;
      expect(exit).toBe(status);
      expect(out).toBe('');
      expect(err).toMatch(/\d+ documents? .*--resume/s);

      await expectSound(at('out'));
      const written = await outputsIn(at('out'));
      expect(await list('out')).toEqual([...written, 'manifest.json'].sort());
      const { finished, inputs } = JSON.parse(await readFile(at('out/manifest.json'), 'utf8'));
      expect(finished).toBe(false);
      expect(inputs.length).toBe(written.length);
      expect(inputs.length).toBeLessThan(501);
      await expectCompletion();
    },
    60_000,
  );

  test('twice, it ends at once', async () => {
    await writeInputs();
    const run = start(extract('out'));
    await until('some outputs', async () => (await outputsIn(at('out'))).length > 0);
    let over = false;
    void run.ended.then(() => {
      over = true;
    });
    // Two signals that come together are one; the gate stays closed, so that nothing else ends the run.
    await until('its end', () => {
      run.kill('SIGINT');
      return over;
    });
    const { exit, signal } = await run.ended;
    expect(exit ?? signal).toBe(exit === null ? 'SIGINT' : 130);
    await expectSound(at('out'));
    await expectCompletion();
  }, 60_000);
});
