import { rm, stat, utimes } from 'node:fs/promises';
import { describe, expect, test, vi } from 'vitest';
import { type ZipEntry, zip } from '../load/archive/zip.js';
import { zhibiao } from './run-command.js';
import { tempFolder } from './temp-folder.js';

vi.mock('../../src/extract/index.js', () => import('./fake-extract.js'));

const { at, write, read, list } = tempFolder();

const LETTERS = '全年受理来信36件\n';
const SITES = '全年巡查工地214件\n';
const ENTRIES: ZipEntry[] = [
  { name: '年报/a.txt', content: LETTERS },
  { name: '年报/secret.txt', content: LETTERS, flags: 0x801 },
  { name: 'b.txt', content: SITES },
  { name: 'logo.png', content: 'PNG' },
];
const SECRET = 'zhibiao: reports.zip/年报/secret.txt: is encrypted; unpack it with its password first';
const SKIPPED = 'zhibiao: skipped a file that is no document: reports.zip/logo.png';

const archive = (entries = ENTRIES) => write({ 'in/reports.zip': zip(entries), 'in/z.txt': SITES });
const docs = (jsonl: string) => jsonl.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line).doc]));
const rows = async (name: string) => (await read(name)).split('\r\n').length - 2;

describe('extract', () => {
  test('each document of an archive is one of the batch, in its place', async () => {
    await archive();
    const { exit, out, errLines } = await zhibiao(['extract', at('in'), '-f', 'jsonl']);
    expect(docs(out)).toEqual(['reports.zip/b.txt', 'reports.zip/年报/a.txt', 'z.txt']);
    expect(errLines).toEqual([SKIPPED, SECRET]);
    expect(exit).toBe(1);
  });

  test('in several processes it is the same', async () => {
    const long = SITES.repeat(20_000);
    await archive([...ENTRIES, { name: 'long.txt', content: long, method: 0 }]);
    const { exit, out, errLines } = await zhibiao(['extract', at('in'), '-f', 'jsonl', '--jobs', '2']);
    expect([...new Set(docs(out))]).toEqual([
      'reports.zip/b.txt',
      'reports.zip/long.txt',
      'reports.zip/年报/a.txt',
      'z.txt',
    ]);
    expect(errLines).toEqual([SKIPPED, SECRET]);
    expect(exit).toBe(1);
  });

  test('json is an array, however many documents the archive holds', async () => {
    await write({ 'one.zip': zip([{ name: 'a.txt', content: LETTERS }]) });
    const { out } = await zhibiao(['extract', at('one.zip'), '-f', 'json']);
    expect(JSON.parse(out).map((each: { document: { path: string } }) => each.document.path)).toEqual([
      `${at('one.zip')}/a.txt`,
    ]);
  });

  test('a summary counts documents, not archives', async () => {
    await archive();
    const { errLines } = await zhibiao(['extract', at('in'), '-f', 'csv', '--progress']);
    expect(errLines.at(-1)).toMatch(/^zhibiao: 3 documents read, 1 failed; 3 metrics/);
  });

  test('to a folder: the archive is a folder there', async () => {
    await archive();
    const { exit } = await zhibiao(['extract', at('in'), '-f', 'csv,json', '-o', at('out')]);
    expect(exit).toBe(1);
    expect(await list('out')).toEqual([
      'manifest.json',
      'reports.zip/b.csv',
      'reports.zip/b.json',
      'reports.zip/年报/a.csv',
      'reports.zip/年报/a.json',
      'z.csv',
      'z.json',
    ]);
    expect(JSON.parse(await read('out/reports.zip/b.json')).document.path).toBe('reports.zip/b.txt');
    const { inputs } = JSON.parse(await read('out/manifest.json'));
    expect(inputs).toHaveLength(4);
    expect(inputs[0]).toMatchObject({
      path: 'reports.zip/b.txt',
      file: '../in/reports.zip/b.txt',
      archive: '../in/reports.zip',
      size: Buffer.byteLength(SITES),
      outcome: 'read',
    });
    expect(inputs[2]).toMatchObject({ path: 'reports.zip/年报/secret.txt', outcome: 'failed', outputs: [] });
  });

  test('names that lead out of the archive do not lead out of the output folder', async () => {
    await archive([
      { name: '../../evil.txt', content: LETTERS },
      { name: '/tmp/../../evil/b.txt', content: LETTERS },
    ]);
    const { exit } = await zhibiao(['extract', at('in'), '-o', at('deep/er/out')]);
    expect(exit).toBe(0);
    expect(await list('deep')).toEqual(
      ['evil.csv', 'tmp/evil/b.csv']
        .map((name) => `er/out/reports.zip/${name}`)
        .concat('er/out/z.csv', 'er/out/manifest.json')
        .sort(),
    );
    expect(await list()).toHaveLength(6);
  });

  test('beside the archive itself there is no room for its folder', async () => {
    await archive([{ name: 'a.txt', content: LETTERS }]);
    const { exit, errLines } = await zhibiao(['extract', at('in'), '-o', at('in')]);
    expect(exit).toBe(1);
    expect(errLines).toEqual([
      expect.stringMatching(
        /^zhibiao: reports\.zip\/a\.txt: .+: a file stands where a folder must be; name another folder with --out/,
      ),
    ]);
    expect(await list('in')).toEqual(['manifest.json', 'reports.zip', 'z.csv', 'z.txt']);
  });
});

