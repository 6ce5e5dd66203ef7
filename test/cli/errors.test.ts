import { symlink } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { describe, expect, test, vi } from 'vitest';
import { Kept, zhibiao } from './run-command.js';
import { tempFolder } from './temp-folder.js';

vi.mock('../../src/extract/index.js', () => import('./fake-extract.js'));

const { at, write, list } = tempFolder();
const outputs = async () => (await list('out')).filter((name) => name !== 'manifest.json');
const GOOD = '受理来信36件\n';

describe('a document that fails is one line with cause and remedy; the others are written; exit 1', () => {
  test.each<[string, Record<string, string | Uint8Array>, string[], RegExp]>([
    ['empty file', { 'in/bad.txt': '' }, [], /^zhibiao: bad\.txt: .*empty.*; \w/],
    ['nothing but white space', { 'in/bad.txt': ' \n\u3000\n' }, [], /^zhibiao: bad\.txt: .*white space.*; \w/],
    [
      'binary file',
      { 'in/bad.txt': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') },
      [],
      /^zhibiao: bad\.txt: .*; \w/,
    ],
    [
      'fault in the program',
      { 'in/bad.txt': '出错' },
      [],
      /^zhibiao: bad\.txt: unexpected TypeError: no such rule; please report this$/,
    ],
    ['missing path', {}, ['nowhere.txt'], /^zhibiao: .*nowhere\.txt: .*; \w/],
    ['missing folder', {}, ['nowhere/'], /^zhibiao: .*nowhere\/?: .*; \w/],
    ['glob without a match', {}, ['in/*.htm'], /^zhibiao: .*in\/\*\.htm: .*; \w/],
    ['no supported files in a folder', { 'pictures/a.jpg': '' }, ['pictures'], /^zhibiao: .*pictures: .*; \w/],
  ])('%s', async (_, files, also, line) => {
    await write({ 'in/good.txt': GOOD, ...files });
    const paths = [at('in'), ...also.map((path) => at(path))];
    const { exit, errLines } = await zhibiao(['extract', ...paths, '-o', at('out')]);
    const told = errLines.filter((each) => !each.includes('skipped'));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(line);
    expect(await outputs()).toEqual(['good.csv']);
    expect(exit).toBe(1);
  });

  test('a link that leads nowhere', async () => {
    await write({ 'in/good.txt': GOOD });
    await symlink(at('gone.txt'), at('in/bad.txt'));
    const { exit, errLines } = await zhibiao(['extract', at('in'), at('in/bad.txt'), '-o', at('out')]);
    expect(errLines.length).toBeGreaterThan(0);
    for (const line of errLines) expect(line).toMatch(/^zhibiao: .*bad\.txt: .*; \w/);
    expect(await outputs()).toEqual(['good.csv']);
    expect(exit).toBe(1);
  });

  test('a folder that is named like a file is a folder', async () => {
    await write({ 'in/x.txt/good.txt': GOOD });
    const { exit, err } = await zhibiao(['extract', at('in'), '-o', at('out')]);
    expect(await outputs()).toEqual(['x.txt/good.csv']);
    expect(err).toBe('');
    expect(exit).toBe(0);
  });

  test('all fail', async () => {
    await write({ 'a.txt': '', 'b.txt': '' });
    const { exit, errLines, out } = await zhibiao(['extract', at(), '-f', 'jsonl']);
    expect(errLines).toHaveLength(2);
    expect(out).toBe('');
    expect(exit).toBe(1);
  });
});

describe('files of a folder that are not read', () => {
  test('are one line, and no failure', async () => {
    await write({ 'in/good.txt': GOOD, 'in/a.jpg': '', 'in/b.rar': '' });
    const { exit, errLines } = await zhibiao(['extract', at('in')]);
    expect(errLines).toHaveLength(1);
    expect(errLines[0]).toMatch(/^zhibiao: skipped 2 files that are no documents: a\.jpg, b\.rar$/);
    expect(exit).toBe(0);
  });

  test('are not all named where they are many', async () => {
    const pictures = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`in/${i}.jpg`, '']));
    await write({ 'in/good.txt': GOOD, ...pictures });
    expect((await zhibiao(['extract', at('in')])).err).toMatch(
      /skipped 9 files that are no documents: 0\.jpg, .*4\.jpg and 4 more\n/,
    );
  });

  test('a golden file beside its document is expected', async () => {
    await write({ 'in/good.txt': GOOD, 'in/good.expected.jsonl': '' });
    expect((await zhibiao(['extract', at('in')])).err).toBe('');
  });

  test('a golden file that is named is told', async () => {
    await write({ 'in/good.txt': GOOD, 'in/good.expected.jsonl': '' });
    const { err } = await zhibiao(['extract', at('in/good.txt'), at('in/good.expected.jsonl')]);
    expect(err).toMatch(/^zhibiao: skipped a file that is no document: .*good\.expected\.jsonl\n$/);
  });
});

