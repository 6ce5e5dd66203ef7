import { describe, expect, test } from 'vitest';
import { tempFolder } from '../cli/temp-folder.js';
import { GATES } from './gate.js';
import { BEFORE, gatedRun } from './gated-run.js';
import { expectSound, outputsIn } from './output-folder.js';
import { until } from './until.js';

const { at } = tempFolder();
const { writeInputs, begin, kill, expectCompletion } = gatedRun(at);

/** Kills a run as soon as so many outputs stand in their places; it can't end before, as the gate stays closed. */
async function killAt(outputs: number, ...flags: string[]): Promise<void> {
  const run = begin('out', ...flags);
  await until(`${outputs} outputs`, async () => (await outputsIn(at('out'))).length >= outputs);
  await kill(run, 'SIGKILL');
  await expectSound(at('out'));
}

describe.skipIf(!GATES)('a run that is killed is completed by --resume', () => {
  test.each([
    ['in two processes, at its first output and once more', '2', [1, BEFORE]],
    ['in one', '1', [BEFORE]],
  ])(
    '%s',
    async (_, jobs, moments) => {
      await writeInputs({ several: jobs !== '1' });
      for (const outputs of moments) await killAt(outputs, '--jobs', jobs, '--resume');
      expect((await outputsIn(at('out'))).length).toBeGreaterThan(0);
      await expectCompletion('--jobs', jobs, '--resume');
    },
    60_000,
  );
});
