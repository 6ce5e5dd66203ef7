import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMATS, type FormatName } from '../../scripts/fuzz/formats/index.js';
import { TEXT_FIELD } from '../../scripts/fuzz/formats/json-lines.js';
import { LoadError } from '../../src/load/errors.js';
import { parseDocuments } from '../../src/load/index.js';
import type { SourceDocument } from '../../src/types.js';
import { Random } from '../hostile/random.js';
import { holdsOf } from './check.js';

/** Some for each; npm run fuzz reads many more, in processes that can be ended, and archives from files. */
const RUNS: Readonly<Record<Exclude<FormatName, 'zip'>, number>> = {
  text: 200,
  html: 60,
  docx: 60,
  doc: 60,
  rtf: 60,
  pdf: 15,
  jsonl: 80,
};

async function read(name: string, bytes: Buffer): Promise<(SourceDocument | string)[]> {
  const found: (SourceDocument | string)[] = [];
  try {
    for await (const one of parseDocuments({ file: `/${name}`, path: name }, bytes, { textField: TEXT_FIELD })) {
      found.push('failure' in one ? one.failure.text : one);
    }
  } catch (error) {
    if (!(error instanceof LoadError)) throw error;
    found.push(error.message);
  }
  return found;
}

function expectInPlace({ text, tables = [], pages = [] }: SourceDocument): void {
  let end = 0;
  for (const table of tables) {
    expect(table.start).toBeGreaterThanOrEqual(end);
    expect(table.end).toBeGreaterThanOrEqual(table.start);
    end = table.end;
    let from = table.start;
    for (const cell of table.cells) {
      expect(cell.start).toBeGreaterThanOrEqual(from);
      expect(cell.end).toBeGreaterThanOrEqual(cell.start);
      expect(cell.end).toBeLessThanOrEqual(table.end);
      expect(text.slice(cell.start, cell.end)).not.toMatch(/[\t\n]/);
      expect(Math.min(cell.rowSpan, cell.columnSpan)).toBeGreaterThan(0);
      from = cell.start;
    }
  }
  expect(end).toBeLessThanOrEqual(text.length);
  expect(pages).toEqual([...pages].sort((a, b) => a - b));
  for (const page of pages) expect(page).toBeLessThanOrEqual(text.length);
}

describe('a damaged document is read the same twice, tables and pages in their places, or refused with one line', () => {
  test.each(Object.entries(RUNS))('%s', async (name, runs) => {
    const format = name as keyof typeof RUNS;
    const { extension, make } = FORMATS[format];
    await holdsOf(fc.integer({ min: 0, max: 2 ** 31 - 1 }), runs, async (seed) => {
      const bytes = make(new Random(seed));
      const found = await read(`report.${extension}`, bytes);
      for (const one of found) {
        if (typeof one === 'string') expect(one).toMatch(/^[^\r\n]+$/);
        else {
          expect(one.text).not.toMatch(/\r|\p{Cs}/u);
          expectInPlace(one);
        }
      }
      expect(await read(`report.${extension}`, bytes)).toEqual(found);
    });
  });
});
