import { stat } from 'node:fs/promises';
import {
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
import type { ReadOptions } from '../pipeline.js';
import { causeOf } from './cause.js';
import { type Diagnostics, diagnostics } from './diagnostics.js';
import { EXIT, type Exit, UsageError } from './exit.js';
import type { Io } from './io.js';
import { type ReadFlags, settleReading } from './options.js';
import { paintFor } from './paint.js';
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
  settleSegmenter(reading.segmenter, notes);

  for (const { path, text } of found.failures) notes.say(text, path);
  const { documents, right } = await scoreAll(found, reading, notes);
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
  reading: ReadOptions,
  notes: Diagnostics,
): Promise<{ documents: ScoredDocument[]; right: boolean }> {
  const documents: ScoredDocument[] = [];
  let right = true;
  for (const [i, each] of texts.entries()) {
    const { path } = each.input;
    notes.progress(i + 1, texts.length, path);
    try {
      const { document, misfits, messages } = await scoreText(each, reading);
      for (const { path, text } of messages) notes.say(text, path);
      for (const { at, text } of misfits) notes.say(`${each.gold}, line ${at}: ${text}; mend the row`, path);
      if (misfits.length > 0) right = false;
      documents.push(document);
    } catch (error) {
      notes.say(error instanceof GoldError ? error.message : causeOf(error), path);
      right = false;
    }
  }
  notes.clear();
  return { documents, right };
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
