import { type DocumentExporter, documentBlocks, documentExporter } from '../export/documents.js';
import { findInputs } from '../load/inputs.js';
import { readDescription } from '../pipeline.js';
import { causeOf } from './cause.js';
import { diagnostics } from './diagnostics.js';
import { EXIT, type Exit } from './exit.js';
import type { Io } from './io.js';
import { type InfoFlags, type InfoPlan, settleInfo } from './options.js';
import { readPathLists } from './path-lists.js';
import { excludedLine, skippedLine } from './skipped.js';
import { ClosedPipe, print } from './standard-output.js';

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

  const format = await exporterFor(plan, found.inputs.length, io);
  let failed = failures.length;
  let printed = 0;
  try {
    for (const [place, input] of found.inputs.entries()) {
      notes.progress(place + 1, found.inputs.length, input.path);
      try {
        const { document, messages } = await readDescription(input, plan.reading);
        for (const { text } of messages) notes.say(text, input.path);
        notes.clear();
        await print(io.stdout, (printed === 0 ? format.begin : format.between) + format.document(document));
        printed++;
      } catch (error) {
        if (error instanceof ClosedPipe) throw error;
        notes.say(causeOf(error), input.path);
        failed++;
      }
    }
    notes.clear();
    if (found.inputs.length > 0) await print(io.stdout, (printed === 0 ? format.begin : '') + format.end);
  } catch (error) {
    if (!(error instanceof ClosedPipe)) throw error;
  }
  return failed > 0 ? EXIT.failed : EXIT.done;
}

async function exporterFor({ format, header, bom }: InfoPlan, count: number, io: Io): Promise<DocumentExporter> {
  if (format !== undefined)
    return documentExporter(format, { header, bom, documents: count === 1 ? 'one' : 'several' });
  const { paintFor } = await import('./paint.js');
  return documentBlocks(header, paintFor(io));
}
