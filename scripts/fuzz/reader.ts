import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { InputFile } from '../../src/load/index.js';
import type { Metric } from '../../src/types.js';
import { TEXT_FIELD } from './formats/json-lines.js';
import { ROOT } from './root.js';

/** What was read of an input. */
export interface Reading {
  /** Each document: its text, the figures in it, and what is known and said of it. */
  documents: { text: string; metrics: readonly Metric[]; about: unknown }[];
  /** Why others are not read, one line each. */
  refusals: string[];
}

/** Reads a document; an error of this name is a refusal, any other a fault. */
export type Read = (name: string, bytes: Buffer) => Promise<Reading>;
export const REFUSAL = 'LoadError';

/** What is shipped, not the sources. */
const built = <Module>(file: string): Promise<Module> => import(new URL(`dist/${file}`, ROOT).href);
const { reportsFrom } = await built<typeof import('../../src/pipeline.js')>('pipeline.js');
const { findInputs, parseDocuments, readBytes } =
  await built<typeof import('../../src/load/index.js')>('load/index.js');

const OPTIONS = { textField: TEXT_FIELD };

/** Reads as the command does, an archive from a file. Figures are read once, texts twice: they must be the same. */
export const read: Read = async (name, bytes) => {
  const reading: Reading = { documents: [], refusals: [] };
  if (!name.endsWith('.zip')) {
    await readOne({ file: path.resolve(name), path: name }, bytes, reading);
    return reading;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'zhibiao-fuzz-'));
  try {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    const { inputs, failures } = await findInputs([file]);
    reading.refusals.push(...failures.map(({ text }) => text));
    for (const input of inputs) {
      try {
        await readOne(input, await readBytes(input), reading);
      } catch (error) {
        if ((error as Error).name !== REFUSAL) throw error;
        reading.refusals.push((error as Error).message);
      }
    }
    return reading;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

async function readOne(input: InputFile, bytes: Buffer, reading: Reading): Promise<void> {
  const { readings } = await reportsFrom(input, bytes, OPTIONS);
  const texts: { text: string; metrics: Metric[]; about: unknown[]; line: number | undefined }[] = [];
  for await (const source of parseDocuments(input, bytes, OPTIONS)) {
    if ('failure' in source) continue;
    const { text, messages, article, ...about } = source;
    texts.push({ text, metrics: [], about: [messages, { ...about, tables: [] }], line: article?.number });
  }
  for (const report of readings) {
    if ('failure' in report) {
      reading.refusals.push(report.failure.text);
      continue;
    }
    const { document, metrics } = report.result;
    // The documents of a compilation stand in one text, each line of JSON Lines is a text of its own.
    const text = texts.find(({ line }) => line === undefined || line === document.article?.number);
    if (!text) throw new Error('a second reading found other documents');
    text.metrics.push(...metrics);
    text.about.push(document, report.messages);
  }
  reading.documents.push(...texts);
}
