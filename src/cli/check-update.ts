import { type Case, type Corpus, removeOrphan, updateCase } from '../check/index.js';
import { printable } from '../export/printable.js';
import type { ReadOptions } from '../pipeline.js';
import { causeOf } from './cause.js';
import { counted } from './counted.js';
import type { Diagnostics } from './diagnostics.js';
import type { Io } from './io.js';
import { ClosedPipe, LostOutput, print } from './standard-output.js';

/**
 * Writes the golden file of every document and removes those that have lost theirs, and prints what it did.
 *
 * @returns whether every document could be read and written
 * @throws LostOutput where standard output can't be written to
 */
export async function updateCorpus(
  { cases, orphans, failures, folder }: Corpus,
  reading: ReadOptions,
  notes: Diagnostics,
  { stdout }: Io,
): Promise<boolean> {
  const tally = { metrics: 0, written: 0, unchanged: 0, removed: 0, failed: 0 };
  const tell = async (line: string) => {
    notes.clear();
    // The files are written whether or not somebody reads about it.
    await print(stdout, `${printable(line)}\n`).catch(ignoreClosedPipe);
  };

  for (const [i, each] of cases.entries()) {
    notes.progress(i + 1, cases.length, each.input.path);
    await updateOne(each);
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

  async function updateOne(each: Case): Promise<void> {
    try {
      const { metrics, written, messages } = await updateCase(each, reading);
      for (const { path, text } of messages) notes.say(text, path);
      tally.metrics += metrics;
      tally[written ? 'written' : 'unchanged']++;
      if (written) await tell(`wrote ${each.golden} (${counted(metrics, 'metric')})`);
    } catch (error) {
      if (error instanceof LostOutput) throw error;
      notes.say(causeOf(error), each.input.path);
      tally.failed++;
    }
  }
}

function ignoreClosedPipe(error: unknown): void {
  if (!(error instanceof ClosedPipe)) throw error;
}
