import { rm } from 'node:fs/promises';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { zhibiao } from './run-command.js';
import { tempFolder } from './temp-folder.js';

vi.mock('../../src/extract/index.js', () => import('./fake-extract.js'));

const { at, write, read, list } = tempFolder();
const check = (...flags: string[]) => zhibiao(['check', at(), ...flags]);

beforeEach(() => write({ 'a.txt': '巡查工地214件\n整改率100%\n', 'sub/b.txt': '受理来信36件\n' }));

describe('--update', () => {
  test('writes a golden file beside each document and says so', async () => {
    const { exit, out, err } = await check('--update');
    expect(out.split('\n')).toEqual([
      'wrote a.expected.jsonl (2 metrics)',
      'wrote sub/b.expected.jsonl (1 metric)',
      '2 documents, 3 metrics: 2 golden files written, 0 unchanged, 0 removed',
      '',
    ]);
    expect(err).toBe('');
    expect(exit).toBe(0);
    const rows = (await read('a.expected.jsonl')).trimEnd().split('\n');
    expect(JSON.parse(rows[0]!)).toEqual({
      section: [],
      line: 1,
      column: 5,
      start: 4,
      end: 8,
      text: '214件',
      kind: 'count',
      value: 214,
      unit: '件',
      indicator: '巡查工地',
      status: 'actual',
      sentence: '巡查工地214件',
    });
  });

  test('leaves alone what is as it should be', async () => {
    await check('--update');
    expect((await check('--update')).out).toBe(
      '2 documents, 3 metrics: 0 golden files written, 2 unchanged, 0 removed\n',
    );
  });

  test('writes a broken golden file anew', async () => {
    await write({ 'a.expected.jsonl': '{"start": 4,\n' });
    expect((await check('--update')).out).toContain('wrote a.expected.jsonl (2 metrics)\n');
    expect((await check()).exit).toBe(0);
  });

  test('removes a golden file that has lost its document', async () => {
    await check('--update');
    await rm(at('sub/b.txt'));
    expect((await check('--update')).out).toContain('removed sub/b.expected.jsonl (no document beside it)\n');
    expect(await list()).toEqual(['a.expected.jsonl', 'a.txt']);
  });

  test('leaves the golden file of a document that can not be read', async () => {
    await check('--update');
    await write({ 'a.txt': '' });
    const { exit, out, errLines } = await check('--update');
    expect(errLines).toHaveLength(1);
    expect(errLines[0]).toMatch(/^zhibiao: a\.txt: .*empty/);
    expect(out).toBe('2 documents, 1 metric: 0 golden files written, 1 unchanged, 0 removed, 1 failure\n');
    expect(await list()).toContain('a.expected.jsonl');
    expect(exit).toBe(1);
  });

  test('keeps the extension where two documents share a stem', async () => {
    await write({ 'a.html': '<p>受理来信36件</p>' });
    await check('--update');
    expect(await list()).toEqual([
      'a.html',
      'a.html.expected.jsonl',
      'a.txt',
      'a.txt.expected.jsonl',
      'sub/b.expected.jsonl',
      'sub/b.txt',
    ]);
    expect((await check()).exit).toBe(0);
  });
});

describe('comparing', () => {
  beforeEach(() => check('--update'));

  test('no difference', async () => {
    const { exit, out, err } = await check();
    expect(out).toBe('2 documents, 3 metrics: no difference\n');
    expect(err).toBe('');
    expect(exit).toBe(0);
  });

  test('differences are rows under the name of their document', async () => {
    const golden = await read('a.expected.jsonl');
    await write({ 'a.expected.jsonl': golden.replace('"巡查工地"', '"工地巡查"').replace('"rate"', '"count"') });
    await write({ 'sub/b.txt': '受理来信36件\n办结36件\n' });
    const { exit, out, err } = await check();
    expect(out.split('\n')).toEqual([
      'a.txt',
      '  ~ 1:5 214件  indicator: 工地巡查 → 巡查工地',
      '  ~ 2:4 100%  kind: count → rate',
      'sub/b.txt',
      '  + 2:3 36件  kind count, value 36, unit 件, indicator 办结, status actual',
      '2 documents, 4 metrics: 3 differences in 2 documents',
      '',
    ]);
    expect(err).toBe('');
    expect(exit).toBe(1);
  });

  test.each<[string, Record<string, string>, string[], string]>([
    [
      'a golden file is missing',
      { 'c.txt': '来电5件' },
      ['zhibiao: c.txt: has no golden file c.expected.jsonl; run with --update to write it'],
      '3 documents, 4 metrics: no difference, 1 failure\n',
    ],
    [
      'a golden file has no document',
      { 'c.expected.jsonl': '' },
      ['zhibiao: c.expected.jsonl: has no document beside it; remove it or run with --update'],
      '2 documents, 3 metrics: no difference, 1 failure\n',
    ],
    [
      'a golden file is no JSON Lines',
      { 'a.expected.jsonl': '{}' },
      [
        'zhibiao: a.txt: a.expected.jsonl, line 1 is not a metric with start, end, kind and text; mend it or run with --update',
      ],
      '2 documents, 1 metric: no difference, 1 failure\n',
    ],
    [
      'other files are named, and no failure',
      { 'readme.xyz': '' },
      ['zhibiao: skipped a file that is no document: readme.xyz'],
      '2 documents, 3 metrics: no difference\n',
    ],
  ])('%s', async (_, files, lines, summary) => {
    await write(files);
    const { exit, out, errLines } = await check();
    expect(errLines).toEqual(lines);
    expect(out).toBe(summary);
    expect(exit).toBe(summary.includes('failure') ? 1 : 0);
  });

  test('a document that can not be read fails; the others are compared', async () => {
    await write({ 'a.txt': '' });
    const { exit, out, errLines } = await check();
    expect(errLines).toHaveLength(1);
    expect(errLines[0]).toMatch(/^zhibiao: a\.txt: .*empty/);
    expect(out).toBe('2 documents, 1 metric: no difference, 1 failure\n');
    expect(exit).toBe(1);
  });
});

test('a folder without documents is no success', async () => {
  await write({ 'none/picture.jpg': '' });
  const { exit, errLines } = await zhibiao(['check', at('none')]);
  expect(errLines[0]).toMatch(/^zhibiao: .*none: /);
  expect(exit).toBe(1);
});
