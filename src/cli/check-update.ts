import { type Case, type Corpus, removeOrphan, updateCase } from '../check/index.js';
import { WriteError } from '../export/index.js';
import { printable } from '../export/printable.js';
import type { Metric } from '../types.js';
import type { CorpusReader } from './check.js';
import { counted } from './counted.js';
import type { Diagnostics } from './diagnostics.js';
import type { Io } from './io.js';
import { isUnread, print } from './standard-output.js';

/**
 * Writes the golden file of every document and removes those that have lost theirs, and prints what it did.
 *
 * @returns whether every document could be read and written
 * @throws LostOutput where standard output can't be written to
 */
export async function updateCorpus(
  { cases, orphans, failures, folder }: Corpus,
  read: CorpusReader,
  notes: Diagnostics,
  { stdout }: Io,
): Promise<boolean> {
  const tally = { metrics: 0, written: 0, unchanged: 0, removed: 0, failed: 0 };
  const tell = async (line: string) => {
    notes.clear();
    // The files are written whether or not somebody reads about it.
    await print(stdout, `${printable(line)}\n`).catch(ignoreUnread);
  };

  for await (const { outcome, input } of read(cases)) {
    if (outcome.success) await updateOne(cases[outcome.place]!, outcome.success.report!.metrics);
    else fail(outcome.failure!, input.path);
  }
  // A document that could not be found out about may be the one that a golden file belongs to.
  for (const orphan of failures.length === 0 ? orphans : []) {
    await removeOrphan(folder, orphan);
    tally.removed++;
    await tell(`removed ${orphan} (no document beside it)`);
  }
  const { metrics, written, unchanged, removed, failed } = tally;
  await tell(
    `${counted(cases.length, 'document')}, ${counted(metrics, 'metric')}: ` +
      `${counted(written, 'golden file')} written, ${unchanged} unchanged, ${removed} removed` +
      (failed === 0 ? '' : `, ${counted(failed, 'failure')}`),
  );
  return failed === 0;

  async function updateOne(each: Case, found: readonly Metric[]): Promise<void> {
    try {
      const written = await updateCase(each, found);
      tally.metrics += found.length;
      tally[written ? 'written' : 'unchanged']++;
      if (written) await tell(`wrote ${each.golden} (${counted(found.length, 'metric')})`);
    } catch (error) {
      if (!(error instanceof WriteError)) throw error;
      fail(error.message, each.input.path);
    }
  }

  function fail(cause: string, about: string): void {
    notes.say(cause, about);
    tally.failed++;
  }
}

function ignoreUnread(error: unknown): void {
  if (!isUnread(error)) throw error;
}