describe('a call that is wrong is one line; nothing is read or written; exit 2', () => {
  test.each<[string, string[], RegExp]>([
    ['unknown option', ['extract', '.', '--colour'], /^zhibiao: unknown option '--colour'/],
    ['option that is nearly one', ['extract', '.', '--formt', 'csv'], /^zhibiao: unknown option '--formt' .*--format/],
    ['option without its value', ['extract', '.', '-o'], /^zhibiao: option '-o, --out <dir>' argument missing$/],
    ['no path', ['extract'], /^zhibiao: no path; name files, folders, .* --files-from$/],
    ['a list that is missing', ['extract', '--files-from', 'none'], /^zhibiao: --files-from none: no such file; check/],
    ['a list that is a folder', ['extract', '--files-from', '.'], /^zhibiao: --files-from \.: is a folder, not a file/],
    [
      'standard input as list and document',
      ['extract', '-', '--files-from', '-'],
      /^zhibiao: standard input is either one list or one document; put/,
    ],
    ['an empty pattern', ['extract', '.', '--exclude', ''], /^zhibiao: --exclude takes a pattern such as/],
    ['a size that is none', ['extract', '.', '--max-size', 'big'], /^zhibiao: unknown size "big"; use one such as/],
    ['unknown kind', ['extract', '.', '--kinds', 'percent'], /^zhibiao: unknown kind "percent"; use count, rate, /],
    ['unknown format', ['extract', '.', '-f', 'xls'], /^zhibiao: unknown format "xls"; use csv, json or jsonl$/],
    [
      'two formats on standard output',
      ['extract', '.', '-f', 'csv', '-f', 'json'],
      /takes one format, not csv,json; name/,
    ],
    [
      'unknown encoding',
      ['extract', '.', '--encoding', 'klingon'],
      /^zhibiao: unknown encoding "klingon"; use auto, utf-8/,
    ],
    [
      'unknown segmenter',
      ['extract', '.', '--segmenter', 'x'],
      /^zhibiao: unknown segmenter "x"; use nodejieba or node-rs$/,
    ],
    [
      'reference that is no date',
      ['extract', '.', '--reference', '2022-02-30'],
      /^zhibiao: unknown reference date .*; use YYYY/,
    ],
    ['unknown headings', ['extract', '.', '--header', 'fr'], /^zhibiao: unknown header "fr"; use en or zh$/],
    ['check without a folder', ['check'], /^zhibiao: missing required argument 'folder'$/],
    ['check of two folders', ['check', 'a', 'b'], /^zhibiao: too many arguments/],
    ['check of what is no folder', ['check', 'nowhere'], /^zhibiao: nowhere: no such folder; name the folder/],
  ])('%s', async (_, args, line) => {
    const { exit, out, errLines } = await zhibiao(args);
    expect(errLines).toHaveLength(1);
    expect(errLines[0]).toMatch(line);
    expect(out).toBe('');
    expect(exit).toBe(2);
  });

  test('an output folder that is a file', async () => {
    await write({ 'in/good.txt': GOOD, out: 'x' });
    const { exit, errLines } = await zhibiao(['extract', at('in'), '-o', at('out')]);
    expect(errLines).toEqual([`zhibiao: ${at('out')}: is a file; name a folder with --out`]);
    expect(exit).toBe(2);
  });

  test.each([
    ['no command', []],
    ['an unknown command', ['report.txt']],
  ])('%s: help on standard error', async (_, args) => {
    const { exit, out, err } = await zhibiao(args);
    expect(err).toContain('Usage: zhibiao');
    expect(err).toContain('Examples:');
    expect(out).toBe('');
    expect(exit).toBe(2);
  });
});

describe('help and version are answers: standard output, exit 0', () => {
  test.each([
    [['--help'], /Usage: zhibiao.*Examples:/s],
    [['help'], /Usage: zhibiao/],
    [['extract', '--help'], /--kinds <list>.*Examples:/s],
    [['check', '--help'], /--update/],
    [['--version'], /^\d+\.\d+\.\d+\n$/],
  ])('%o', async (args, text) => {
    const { exit, out, err } = await zhibiao(args);
    expect(out).toMatch(text);
    expect(err).toBe('');
    expect(exit).toBe(0);
  });
});

describe('a closed pipe ends quietly', () => {
  class Closed extends Kept {
    override _write(_chunk: string, _encoding: string, done: Parameters<Writable['_write']>[2]): void {
      done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
    }
  }

  test('exit 0', async () => {
    await write({ 'a.txt': GOOD, 'b.txt': GOOD });
    const { exit, err } = await zhibiao(['extract', at()], { stdout: new Closed() });
    expect(err).toBe('');
    expect(exit).toBe(0);
  });

  test('what failed before it still counts', async () => {
    await write({ 'a.txt': '', 'b.txt': GOOD });
    expect((await zhibiao(['extract', at()], { stdout: new Closed() })).exit).toBe(1);
  });
});
