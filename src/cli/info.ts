import { findInputs } from '../load/inputs.js';
import { readDescriptions } from '../pipeline.js';
import { causeOf } from './cause.js';
import { diagnostics } from './diagnostics.js';
import { DocumentWriter } from './document-writer.js';
import { EXIT, type Exit } from './exit.js';
import type { Io } from './io.js';
import { type InfoFlags, settleInfo } from './options.js';
import { readPathLists } from './path-lists.js';
import { excludedLine, skippedLine } from './skipped.js';
import { ClosedPipe, LostOutput } from './standard-output.js';

/**
 * `zhibiao info`: prints what every document says of itself, one after the other. No figure is read, so that neither
 * threads nor a segmenter are needed.
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
    for (const [place, input] of found.inputs.entries()) {
      notes.progress(place + 1, found.inputs.length, input.path);
      try {
        for await (const read of readDescriptions(input, plan.reading)) {
          if ('failure' in read) {
            notes.say(read.failure.text, read.failure.path);
            failed += read.documents;
            continue;
          }
          for (const { text } of read.messages) notes.say(text, input.path);
          notes.clear();
          await writer.add(read.document);
        }
      } catch (error) {
        if (error instanceof LostOutput) throw error;
        notes.say(causeOf(error), input.path);
        failed++;
      }
    }
    notes.clear();
    if (found.inputs.length > 0) await writer.end();
  } catch (error) {
    if (!(error instanceof ClosedPipe)) throw error;
  }
  return failed > 0 ? EXIT.failed : EXIT.done;
}
