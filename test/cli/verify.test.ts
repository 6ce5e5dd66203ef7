import { rm } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { version } from '../../src/cli/version.js';
import type { Manifest } from '../../src/manifest/manifest.js';
import { inputRecord, manifestOf, outputRecord } from '../manifest/sample.js';
import { zhibiao } from './run-command.js';
import { tempFolder } from './temp-folder.js';

const { at, write } = tempFolder();
const verify = () => zhibiao(['verify', at('out')]);
const writeManifest = (fields: Partial<Manifest> = {}) =>
  write({ 'out/manifest.json': JSON.stringify({ ...MANIFEST, ...fields }) });

const MANIFEST = manifestOf(
  [
    inputRecord('a.txt', '../a.txt', '巡查工地214件', [outputRecord('a.csv', '214件'), outputRecord('a.json', '[]')]),
    { path: 'b.txt', file: '../b.txt', outcome: 'failed', error: 'no such file; check the path', outputs: [] },
  ],
  { tool: { name: 'zhibiao', version: version(), rules: '' } },
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
      { tool: { name: 'zhibiao', version: '0.0.9', rules: '' } },
      `written by version 0.0.9, not by this one (${version()})`,
    ],
    [
      'a run that was stopped',
      { finished: false },
      'the run was stopped before its end; run extract again with --resume',
    ],
  ])('%s', async (_, fields, note) => {
    await writeManifest(fields);
    const { exit, out, errLines } = await verify();
    expect(errLines).toEqual([`zhibiao: ${at('out')}: ${note}`]);
    expect(out).toMatch(/: no difference\n$/);
    expect(exit).toBe(0);
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
