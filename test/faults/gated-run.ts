import { reportText, writeReports } from './documents.js';
import { type Gate, makeGate } from './gate.js';

/** What the gate says when it is opened. */
const GATED = reportText(7777);

/**
 * Documents among which one holds up the run until it is let go: a hundred before it, some hundred behind it.
 *
 * @param at gives the path of a name in a folder of the test's own
 */
export function gatedRun(at: (name: string) => string) {
  let gate: Gate;
  return {
    async writeInputs({ behind = 200 } = {}): Promise<void> {
      await writeReports(at('first'), 100);
      await writeReports(at('last'), behind, { first: 100 });
      gate = makeGate(at('gate.txt'));
    },
    /** The arguments of a run over all of them into an output folder. */
    extract: (out: string, ...flags: string[]) => [
      'extract',
      ...[at('first'), at('gate.txt'), at('last')],
      ...['-o', at(out), '-f', 'csv'],
      ...flags,
    ],
    openGate: () => gate.let(GATED),
  };
}
