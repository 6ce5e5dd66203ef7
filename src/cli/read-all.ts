import { availableParallelism } from 'node:os';
import { holdMainHeap, type Job, type Outcome, runBatch } from '../batch/index.js';
import type { InputFile } from '../load/inputs.js';
import type { Diagnostics } from './diagnostics.js';

/** More than this many groups of documents are not held while an earlier one is waited for. */
const HELD_GROUPS = 64;

/**
 * Reads documents for a command that writes no outputs of them, each under its limits, and shows how far it is.
 *
 * @returns what became of each in the order of the inputs; those of a file that is read in parts come part by part
 * @throws RunError where no process can be started to read them
 */
export async function* readAll(
  inputs: readonly InputFile[],
  job: Job,
  notes: Diagnostics,
): AsyncGenerator<{ outcome: Outcome; input: InputFile }> {
  holdMainHeap();
  const reports = runBatch({
    inputs,
    job,
    jobs: availableParallelism(),
    signal: new AbortController().signal,
    outstanding: HELD_GROUPS,
    settle: async (outcomes) => outcomes,
  });
  for await (const report of reports) {
    if ('notice' in report) notes.say(report.notice);
    if (!('outcome' in report)) continue;
    const { outcome } = report;
    const input = inputs[outcome.place]!;
    notes.progress(outcome.place + 1, inputs.length, input.path);
    for (const note of outcome.notes) notes.say(note, input.path);
    yield { outcome, input };
  }
  notes.clear();
}