describe('a run that goes on', () => {
  const resume = () => zhibiao(['extract', at('in'), '-o', at('out'), '--resume', '--progress']);
  const GOOD = ENTRIES.filter(({ flags }) => flags === undefined);

  test('an archive that has not changed is kept as a whole', async () => {
    await archive(GOOD);
    await resume();
    expect((await resume()).errLines.at(-1)).toContain('0 documents read, 0 failed, 3 kept from an earlier run');
  });

  test('what failed is tried again', async () => {
    await archive();
    await resume();
    expect((await resume()).errLines.at(-1)).toContain('0 documents read, 1 failed, 3 kept from an earlier run');
  });

  test('of an archive that was packed anew, only what has changed is read', async () => {
    await archive(GOOD);
    await resume();
    const changed = { name: 'b.txt', content: SITES.replace('214', '215') };
    await archive([...GOOD.filter(({ name }) => name !== 'b.txt'), changed, { name: 'c.txt', content: LETTERS }]);
    await utimes(at('in/reports.zip'), 1, 1);
    expect((await resume()).errLines.at(-1)).toContain('2 documents read, 0 failed, 2 kept from an earlier run');
    expect(await read('out/reports.zip/b.csv')).toContain('215件');
    expect(await rows('out/reports.zip/c.csv')).toBe(1);
  });

  test('outputs of what is no longer in it are removed', async () => {
    await archive(GOOD);
    await resume();
    await archive(GOOD.slice(1));
    const { exit, errLines } = await resume();
    expect(errLines).toContain(`zhibiao: ${at('out')}: removed 1 output of earlier runs that this one did not write`);
    expect(await list('out')).toEqual(['manifest.json', 'reports.zip/b.csv', 'z.csv']);
    expect(exit).toBe(0);
  });
});

describe('verify', () => {
  const verify = () => zhibiao(['verify', at('out')]);
  const GOOD = ENTRIES.filter(({ flags }) => flags === undefined);

  test('reads the archive once more', async () => {
    await archive(GOOD);
    await zhibiao(['extract', at('in'), '-o', at('out')]);
    const { exit, out } = await verify();
    expect(out).toBe('3 documents, 3 outputs: no difference\n');
    expect(exit).toBe(0);
  });

  test('documents in an archive that are gone or have changed', async () => {
    await archive(GOOD);
    await zhibiao(['extract', at('in'), '-o', at('out')]);
    await archive([{ name: 'b.txt', content: SITES.replace('214', '215') }]);
    expect((await verify()).out.split('\n')).toEqual([
      'reports.zip/b.txt: the document has changed since it was read: as long, but other bytes',
      'reports.zip/年报/a.txt: the document is no longer there',
      '3 documents, 3 outputs: 2 differences',
      '',
    ]);
  });

  test('an archive that is damaged, or gone', async () => {
    await archive(GOOD);
    await zhibiao(['extract', at('in'), '-o', at('out')]);
    await write({ 'in/reports.zip': 'no archive' });
    expect((await verify()).out).toContain('reports.zip/b.txt: the archive is damaged or cut off');
    await rm(at('in/reports.zip'));
    const { exit, out } = await verify();
    expect(out).toContain('reports.zip/b.txt: the document is no longer there');
    expect(exit).toBe(1);
  });

  test('an archive in the output folder is no stranger there', async () => {
    await write({ 'out/deep/reports.zip': zip(GOOD) });
    await zhibiao(['extract', at('out/deep/reports.zip'), '-o', at('out')]);
    expect((await stat(at('out/deep/reports.zip'))).isFile()).toBe(true);
    expect((await verify()).out).toMatch(/: no difference\n$/);
  });
});

test('check leaves archives alone and says so', async () => {
  await archive();
  await zhibiao(['check', at('in'), '--update']);
  const { exit, out, errLines } = await zhibiao(['check', at('in')]);
  expect(out).toMatch(/^1 document, /);
  expect(errLines).toEqual(['zhibiao: reports.zip: archives are not checked; unpack it to check what is in it']);
  expect(exit).toBe(0);
});
