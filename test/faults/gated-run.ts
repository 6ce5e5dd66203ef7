import { expect } from 'vitest';
import { type Running, start } from './command.js';
import { reportText, writeReports } from './documents.js';
import { type Gate, makeGate } from './gate.js';
import { contents, outputsIn } from './output-folder.js';
import { until } from './until.js';

/** What the gate says when it is opened. */
const GATED = reportText(777);

/** The documents of a run: so many before the gate, the gate, the rest behind it. */
export const BEFORE = 20;
export const ALL = 61;

/**
 * Documents among which one, a gate, holds up the run until it is let go.
 *
 * @param at gives the path of a name in a folder of the test's own
 */
export function gatedRun(at: (name: string) => string) {
  let gate: Gate;
  let long = false;
  /** What an undisturbed run leaves, by whether the reports are long: the same for all tests of a file. */
  const undisturbed = new Map<boolean, Record<string, string>>();

  const openGate = () => gate.open(GATED);
  /** Begins a run over all of them into an output folder. The paths are those below the test's own folder. */
  const begin = (out: string, ...flags: string[]) =>
    start(['extract', 'first', 'gate.txt', 'last', '-o', out, '-f', 'csv', ...flags], { cwd: at('.') });
  const result = async (out: string, ...flags: string[]) => {
    const run = begin(out, ...flags);
    await openGate();
    expect(await run.ended).toMatchObject({ exit: 0, out: '', err: '' });
    return contents(at(out));
  };

  const expectComplete = async () => {
    const wanted = undisturbed.get(long) ?? (await result('whole'));
    undisturbed.set(long, wanted);
    expect(await contents(at('out'))).toEqual(wanted);
  };

  return {
    begin,
    openGate,

    /** @param several whether there is to be so much to read that several processes are worth while */
    async writeInputs({ several = false } = {}): Promise<void> {
      long = several;
      await writeReports(at('first'), BEFORE, { long });
      await writeReports(at('last'), ALL - BEFORE - 1, { first: BEFORE, long });
      gate = makeGate(at('gate.txt'));
    },

    /** Begins a run into `out`, which has written some outputs, stands at the gate and can't end before that opens. */
    async held(...flags: string[]): Promise<Running> {
      const run = begin('out', ...flags);
      await gate.reached();
      await until('some outputs', async () => (await outputsIn(at('out'))).length > 0);
      return run;
    },

    /** Sends a run a signal of which it dies. */
    async kill(run: Running, signal: NodeJS.Signals): Promise<void> {
      run.kill(signal);
      expect(await run.ended).toMatchObject({ exit: null, signal });
      await gate.reset();
    },

    /** That `out` holds what an undisturbed run leaves. */
    expectComplete,

    /** That a run into `out` that nothing disturbs leaves there what it would have left in an empty folder. */
    async expectCompletion(...flags: string[]): Promise<void> {
      await result('out', ...flags);
      await expectComplete();
    },
  };
}
