import { rm } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { layOut } from '../export/index.js';
import { findInputs, type InputFile } from '../load/index.js';
import type { Message, Metric } from '../types.js';
import { compare, type Difference } from './compare.js';
import { GoldenError, type GoldenRow, goldenRow, readGolden, writeGolden } from './golden.js';
import { findGolden, goldenName } from './golden-files.js';

export type { Difference } from './compare.js';
export { describe } from './describe.js';
export { GoldenError } from './golden.js';

/** A document, and the golden file that belongs to it. */
export interface Case {
  input: InputFile;
  /** The golden file's name, relative to the folder that is checked. */
  golden: string;
  /** Its absolute path. */
  goldenFile: string;
}

/** A folder as `check` sees it. */
export interface Corpus {
  folder: string;
  cases: Case[];
  /** Golden files whose document is not there, relative to the folder. */
  orphans: string[];
  /** What could not be found or read in the folder. */
  failures: Message[];
  /** Files that are no documents, golden files apart. */
  skipped: string[];
  /** Archives, of which the documents are not compared: there is no place beside them for golden files. */
  archives: string[];
}

/**
 * Pairs the documents of a folder with their golden files.
 *
 * The golden file of `report.txt` is `report.expected.jsonl`; where `report.html` stands beside it, both keep their
 * extension: `report.txt.expected.jsonl`, `report.html.expected.jsonl` (the rule by which outputs are laid out).
 */
export async function findCases(folder: string): Promise<Corpus> {
  const { inputs, failures, skipped, archives } = await findInputs([folder], { archives: 'leave' });
  const cases = layOut(inputs).map((output, i): Case => {
    const golden = goldenName(output);
    return { input: inputs[i]!, golden, goldenFile: path.resolve(folder, golden) };
  });
  const known = new Set(cases.map(({ golden }) => golden));
  return {
    folder,
    cases,
    orphans: (await findGolden(folder)).filter((file) => !known.has(file)),
    failures,
    skipped,
    archives,
  };
}

/** Today's metrics of a document beside its golden ones. */
export interface Checked {
  /** Number of metrics that were found today. */
  metrics: number;
  /** The differences; nothing where there is no golden file. */
  differences: Difference[] | undefined;
}

/**
 * Compares a document's metrics with the golden ones.
 *
 * @throws GoldenError where the golden file is not JSON Lines of metrics
 */
export async function checkCase({ golden, goldenFile }: Case, metrics: readonly Metric[]): Promise<Checked> {
  const expected = await readGolden(goldenFile, golden);
  const rows = metrics.map(goldenRow);
  return { metrics: rows.length, differences: expected && compare(expected, rows) };
}

/**
 * Writes the golden file of a document, unless it holds the same metrics already.
 *
 * @returns whether it was written
 * @throws WriteError where it can't be
 */
export async function updateCase({ golden, goldenFile }: Case, metrics: readonly Metric[]): Promise<boolean> {
  const rows = metrics.map(goldenRow);
  const written = !isDeepStrictEqual(await readGoldenIfValid(goldenFile, golden), rows);
  if (written) await writeGolden(goldenFile, rows);
  return written;
}

/** Removes a golden file that has lost its document. */
export function removeOrphan(folder: string, orphan: string): Promise<void> {
  return rm(path.resolve(folder, orphan));
}

/** A golden file that can't be read is one to be written anew. */
async function readGoldenIfValid(file: string, name: string): Promise<GoldenRow[] | undefined> {
  try {
    return await readGolden(file, name);
  } catch (error) {
    if (error instanceof GoldenError) return undefined;
    throw error;
  }
}
