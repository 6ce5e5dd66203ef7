import { link, lstat, mkdir, readFile, readlink, rm, symlink, utimes } from 'node:fs/promises';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Manifest } from '../../src/manifest/manifest.js';
import { zip } from '../load/archive/zip.js';
import { zhibiao } from './run-command.js';
import { tempFolder } from './temp-folder.js';

vi.mock('../../src/extract/index.js', () => import('./fake-extract.js'));

const { at, write, read, list } = tempFolder();

const LETTERS = '受理来信36件\n';
const CALLS = '受理来电8件\n';
const line = (text: string) => `${JSON.stringify({ text })}\n`;

const extract = (from: string, out: string, ...flags: string[]) =>
  zhibiao(['extract', at(from), '-o', at(out), ...flags]);
const manifest = async (): Promise<Manifest> => JSON.parse(await read('out/manifest.json'));

/** Everything below the folder of the test: of a file its bytes, of a link where it leads. */
async function everything(): Promise<Record<string, string>> {
  const entries: [string, string][] = [];
  for (const name of await list()) {
    const file = at(name);
    const isLink = (await lstat(file)).isSymbolicLink();
    entries.push([name, isLink ? `-> ${await readlink(file)}` : await readFile(file, 'latin1')]);
  }
  return Object.fromEntries(entries);
}

/** That a call is refused before anything is read, names these files in this order, and leaves everything as it is. */
async function expectRefusal(args: string[], named: [file: string, why: RegExp][], remedy: RegExp): Promise<void> {
  const before = await everything();
  const { exit, out, errLines } = await zhibiao(args);
  const lines = errLines.slice(0, -1);
  expect(lines.map((each) => each.slice('zhibiao: '.length).split(': ')[0])).toEqual(named.map(([file]) => at(file)));
  lines.forEach((each, i) => {
    expect(each).toMatch(named[i]![1]);
  });
  expect(errLines.at(-1)).toMatch(/^zhibiao: .*: nothing was done, as \d+ files? there would be overwritten; /);
  expect(errLines.at(-1)).toMatch(remedy);
  expect(out).toBe('');
  expect(exit).toBe(2);
  expect(await everything()).toEqual(before);
}

const READ = /: is read by this run$/;
const FOREIGN = /: was not written by an earlier run$/;
const CHANGED = /: has been changed since an earlier run wrote it$/;
const GOLD = /: is a golden or gold file$/;
const WITHOUT_FORCE = /; name another folder with --out, or do not read it \(--exclude\)$/;
const WITH_FORCE = /; name another folder with --out, move (it|them) away, or overwrite (it|them) with --force$/;

