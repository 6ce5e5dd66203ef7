import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { tempFolder } from '../cli/temp-folder.js';
import { type Running, start } from './command.js';
import { GATES } from './gate.js';
import { ALL, gatedRun } from './gated-run.js';
import { expectSound, outputsIn } from './output-folder.js';
import { until } from './until.js';

const { at, list, write } = tempFolder();
const { writeInputs, held, kill, openGate, expectCompletion } = gatedRun(at);

describe.skipIf(!GATES)('asked to end', () => {
  test.each([
    ['SIGINT', 130, '1'],
    ['SIGTERM', 143, '2'],
  ] as const)(
    'by %s (exit %i, %s jobs), a run finishes what is in hand',
    async (signal, status, jobs) => {
      await writeInputs({ several: jobs !== '1' });
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
      // The other process may have come to the end of the rest before the signal came.
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

describe.skipIf(process.platform !== 'linux')('while a document keeps its process busy', () => {
  /** So many figures that they take many times as long as the test needs. */
  const FIGURES = Array.from({ length: 600_000 }, (_, i) => `全年巡查工地${i}处,整改率${i % 100}%。\n`).join('');

  /** Starts a run and waits until another process reads the document. */
  async function busy(): Promise<{ run: Running; reader: number }> {
    await write({ 'figures.txt': FIGURES });
    const run = start(['extract', at('figures.txt'), '-o', at('out')]);
    let reader = Number.NaN;
    await until('a process that reads', async () => {
      const children = await readFile(`/proc/${run.pid}/task/${run.pid}/children`, 'utf8');
      reader = Number(children.trim() || Number.NaN);
      return !Number.isNaN(reader) && (await processorTime(reader)) > SECOND_OF_TICKS;
    });
    return { run, reader };
  }

  test.each([
    ['asked twice to end', ['SIGINT', 'SIGINT']],
    ['killed', ['SIGKILL']],
  ] as const)(
    '%s, a run ends at once and no process is left',
    async (_, signals) => {
      const { run, reader } = await busy();
      for (const [i, signal] of signals.entries()) {
        run.kill(signal);
        if (i < signals.length - 1) await until('an answer to the signal', () => run.err() !== '');
      }
      expect(await run.ended).toMatchObject({ exit: null, signal: signals.at(-1) });
      await until('the end of the process that reads', async () => Number.isNaN(await processorTime(reader)));
    },
    60_000,
  );
});

const SECOND_OF_TICKS = 100;

/** Clock ticks that a process has used, user and system: fields 14 and 15 of /proc/<pid>/stat (proc(5)). */
async function processorTime(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' ? Number.NaN : Number(fields[11]) + Number(fields[12]);
}
