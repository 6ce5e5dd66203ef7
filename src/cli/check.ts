import { stat } from 'node:fs/promises';
import type { Job } from '../batch/index.js';
import { type Case, findCases } from '../check/index.js';
import { compareCorpus } from './check-compare.js';
import { updateCorpus } from './check-update.js';
import { diagnostics } from './diagnostics.js';
import { EXIT, type Exit, UsageError } from './exit.js';
import type { Io } from './io.js';
import { type ReadFlags, settleLimits, settleReading } from './options.js';
import { readAll } from './read-all.js';
import { settleSegmenter } from './segmenters.js';
import { skippedLine } from './skipped.js';

/** The flags of `check`, as typed. */
export interface CheckFlags extends ReadFlags {
  update?: boolean;
}

/** Reads the documents of cases; what became of each comes in their order. */
export type CorpusReader = (cases: readonly Case[]) => ReturnType<typeof readAll>;

/**
 * `zhibiao check`: compares every document's metrics with its golden file, or with `--update` writes those files.
 * What came of it goes to standard output, everything that hinders it to standard error.
 *
 * @throws UsageError where the call itself is wrong, LostOutput where standard output can't be written to
 */
export async function checkCommand(folder: string, flags: CheckFlags, io: Io): Promise<Exit> {
  const reading = await settleReading(flags);
  if (!(await stat(folder).catch(() => undefined))?.isDirectory()) {
    throw new UsageError(`${folder}: no such folder; name the folder that holds the documents and their golden files`);
  }
  const notes = diagnostics(io);
  settleSegmenter(reading.segmenter);

  const corpus = await findCases(folder);
  for (const { path, text } of corpus.failures) notes.say(text, path);
  for (const archive of corpus.archives)
    notes.say('archives are not checked; unpack it to check what is in it', archive);
  if (corpus.skipped.length > 0) notes.say(skippedLine(corpus.skipped));

  const job: Job = { reading, output: { to: 'report', text: false }, limits: settleLimits(flags) };
  const read: CorpusReader = (cases) =>
    readAll(
      cases.map(({ input }) => input),
      job,
      notes,
    );
  const right = await (flags.update ? updateCorpus : compareCorpus)(corpus, read, notes, io);
  return right && corpus.failures.length === 0 ? EXIT.done : EXIT.failed;
}
