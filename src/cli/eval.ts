import { stat } from 'node:fs/promises';
import type { Job } from '../batch/index.js';
import {
  type AnnotatedText,
  allErrors,
  bySort,
  describeErrors,
  evaluate,
  GoldError,
  type GoldFolder,
  pairAcrossFolders,
  pairWithinFolder,
  type ScoredDocument,
  scoreText,
  table,
} from '../eval/index.js';
import type { Metric } from '../types.js';
import { type Diagnostics, diagnostics } from './diagnostics.js';
import { EXIT, type Exit, UsageError } from './exit.js';
import type { Io } from './io.js';
import { type ReadFlags, settleLimits, settleReading } from './options.js';
import { paintFor } from './paint.js';
import { readAll } from './read-all.js';
import { settleSegmenter } from './segmenters.js';
import { ClosedPipe, print } from './standard-output.js';

/** The flags of `eval`, as typed. */
export interface EvalFlags extends ReadFlags {
  texts?: string;
  json?: boolean;
  /** So many errors of each sort; `true` for all. */
  errors?: number | true;
}

/**
 * `zhibiao eval`: reads every text that has gold, holds its metrics against it and prints the score.
 *
 * @throws UsageError where the call itself is wrong, LostOutput where standard output can't be written to
 */
export async function evalCommand(folder: string, flags: EvalFlags, io: Io): Promise<Exit> {
  const reading = await settleReading(flags);
  const found = await findGold(folder, flags.texts);
  const notes = diagnostics(io);
  settleSegmenter(reading.segmenter);

  for (const { path, text } of found.failures) notes.say(text, path);
  const job: Job = { reading, output: { to: 'report', text: true }, limits: settleLimits(flags) };
  const { documents, right } = await scoreAll(found, job, notes);
  try {
    await print(io.stdout, flags.json ? asJson(documents, flags) : asText(documents, flags, io));
  } catch (error) {
    if (!(error instanceof ClosedPipe)) throw error;
  }
  return right && found.failures.length === 0 ? EXIT.done : EXIT.failed;
}

async function findGold(folder: string, texts: string | undefined): Promise<GoldFolder> {
  await insist(folder, 'name the folder that holds the gold');
  if (texts !== undefined) await insist(texts, 'name with --texts the folder that holds the texts');
  const found = await (texts === undefined ? pairWithinFolder(folder) : pairAcrossFolders(folder, texts));
  if (found.texts.length > 0) return found;
  throw new UsageError(
    texts === undefined
      ? `${folder}: no gold beside a text; that of report.txt is report.gold.jsonl, and --texts names another folder of texts`
      : `${folder}: no gold for a text in ${texts}; that of report.txt is report.gold.jsonl or report.jsonl`,
  );
}

async function insist(folder: string, remedy: string): Promise<void> {
  const isFolder = (await stat(folder).catch(() => undefined))?.isDirectory() ?? false;
  if (!isFolder) throw new UsageError(`${folder}: no such folder; ${remedy}`);
}

/** Scores one text after the other; one that fails is a line on standard error, and so is a row that does not fit. */
async function scoreAll(
  { texts }: GoldFolder,
  job: Job,
  notes: Diagnostics,
): Promise<{ documents: ScoredDocument[]; right: boolean }> {
  const documents: ScoredDocument[] = [];
  let right = true;
  const inputs = texts.map(({ input }) => input);
  for await (const { outcome, input } of readAll(inputs, job, notes)) {
    const { place, success, failure } = outcome;
    const problems = success ? await score(texts[place]!, success.report!) : [failure!];
    for (const problem of problems) notes.say(problem, input.path);
    if (problems.length > 0) right = false;
  }
  return { documents, right };

  /** @returns what is wrong with its gold */
  async function score(
    each: AnnotatedText,
    { text, metrics }: { text?: string; metrics: Metric[] },
  ): Promise<string[]> {
    try {
      const { document, misfits } = await scoreText(each, text!, metrics);
      documents.push(document);
      return misfits.map(({ at, text }) => `${each.gold}, line ${at}: ${text}; mend the row`);
    } catch (error) {
      if (!(error instanceof GoldError)) throw error;
      return [error.message];
    }
  }
}

/** So many errors of each sort; nothing where none were asked for. */
function most({ errors }: EvalFlags): number | undefined {
  return errors === true ? Number.POSITIVE_INFINITY : errors;
}

function asJson(documents: ScoredDocument[], flags: EvalFlags): string {
  const rows = most(flags);
  const errors = rows === undefined ? undefined : bySort(allErrors(documents), rows).flatMap((group) => group.errors);
  return `${JSON.stringify({ ...evaluate(documents), errors }, undefined, 2)}\n`;
}

function asText(documents: ScoredDocument[], flags: EvalFlags, io: Io): string {
  const paint = paintFor(io);
  const rows = most(flags);
  const errors = rows === undefined ? '' : describeErrors(allErrors(documents), rows, paint);
  return table(evaluate(documents), paint) + (errors && `\n${errors}`);
}
