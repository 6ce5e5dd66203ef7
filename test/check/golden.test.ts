import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { goldenRow, readGolden, writeGolden } from '../../src/check/golden.js';
import { row } from './sample.js';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zhibiao-'));
  file = path.join(folder, 'report.expected.jsonl');
});
afterEach(() => rm(folder, { recursive: true }));

test('what is written is read again', async () => {
  const rows = [row(), row({ start: 30, end: 34, max: 300 })];
  await writeGolden(file, rows);
  expect(await readGolden(file, 'report.expected.jsonl')).toEqual(rows);
});

test('a document without metrics has an empty golden file', async () => {
  await writeGolden(file, []);
  expect(await readFile(file, 'utf8')).toBe('');
  expect(await readGolden(file, 'report.expected.jsonl')).toEqual([]);
});

test('there is no such file', async () => {
  expect(await readGolden(file, 'report.expected.jsonl')).toBeUndefined();
});

test('a row leaves out the document and keeps all other fields, in order', () => {
  const { sentence, ...rest } = row({ qualifier: 'over', delta: 'up', max: 3 });
  expect(JSON.stringify(goldenRow({ sentence, ...rest, doc: 'report.txt' }))).toBe(
    '{"section":[],"line":1,"column":5,"start":4,"end":8,"text":"214件","kind":"count","value":214,"max":3,' +
      '"unit":"件","qualifier":"over","indicator":"巡查工地","delta":"up","status":"actual","sentence":"巡查工地214件。"}',
  );
});

describe('a file that is no golden file is told by name and line', () => {
  const good = JSON.stringify(row());
  test.each([
    ['broken JSON', `${good}\n{"start": 4,\n`, /^report\.expected\.jsonl, line 2 is not valid JSON/],
    ['a JSON value that is no object', `${good}\n\n42\n`, /^report\.expected\.jsonl, line 3 is not a metric/],
    ['null', 'null\n', /line 1 is not a metric/],
    ['an object that is no metric', '{"value": 3}\n', /line 1 is not a metric/],
    ['conflict marks of a merge', `<<<<<<< ours\n${good}\n`, /line 1 is not valid JSON/],
  ])('%s', async (_, text, message) => {
    await writeFile(file, text);
    await expect(readGolden(file, 'report.expected.jsonl')).rejects.toThrow(message);
  });

  test('a folder', async () => {
    await mkdir(file);
    await expect(readGolden(file, 'report.expected.jsonl')).rejects.toThrow(/cannot be read \(EISDIR\)/);
  });
});

test.each([
  ['CRLF', `${JSON.stringify(row())}\r\n`],
  ['empty lines', `\n${JSON.stringify(row())}\n\n`],
  ['no line end', JSON.stringify(row())],
])('%s do no harm', async (_, text) => {
  await writeFile(file, text);
  expect(await readGolden(file, 'report.expected.jsonl')).toEqual([row()]);
});
