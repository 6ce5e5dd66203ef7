import { rm } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Manifest } from '../../src/manifest/manifest.js';
import { thisTool } from '../../src/manifest/tool.js';
import { inputRecord, manifestOf, outputRecord } from '../manifest/sample.js';
import { zhibiao } from './run-command.js';
import { tempFolder } from './temp-folder.js';

const { at, write } = tempFolder();
const verify = () => zhibiao(['verify', at('out')]);
const writeManifest = (fields: Partial<Manifest> = {}) =>
  write({ 'out/manifest.json': JSON.stringify({ ...MANIFEST, ...fields }) });

const TOOL = await thisTool();
const MANIFEST = manifestOf(
  [
    inputRecord('a.txt', '../a.txt', '巡查工地214件', [outputRecord('a.csv', '214件'), outputRecord('a.json', '[]')]),
    { path: 'b.txt', file: '../b.txt', outcome: 'failed', error: 'no such file; check the path', outputs: [] },
  ],
  { tool: TOOL },
);

beforeEach(async () => {
  await write({ 'a.txt': '巡查工地214件', 'out/a.csv': '214件', 'out/a.json': '[]' });
  await writeManifest();
});

test('all is as it was written', async () => {
  expect(await verify()).toMatchObject({
    exit: 0,
    out: '2 documents (1 could not be read), 2 outputs: no difference\n',
    err: '',
  });
});

test('differences are lines, and a failure', async () => {
  await rm(at('out/a.csv'));
  await write({ 'a.txt': '巡查工地215件', 'out/new\u001b[1m.csv': '' });
  const { exit, out, err } = await verify();
  expect(out.split('\n')).toEqual([
    'a.txt: the document has changed since it was read: as long, but other bytes',
    'a.csv: the output is missing',
    'new [1m.csv: is no output that the manifest lists',
    '2 documents (1 could not be read), 2 outputs: 3 differences',
    '',
  ]);
  expect(err).toBe('');
  expect(exit).toBe(1);
});

describe('is told besides, and no failure', () => {
  test.each<[string, Partial<Manifest>, string]>([
    [
      'another version',
      { tool: { ...TOOL, version: '0.0.9' } },
      `written by version 0.0.9, not by this one (${TOOL.version})`,
    ],
    [
      'other rules',
      { tool: { ...TOOL, rules: '0' } },
      'written by other rules than those of this version as it is built here',
    ],
    [
      'a run that was stopped',
      { finished: false },
      'a run there has not come to its end; if none is at work, run extract again with --resume',
    ],
  ])('%s', async (_, fields, note) => {
    await writeManifest(fields);
    const { exit, out, errLines } = await verify();
    expect(errLines).toEqual([`zhibiao: ${at('out')}: ${note}`]);
    expect(out).toMatch(/: no difference\n$/);
    expect(exit).toBe(0);
  });
});

describe('what an interrupted run wrote down', () => {
  const { inputs, finished: _, ...header } = MANIFEST;
  const journal = (...lines: object[]) =>
    write({ 'out/.zhibiao/journal.jsonl': lines.map((line) => `${JSON.stringify(line)}\n`).join('') });

  test('holds in place of the manifest', async () => {
    await write({ 'a.txt': '巡查工地216件', 'out/a.csv': '216件', 'b.txt': '来访5件', 'out/b.csv': '5件' });
    await journal(
      header,
      inputRecord('a.txt', '../a.txt', '巡查工地216件', [outputRecord('a.csv', '216件'), outputRecord('a.json', '[]')]),
      inputRecord('b.txt', '../b.txt', '来访5件', [outputRecord('b.csv', '5件')]),
    );
    const { exit, out, errLines } = await verify();
    expect(out).toBe('2 documents, 3 outputs: no difference\n');
    expect(errLines).toEqual([expect.stringContaining('a run there has not come to its end')]);
    expect(exit).toBe(0);
  });

  test('serves without a manifest, too', async () => {
    await rm(at('out/manifest.json'));
    await rm(at('out/a.json'));
    await journal(header, inputs[0]!);
    const { exit, out } = await verify();
    expect(out).toBe('a.json: the output is missing\n1 document, 2 outputs: 1 difference\n');
    expect(exit).toBe(1);
  });
});

test('without a manifest there is nothing to go by', async () => {
  await rm(at('out/manifest.json'));
  const { exit, out, err } = await verify();
  expect(err).toBe(`zhibiao: ${at('out')}: holds no manifest.json; name a folder that extract wrote to with --out\n`);
  expect(out).toBe('');
  expect(exit).toBe(2);
});

test('a damaged manifest is a failure', async () => {
  await write({ 'out/manifest.json': '{' });
  const { exit, out, err } = await verify();
  expect(err).toMatch(/^zhibiao: .*manifest\.json: is no manifest, or a damaged one; .*\n$/);
  expect(out).toBe('');
  expect(exit).toBe(1);
});
