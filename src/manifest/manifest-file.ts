import { open } from 'node:fs/promises';
import path from 'node:path';
import { linesOf } from './lines.js';
import { type InputRecord, isInputRecord, isRunHeader, MANIFEST, ManifestError, type RunHeader } from './manifest.js';
import type { Place } from './record-file.js';

const INPUTS = '"inputs": [';
const INDENT = '    ';

/** So many characters are written at a time. */
const CHUNK = 64 * 1024;

/**
 * Writes a manifest, a record a line, so that it can be read line by line.
 *
 * @param records the JSON of each record, in the order of the inputs
 */
export async function writeManifestFile(
  file: string,
  { tool, segmenter, options }: RunHeader,
  finished: boolean,
  records: AsyncIterable<string>,
): Promise<void> {
  const handle = await open(file, 'w');
  try {
    const fields = { tool, segmenter, options, finished };
    const head = Object.entries(fields).map(
      ([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`,
    );
    let text = `{\n${head.join('')}  ${INPUTS}`;
    let before = '\n';
    for await (const record of records) {
      text += before + INDENT + record;
      before = ',\n';
      if (text.length < CHUNK) continue;
      await handle.writeFile(text);
      text = '';
    }
    await handle.writeFile(`${text}\n  ]\n}\n`);
  } finally {
    await handle.close();
  }
}

/** A manifest that is read record by record. */
export interface ManifestFile {
  header: RunHeader;
  records(): AsyncGenerator<{ record: InputRecord } & Place>;
}

/**
 * Opens the manifest of an output folder as {@link writeManifestFile} wrote it.
 *
 * @returns nothing where there is none
 * @throws ManifestError where it is none or damaged, also while its records are read
 */
export async function openManifestFile(folder: string): Promise<ManifestFile | undefined> {
  const file = path.join(folder, MANIFEST);
  try {
    const header = await readHeader(file);
    return { header, records: () => readRecords(file) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw error instanceof ManifestError ? error : new ManifestError(`${file}: cannot be read (${code ?? error})`);
  }
}

/** The lines of a header are few. */
const HEADER_LINES = 10;

async function readHeader(file: string): Promise<RunHeader> {
  let text = '';
  let count = 0;
  for await (const line of linesOf(file)) {
    text += line.text;
    if (line.text.trim() === INPUTS) {
      const header = parsed(`${text}]}`);
      if (isRunHeader(header)) return header;
    }
    if (++count > HEADER_LINES) break;
  }
  throw damaged(file);
}

async function* readRecords(file: string): AsyncGenerator<{ record: InputRecord } & Place> {
  let state: 'header' | 'records' | 'end' = 'header';
  for await (const { text, offset } of linesOf(file)) {
    if (state === 'header') {
      if (text.trim() === INPUTS) state = 'records';
    } else if (state === 'records') {
      const json = text.trim().replace(/,$/, '');
      const record = parsed(json);
      if (isInputRecord(record)) {
        yield { record, offset: offset + text.indexOf(json), length: Buffer.byteLength(json) };
      } else if (json === ']') {
        state = 'end';
      } else if (json !== '') {
        throw damaged(file);
      }
    }
  }
  if (state !== 'end') throw damaged(file);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function damaged(file: string): ManifestError {
  return new ManifestError(`${file}: is no manifest, or a damaged one; remove it and run again`);
}