describe('a file that is read is not overwritten, by force or without', () => {
  const JSONL = ['-f', 'jsonl', '--text-field', 'text'];

  test.each<[string, () => Promise<unknown>, string[], string]>([
    [
      'lines of documents, by their own metrics',
      () => write({ 'd/a.jsonl': line(LETTERS), 'd/b.txt': CALLS }),
      ['extract', 'd', '-o', 'd', ...JSONL],
      'd/a.jsonl',
    ],
    [
      'a csv that a pattern takes',
      () => write({ 'd/a.csv': LETTERS }),
      ['extract', 'd', '-o', 'd', '-f', 'csv', '--include', '*.csv'],
      'd/a.csv',
    ],
    [
      'in a folder below',
      () => write({ 'd/2021/a.csv': LETTERS, 'd/b.txt': CALLS }),
      ['extract', 'd', '-o', 'd', '-f', 'csv', '--include', '*.{csv,txt}'],
      'd/2021/a.csv',
    ],
    [
      'a document to which a link leads that is named like its output',
      async () => {
        await write({ 'in/a.txt': LETTERS });
        await mkdir(at('out'));
        await symlink('../in/a.txt', at('out/a.csv'));
      },
      ['extract', 'in', '-o', 'out'],
      'out/a.csv',
    ],
    [
      'a document that has the name of its output as well',
      async () => {
        await write({ 'in/a.txt': LETTERS });
        await mkdir(at('out'));
        await link(at('in/a.txt'), at('out/a.csv'));
      },
      ['extract', 'in', '-o', 'out'],
      'out/a.csv',
    ],
    [
      'a document that is found by a link',
      async () => {
        await write({ 'out/a.jsonl': line(LETTERS) });
        await mkdir(at('in'));
        await symlink('../out/a.jsonl', at('in/a.jsonl'));
      },
      ['extract', 'in', '-o', 'out', ...JSONL],
      'out/a.jsonl',
    ],
    [
      'a document in the folder that the output folder is a link to',
      async () => {
        await write({ 'in/a.jsonl': line(LETTERS) });
        await symlink('in', at('out'));
      },
      ['extract', 'in', '-o', 'out', ...JSONL],
      'out/a.jsonl',
    ],
    [
      'a document in a folder that a link in the output folder leads to',
      async () => {
        await write({ 'in/sub/a.jsonl': line(LETTERS) });
        await mkdir(at('out'));
        await symlink('../in/sub', at('out/sub'));
      },
      ['extract', 'in', '-o', 'out', ...JSONL],
      'out/sub/a.jsonl',
    ],
    [
      'an archive of documents',
      async () => {
        await write({ 'in/reports.zip': zip([{ name: 'a.txt', content: LETTERS }]) });
        await mkdir(at('out'));
        await link(at('in/reports.zip'), at('out/a.csv'));
      },
      ['extract', 'in/reports.zip', '-o', 'out'],
      'out/a.csv',
    ],
    [
      'a list of documents',
      () => write({ 'in/a.txt': LETTERS, 'out/a.csv': `${at('in/a.txt')}\n` }),
      ['extract', '--files-from', 'out/a.csv', '-o', 'out'],
      'out/a.csv',
    ],
    [
      'an output of an earlier run',
      async () => {
        await write({ 'd/a.txt': LETTERS });
        await extract('d', 'd');
      },
      ['extract', 'd', '-o', 'd', '--include', '*.csv'],
      'd/a.csv',
    ],
    [
      'the manifest of an earlier run',
      async () => {
        await write({ 'in/a.txt': LETTERS });
        await extract('in', 'out');
      },
      ['extract', 'out/manifest.json', '-o', 'out'],
      'out/manifest.json',
    ],
    [
      'what a run that was killed left for itself',
      () => write({ 'out/.zhibiao/tmp/0.csv': LETTERS }),
      ['extract', 'out/.zhibiao/tmp/0.csv', '-o', 'out'],
      'out/.zhibiao/tmp/0.csv',
    ],
  ])('%s', async (_, prepare, typed, file) => {
    await prepare();
    const args = typed.map((each, i) => (/^(in|out|d)\b/.test(each) && typed[i - 1] !== '-f' ? at(each) : each));
    await expectRefusal(args, [[file, READ]], WITHOUT_FORCE);
    await expectRefusal([...args, '--force'], [[file, READ]], WITHOUT_FORCE);
  });

  test('nor removed, where an earlier run wrote it as an output', async () => {
    await write({ 'd/a.txt': LETTERS });
    await extract('d', 'd');
    const csv = await read('d/a.csv');
    const { exit, err } = await extract('d', 'd', '-f', 'jsonl', '--include', '*.csv');
    expect(err).toBe('');
    expect(exit).toBe(0);
    expect(await read('d/a.csv')).toBe(csv);
    expect(await list('d')).toEqual(['a.csv', 'a.jsonl', 'a.txt', 'manifest.json']);
  });

  test('where an earlier run wrote it into the folder that is read', async () => {
    await write({ 'd/a.jsonl': line(LETTERS) });
    const args = ['extract', at('d'), '-o', at('d/out'), ...JSONL];
    expect((await zhibiao(args)).exit).toBe(0);
    for (const flags of [[], ['--resume']]) {
      await expectRefusal([...args, ...flags], [['d/out/a.jsonl', READ]], WITHOUT_FORCE);
    }
    for (const flags of [[], ['--resume']]) {
      expect((await zhibiao([...args, ...flags, '--exclude', 'out/'])).exit).toBe(0);
    }
    expect(await list('d')).toEqual(['a.jsonl', 'out/a.jsonl', 'out/manifest.json']);
  });

  test('beside others, to which --force applies', async () => {
    await write({ 'd/a.csv': LETTERS, 'd/b.txt': CALLS, 'd/b.csv': 'my notes' });
    const args = ['extract', at('d'), '-o', at('d'), '--include', '*.{csv,txt}', '--exclude', 'b.csv'];
    const named: [string, RegExp][] = [
      ['d/a.csv', READ],
      ['d/b.csv', FOREIGN],
    ];
    await expectRefusal(args, named, /, or overwrite them with --force \(all but 1\)$/);
    await expectRefusal([...args, '--force'], named.slice(0, 1), WITHOUT_FORCE);
  });
});

