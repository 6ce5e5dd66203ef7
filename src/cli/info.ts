import type { Job } from '../batch/index.js';
import { findInputs } from '../load/inputs.js';
import { diagnostics } from './diagnostics.js';
import { DocumentWriter } from './document-writer.js';
import { EXIT, type Exit } from './exit.js';
import type { Io } from './io.js';
import { type InfoFlags, settleInfo } from './options.js';
import { readPathLists } from './path-lists.js';
import { readAll } from './read-all.js';
import { excludedLine, skippedLine } from './skipped.js';
import { ClosedPipe } from './standard-output.js';

/**
 * `zhibiao info`: prints what every document says of itself, in the order of the inputs. No figure is read, so that no
 * segmenter is needed.
 *
 * @throws UsageError where the call itself is wrong, LostOutput where standard output can't be written to
 */
export async function infoCommand(paths: string[], flags: InfoFlags, io: Io): Promise<Exit> {
  const plan = await settleInfo(flags, io.stdout.isTTY ?? false);
  const notes = diagnostics(io);
  const lists = await readPathLists(plan.lists, paths);
  const found = await findInputs(paths, { listed: lists.listed, selection: plan.selection });
  const failures = [...lists.failures, ...found.failures];
  for (const { path, text } of failures) notes.say(text, path);
  if (found.skipped.length > 0) notes.say(skippedLine(found.skipped));
  if (found.excluded.length > 0) notes.say(excludedLine(found.excluded));

  const writer = new DocumentWriter(plan, found.inputs.length > 1, io);
  let failed = failures.length;
  try {
    const job: Job = { reading: plan.reading, output: { to: 'descriptions' }, limits: plan.limits };
    for await (const { outcome, input } of readAll(found.inputs, job, notes)) {
      for (const { failure, documents } of outcome.failures ?? []) {
        notes.say(failure.text, failure.path);
        failed += documents;
      }
      if (outcome.failure !== undefined) {
        notes.say(outcome.failure, input.path);
        failed++;
      }
      notes.clear();
      for (const document of outcome.success?.descriptions ?? []) await writer.add(document);
    }
    if (found.inputs.length > 0) await writer.end();
  } catch (error) {
    if (!(error instanceof ClosedPipe)) throw error;
  }
  return failed > 0 ? EXIT.failed : EXIT.done;
}
