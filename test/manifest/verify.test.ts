import { mkdir, rm, symlink } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { verifyFolder } from '../../src/manifest/verify.js';
import { tempFolder } from '../cli/temp-folder.js';
import { inputRecord, outputRecord } from './sample.js';

const { at, write } = tempFolder();
const TEXT = '受理来信36件\n';
const ROWS = '36件,count\n';
const records = [
  inputRecord('a.txt', '../in/a.txt', TEXT, [outputRecord('a.csv', ROWS), outputRecord('a.json', '{}')]),
  inputRecord('sub/b.txt', '../in/sub/b.txt', TEXT, [outputRecord('sub/b.csv', ROWS)]),
];

async function differences(of = records): Promise<string[]> {
  const lines = [];
  for await (const { path, text } of verifyFolder(at('out'), of)) lines.push(`${path}: ${text}`);
  return lines;
}

beforeEach(async () => {
  await write({ 'in/a.txt': TEXT, 'in/sub/b.txt': TEXT });
  await write({ 'out/a.csv': ROWS, 'out/a.json': '{}', 'out/sub/b.csv': ROWS, 'out/manifest.json': '' });
});

test('nothing differs, whatever a run keeps for itself', async () => {
  await write({ 'out/.zhibiao/tmp/1.csv': 'half', 'out/.zhibiao/lock': '' });
  expect(await differences()).toEqual([]);
});

describe('an output', () => {
  test('is missing', async () => {
    await rm(at('out/a.json'));
    expect(await differences()).toEqual(['a.json: the output is missing']);
  });

  test('is missing with its folder, in whose place a file stands', async () => {
    await rm(at('out/sub'), { recursive: true });
    await write({ 'out/sub': '' });
    expect(await differences()).toEqual([
      'sub/b.csv: the output is missing',
      'sub: is no output that the manifest lists',
    ]);
  });

  test('is a folder', async () => {
    await rm(at('out/a.csv'));
    await mkdir(at('out/a.csv'));
    expect(await differences()).toEqual(['a.csv: the output is missing']);
  });

  test.each([
    ['35件,count\n', 'the output is not as it was written: as long, but other bytes'],
    ['36件,co', 'the output is not as it was written: 12 bytes then, 8 now'],
    ['', 'the output is not as it was written: 12 bytes then, 0 now'],
  ])('says %j now', async (bytes, text) => {
    await write({ 'out/a.csv': bytes });
    expect(await differences()).toEqual([`a.csv: ${text}`]);
  });
});

describe('a document', () => {
  test('is gone', async () => {
    await rm(at('in/sub'), { recursive: true });
    expect(await differences()).toEqual(['sub/b.txt: the document is no longer there']);
  });

  test.each([
    ['受理来信37件\n', 'the document has changed since it was read: as long, but other bytes'],
    ['受理来信36件', 'the document has changed since it was read: 18 bytes then, 17 now'],
  ])('says %j now', async (bytes, text) => {
    await write({ 'in/a.txt': bytes });
    expect(await differences()).toEqual([`a.txt: ${text}`]);
  });

  test('that could not be read, and standard input, are passed over', async () => {
    await rm(at('in'), { recursive: true });
    expect(
      await differences([
        { path: 'a.txt', file: '../in/a.txt', outcome: 'failed', error: 'no such file', outputs: [] },
        inputRecord('-', '-', TEXT, [outputRecord('a.csv', ROWS), outputRecord('a.json', '{}')]),
        { ...inputRecord('-', '-', TEXT, [outputRecord('sub/b.csv', ROWS)]) },
      ]),
    ).toEqual([]);
  });

  test('may lie in the output folder, or be named by its absolute path', async () => {
    await write({ 'out/c.txt': TEXT, 'elsewhere/d.txt': TEXT });
    const more = [inputRecord('c.txt', 'c.txt', TEXT, []), inputRecord('/d.txt', at('elsewhere/d.txt'), TEXT, [])];
    expect(await differences([...records, ...more])).toEqual([]);
  });
});

test('files that no record lists come last, by their names; folders are no files', async () => {
  await write({ 'out/z.csv': '', 'out/sub/c.csv': '', 'out/.hidden': '', 'out/sub/manifest.json': '' });
  await mkdir(at('out/empty'));
  await symlink('nowhere', at('out/link'));
  await rm(at('in/a.txt'));
  expect(await differences()).toEqual([
    'a.txt: the document is no longer there',
    '.hidden: is no output that the manifest lists',
    'link: is no output that the manifest lists',
    'sub/c.csv: is no output that the manifest lists',
    'sub/manifest.json: is no output that the manifest lists',
    'z.csv: is no output that the manifest lists',
  ]);
});

test('of many, every difference is told in the order of the records', async () => {
  const many = Array.from({ length: 100 }, (_, i) => inputRecord(`${i}.txt`, `../in/${i}.txt`, TEXT, []));
  expect(await differences([...records, ...many])).toEqual(
    many.map(({ path }) => `${path}: the document is no longer there`),
  );
});