describe('a file that no run wrote', () => {
  test.each(['csv', 'json', 'jsonl'])('is not overwritten beside its document: %s', async (format) => {
    await write({ 'd/report.txt': LETTERS, [`d/report.${format}`]: 'made by hand' });
    const args = ['extract', at('d'), '-o', at('d'), '-f', format];
    await expectRefusal(args, [[`d/report.${format}`, FOREIGN]], WITH_FORCE);

    const { exit } = await zhibiao([...args, '--force']);
    expect(exit).toBe(0);
    expect(await read(`d/report.${format}`)).toContain('36件');
    expect((await zhibiao(args)).exit).toBe(0);
  });

  test('is named before a document is read, and all are named but where they are many', async () => {
    const names = Array.from({ length: 12 }, (_, i) => String(i).padStart(2, '0'));
    await write(Object.fromEntries(names.map((name) => [`in/${name}.txt`, LETTERS])));
    await write(Object.fromEntries(names.map((name) => [`out/${name}.csv`, 'mine'])));
    await write({ 'in/empty.txt': '', 'in/zz.txt': CALLS, 'in/other.rar': '' });
    const { exit, errLines } = await extract('in', 'out');
    expect(errLines).toEqual([
      ...names.slice(0, 10).map((name) => `zhibiao: ${at(`out/${name}.csv`)}: was not written by an earlier run`),
      `zhibiao: ${at('out')}: and 2 more`,
      expect.stringMatching(/: nothing was done, as 12 files there would be overwritten; /),
    ]);
    expect(exit).toBe(2);
    expect(await list('out')).toEqual(names.map((name) => `${name}.csv`));
  });

  test.each([
    ['a link to a file', 'mine.txt'],
    ['a link that leads nowhere', 'nowhere.txt'],
  ])('%s is such a file, of which --force replaces the link alone', async (_, target) => {
    await write({ 'in/a.txt': LETTERS, 'mine.txt': 'mine' });
    await mkdir(at('out'));
    await symlink(at(target), at('out/a.csv'));
    const args = ['extract', at('in'), '-o', at('out')];
    await expectRefusal(args, [['out/a.csv', FOREIGN]], WITH_FORCE);
    expect((await zhibiao([...args, '--force'])).exit).toBe(0);
    expect((await lstat(at('out/a.csv'))).isFile()).toBe(true);
    expect(await read('mine.txt')).toBe('mine');
    expect(await list()).not.toContain('nowhere.txt');
  });

  test('of gold is never overwritten', async () => {
    await write({ 'd/a.gold.txt': LETTERS, 'd/a.gold.jsonl': '{"line":1}\n' });
    const args = ['extract', at('d'), '-o', at('d'), '-f', 'jsonl'];
    const remedy = /; name another folder with --out, or move it away$/;
    await expectRefusal(args, [['d/a.gold.jsonl', GOLD]], remedy);
    await expectRefusal([...args, '--force'], [['d/a.gold.jsonl', GOLD]], remedy);
    await rm(at('d/a.gold.jsonl'));
    for (const _ of [1, 2]) expect((await zhibiao(args)).exit).toBe(0);
  });

  test('is none of a run that does not write there', async () => {
    await write({ 'd/report.txt': LETTERS, 'd/report.jsonl': 'made by hand', 'd/notes.csv': 'mine' });
    expect((await extract('d', 'd', '-f', 'csv')).exit).toBe(0);
    expect(await list('d')).toEqual(['manifest.json', 'notes.csv', 'report.csv', 'report.jsonl', 'report.txt']);
    expect(await read('d/report.jsonl')).toBe('made by hand');
  });

  test('is what all outputs are of which the manifest was removed', async () => {
    await write({ 'in/a.txt': LETTERS });
    await extract('in', 'out');
    await rm(at('out/manifest.json'));
    await expectRefusal(['extract', at('in'), '-o', at('out')], [['out/a.csv', FOREIGN]], WITH_FORCE);
  });
});

