import { holdMainHeap, type Report, RunError, runBatch } from '../batch/index.js';
import { findInputs, type InputFile } from '../load/inputs.js';
import { type Destination, openDestination } from './destinations.js';
import { type Diagnostics, diagnostics } from './diagnostics.js';
import { EXIT, type Exit } from './exit.js';
import type { Io } from './io.js';
import { type ExtractFlags, type ExtractPlan, settleExtract } from './options.js';
import { readPathLists } from './path-lists.js';
import { openProgress } from './progress.js';
import { settleSegmenter } from './segmenters.js';
import { type Stop, stopOnSignal } from './signals.js';
import { excludedLine, leftOutLine, skippedLine } from './skipped.js';
import { ClosedPipe } from './standard-output.js';
import { count, countKept, done, newTally, type Tally } from './tally.js';

/**
 * `zhibiao extract`: finds the documents, has them read and hands each to its destination.
 * A document that fails is a line on standard error; the rest goes on.
 *
 * @throws UsageError where the call itself is wrong, LostOutput where standard output can't be written to
 */
export async function extractCommand(paths: string[], flags: ExtractFlags, io: Io): Promise<Exit> {
  const plan = await settleExtract(flags, io.stdout.isTTY ?? false);
  settleSegmenter(plan.reading.segmenter);
  const notes = diagnostics(io);
  const stop = stopOnSignal(io.signals, (signal) =>
    notes.say(`${signal}: finishing the documents in hand; once more to end at once`),
  );
  try {
    return await extract(paths, plan, notes, stop, io);
  } finally {
    stop.dispose();
  }
}

async function extract(paths: string[], plan: ExtractPlan, notes: Diagnostics, stop: Stop, io: Io): Promise<Exit> {
  const lists = await readPathLists(plan.lists, paths);
  if (plan.jobs > 1) holdMainHeap();
  const found = await findInputs(paths, { listed: lists.listed, selection: plan.selection });
  const { inputs, skipped, excluded } = found;
  const failures = [...lists.failures, ...found.failures];
  const destination = await openDestination(plan, inputs, notes, io);
  for (const { path, text } of failures) notes.say(text, path);
  if (skipped.length > 0) notes.say(skippedLine(skipped));
  if (excluded.length > 0) notes.say(excludedLine(excluded));

  const tally = newTally(inputs.length);
  const progress = await openProgress(tally, plan.progress, notes, io);
  const take = taker(inputs, destination, notes, tally);
  try {
    const reports = runBatch({
      inputs,
      job: { reading: plan.reading, output: destination.output, limits: plan.limits },
      jobs: plan.jobs,
      signal: stop.signal,
      outstanding: destination.outstanding,
      ...(destination.keep && { keep: destination.keep }),
      async settle(outcomes) {
        const settled = await destination.settle(outcomes);
        for (const outcome of settled) count(tally, outcome);
        progress.update();
        return settled;
      },
    });
    for await (const report of reports) await take(report);
    progress.end();
    await destination.end(done(tally) === tally.documents);
  } catch (error) {
    progress.end();
    await destination.abandon();
    if (error instanceof RunError && plan.target.to === 'folder') {
      notes.say(error.message, plan.target.folder);
      return EXIT.failed;
    }
    if (!(error instanceof ClosedPipe)) throw error;
  }

  const several = plan.target.to === 'folder' || tally.documents > 1;
  if (several && (io.stderr.isTTY || plan.progress || stop.exit() !== undefined)) {
    const { summary } = await import('./summary.js');
    notes.say(summary(tally));
  } else if (tally.leftOut > 0) notes.say(leftOutLine(tally.leftOut));
  return stop.exit() ?? (tally.failed + failures.length > 0 ? EXIT.failed : EXIT.done);
}

/** Says what there is to say about a document, and hands on its results. */
function taker(
  inputs: readonly InputFile[],
  destination: Destination,
  notes: Diagnostics,
  tally: Tally,
): (report: Report) => Promise<void> {
  return async (report) => {
    if ('notice' in report) return notes.say(report.notice);
    if ('kept' in report) {
      countKept(tally, report);
      for (const note of report.kept.notes) notes.say(note, inputs[report.place]!.path);
      return;
    }
    const { outcome } = report;
    const { path } = inputs[outcome.place]!;
    for (const note of outcome.notes) notes.say(note, path);
    for (const { failure } of outcome.failures ?? []) notes.say(failure.text, failure.path);
    if (outcome.failure !== undefined) notes.say(outcome.failure, path);
    else if (outcome.success) await destination.take(outcome);
  };
}
