import { findInputs } from '../load/index.js';
import { readReport } from '../pipeline.js';
import { causeOf } from './cause.js';
import { diagnostics } from './diagnostics.js';
import { EXIT, type Exit } from './exit.js';
import type { Io } from './io.js';
import { type ExtractFlags, settleExtract } from './options.js';
import { readPathLists } from './path-lists.js';
import { settleSegmenter } from './segmenters.js';
import { openSink } from './sinks.js';
import { excludedLine, skippedLine } from './skipped.js';
import { ClosedPipe, LostOutput } from './standard-output.js';

/**
 * `zhibiao extract`: finds the documents, reads one after the other and hands each to its output.
 * A document that fails is a line on standard error; the rest goes on.
 *
 * @throws UsageError where the call itself is wrong, LostOutput where standard output can't be written to
 */
export async function extractCommand(paths: string[], flags: ExtractFlags, io: Io): Promise<Exit> {
  const plan = await settleExtract(flags, io.stdout.isTTY ?? false);
  const notes = diagnostics(io);
  settleSegmenter(plan.reading.segmenter, notes);

  const lists = await readPathLists(flags.filesFrom ?? [], paths);
  const found = await findInputs(paths, { listed: lists.listed, selection: plan.selection });
  const { inputs, skipped, excluded } = found;
  const failures = [...lists.failures, ...found.failures];
  const sink = await openSink(plan, inputs, io);
  for (const { path, text } of failures) notes.say(text, path);
  if (skipped.length > 0) notes.say(skippedLine(skipped));
  if (excluded.length > 0) notes.say(excludedLine(excluded));

  let failed = failures.length;
  try {
    for (const [place, input] of inputs.entries()) {
      notes.progress(place + 1, inputs.length, input.path);
      try {
        const { result, messages } = await readReport(input, plan.reading);
        for (const { path, text } of messages) notes.say(text, path);
        if (result.metrics.length === 0)
          notes.say(flags.kinds ? `no figures of these kinds: ${flags.kinds}` : 'no figures found', input.path);
        notes.clear();
        await sink.take(result, place);
      } catch (error) {
        if (error instanceof LostOutput) throw error;
        notes.say(causeOf(error), input.path);
        failed++;
      }
    }
    notes.clear();
    if (inputs.length > 0) await sink.end();
  } catch (error) {
    if (!(error instanceof ClosedPipe)) throw error;
  }
  return failed > 0 ? EXIT.failed : EXIT.done;
}