describe('a result that was changed since it was written', () => {
  beforeEach(async () => {
    await write({ 'in/a.txt': LETTERS, 'in/b.txt': CALLS });
    await extract('in', 'out');
  });
  const edit = async (from: string, to: string) =>
    write({ 'out/a.csv': (await read('out/a.csv')).replaceAll(from, to) });
  const args = (...flags: string[]) => ['extract', at('in'), '-o', at('out'), ...flags];

  test.each<[string, string, string, string[]]>([
    ['of another size', '36件', '36 件', []],
    ['of another size, on --resume', '36件', '36 件', ['--resume']],
    ['as long', '36件', '63件', []],
    ['of another size, with other options', '36件', '36 件', ['--header', 'zh']],
    ['as long, on --resume with other options', '36件', '63件', ['--resume', '--header', 'zh']],
  ])('is not overwritten: %s', async (_, from, to, flags) => {
    await edit(from, to);
    await expectRefusal(args(...flags), [['out/a.csv', CHANGED]], WITH_FORCE);
    expect((await zhibiao(args(...flags, '--force'))).exit).toBe(0);
    expect(await read('out/a.csv')).not.toContain(to);
  });

  test('is not overwritten: as long, on --resume of a document that has changed, too', async () => {
    await edit('36件', '63件');
    await write({ 'in/a.txt': LETTERS.replace('36', '37') });
    await expectRefusal(args('--resume'), [['out/a.csv', CHANGED]], WITH_FORCE);
  });

  test('is kept by --resume where it is as long and its document has not changed; verify tells', async () => {
    await edit('36件', '63件');
    const { exit, errLines } = await zhibiao(args('--resume', '--progress'));
    expect(errLines).toEqual([expect.stringContaining('0 documents read, 0 failed, 2 kept from an earlier run')]);
    expect(exit).toBe(0);
    expect(await read('out/a.csv')).toContain('63件');
    expect((await zhibiao(['verify', at('out')])).out).toContain('a.csv: the output is not as it was written');
  });

  test('and of which the run was killed before it made a manifest', async () => {
    const { inputs, finished: _, ...header } = await manifest();
    const lines = [header, ...inputs].map((each) => `${JSON.stringify(each)}\n`);
    await rm(at('out/manifest.json'));
    await write({ 'out/.zhibiao/journal.jsonl': lines.join('') });
    await edit('36件', '63件');
    for (const flags of [[], ['--resume']]) {
      await expectRefusal(args(...flags), [['out/a.csv', CHANGED]], WITH_FORCE);
    }
  });

  test('is not one that only bears another time', async () => {
    await utimes(at('out/a.csv'), 1000, 2000);
    expect((await zhibiao(args())).exit).toBe(0);
    await utimes(at('out/a.csv'), 1000, 2000);
    expect((await zhibiao(args('--resume'))).exit).toBe(0);
  });

  test('is not one that was removed', async () => {
    await rm(at('out/a.csv'));
    expect((await zhibiao(args('--resume'))).exit).toBe(0);
    expect(await read('out/a.csv')).toContain('36件');
  });
});

describe('what an earlier run wrote is overwritten', () => {
  beforeEach(() => write({ 'in/a.txt': LETTERS, 'in/sub/b.txt': CALLS }));

  test.each<[string, string[], string[]]>([
    ['by the same run', [], []],
    ['by one with other options', [], ['--header', 'zh', '--bom']],
    ['by one with more formats', [], ['-f', 'csv,json']],
    ['by one with another format, which removes the first, and back again', ['-f', 'csv'], ['-f', 'json']],
  ])('%s', async (_, first, second) => {
    for (const flags of [first, second, first]) {
      expect((await extract('in', 'out', ...flags)).exit).toBe(0);
      expect((await zhibiao(['verify', at('out')])).exit).toBe(0);
    }
    expect(await list('out')).toHaveLength(3);
  });

  test('by one of another version', async () => {
    await extract('in', 'out');
    await write({ 'out/manifest.json': (await read('out/manifest.json')).replace(/"rules":"\w+"/, '"rules":"old"') });
    expect(await extract('in', 'out')).toMatchObject({ exit: 0, err: '' });
  });

  test('beside the documents', async () => {
    for (const flags of [[], [], ['--resume'], ['-f', 'json']]) {
      expect(await extract('in', 'in', ...flags)).toMatchObject({ exit: 0, err: expect.not.stringContaining('over') });
    }
    expect(await list('in')).toEqual(['a.json', 'a.txt', 'manifest.json', 'sub/b.json', 'sub/b.txt']);
  });

  test('through links to the output folder and in it', async () => {
    await mkdir(at('real'));
    await symlink('real', at('out'));
    await mkdir(at('elsewhere'));
    await symlink('../elsewhere', at('real/sub'));
    for (const flags of [[], [], ['--resume']]) expect((await extract('in', 'out', ...flags)).exit).toBe(0);
    expect(await list('elsewhere')).toEqual(['b.csv']);
    expect(await zhibiao(['verify', at('out')])).toMatchObject({ exit: 0, err: '' });
  });
});
