import type { ChalkInstance } from 'chalk';
import { type Case, type Corpus, checkCase, type Difference, describe, GoldenError } from '../check/index.js';
import { printable } from '../export/printable.js';
import type { Metric } from '../types.js';
import type { CorpusReader } from './check.js';
import { counted } from './counted.js';
import type { Diagnostics } from './diagnostics.js';
import type { Io } from './io.js';
import { paintFor } from './paint.js';
import { isUnread, print } from './standard-output.js';

/**
 * Compares every document with its golden file and prints the differences and a summary.
 *
 * @returns whether all is as it should be
 * @throws LostOutput where standard output can't be written to
 */
export async function compareCorpus(
  { cases, orphans }: Corpus,
  read: CorpusReader,
  notes: Diagnostics,
  io: Io,
): Promise<boolean> {
  const paint = paintFor(io);
  const tally = { metrics: 0, differences: 0, differing: 0, failed: 0 };
  const fail = (cause: string, about: string) => {
    notes.say(cause, about);
    tally.failed++;
  };

  for (const orphan of orphans) fail('has no document beside it; remove it or run with --update', orphan);
  try {
    for await (const { outcome, input } of read(cases)) {
      if (outcome.success) await compareOne(cases[outcome.place]!, outcome.success.report!.metrics);
      else fail(outcome.failure!, input.path);
    }
    await print(io.stdout, `${summary()}\n`);
  } catch (error) {
    // Only differences and the summary are printed: whoever stopped reading, the verdict is known by then.
    if (!isUnread(error)) throw error;
  }
  return tally.differences === 0 && tally.failed === 0;

  async function compareOne(each: Case, found: readonly Metric[]): Promise<void> {
    const { path } = each.input;
    try {
      const { metrics, differences } = await checkCase(each, found);
      tally.metrics += metrics;
      if (!differences) return fail(`has no golden file ${each.golden}; run with --update to write it`, path);
      if (differences.length === 0) return;
      tally.differences += differences.length;
      tally.differing++;
      notes.clear();
      await print(io.stdout, rows(path, differences, paint));
    } catch (error) {
      if (!(error instanceof GoldenError)) throw error;
      fail(error.message, path);
    }
  }

  function summary(): string {
    const { metrics, differences, differing, failed } = tally;
    const verdict =
      differences === 0
        ? 'no difference'
        : `${counted(differences, 'difference')} in ${counted(differing, 'document')}`;
    const failures = failed === 0 ? '' : `, ${counted(failed, 'failure')}`;
    return `${counted(cases.length, 'document')}, ${counted(metrics, 'metric')}: ${verdict}${failures}`;
  }
}

function rows(path: string, differences: Difference[], paint: ChalkInstance): string {
  const colours = { added: paint.green, lost: paint.red, changed: paint.yellow };
  const lines = differences.map((each) => `  ${colours[each.sort](printable(describe(each)))}\n`);
  return `${paint.bold(printable(path))}\n${lines.join('')}`;
}
