import { readFile } from 'node:fs/promises';
import { inFieldOrder } from '../export/fields.js';
import { writeWhole } from '../export/index.js';
import type { Metric } from '../types.js';

/** A metric as a golden file holds it: the file stands beside its document, so the path is left out. */
export type GoldenRow = Omit<Metric, 'doc'>;

/** A golden file that is not JSON Lines of metrics; the message names the file and the line. */
export class GoldenError extends Error {
  override name = 'GoldenError';
}

/** A metric as it is written to a golden file. */
export function goldenRow({ doc: _, ...metric }: Metric): GoldenRow {
  return inFieldOrder(metric);
}

/**
 * Reads a golden file.
 *
 * @param name the file's name as it is told to a reader
 * @returns its rows, or nothing where there is no such file
 * @throws GoldenError where a line is no metric
 */
export async function readGolden(file: string, name: string): Promise<GoldenRow[] | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new GoldenError(`${name} cannot be read (${error.code}); a golden file must be a plain text file`);
  });
  return text?.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [parse(line, `${name}, line ${i + 1}`)]));
}

function parse(line: string, where: string): GoldenRow {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch (error) {
    throw new GoldenError(`${where} is not valid JSON (${(error as Error).message}); mend it or run with --update`);
  }
  if (!isRow(row)) {
    throw new GoldenError(`${where} is not a metric with start, end, kind and text; mend it or run with --update`);
  }
  return row;
}

function isRow(row: unknown): row is GoldenRow {
  if (typeof row !== 'object' || row === null) return false;
  const { start, end, kind, text } = row as Partial<GoldenRow>;
  return typeof start === 'number' && typeof end === 'number' && typeof kind === 'string' && typeof text === 'string';
}

/**
 * Writes a golden file, whole or not at all.
 *
 * @throws WriteError where that is not possible
 */
export function writeGolden(file: string, rows: readonly GoldenRow[]): Promise<void> {
  return writeWhole(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}
