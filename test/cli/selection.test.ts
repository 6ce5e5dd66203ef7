import { describe, expect, test, vi } from 'vitest';
import { zhibiao } from './run-command.js';
import { tempFolder } from './temp-folder.js';

vi.mock('../../src/extract/index.js', () => import('./fake-extract.js'));

const { at, write, list } = tempFolder();

const GOOD = '受理来信36件\n';

/** The documents that a run reads, by the paths in its rows. */
async function documents(...args: string[]) {
  const { out, errLines, exit } = await zhibiao(['extract', '-f', 'jsonl', ...args]);
  const rows = out.split('\n').filter(Boolean);
  return { read: rows.map((row) => JSON.parse(row).doc), errLines, exit };
}

describe('--include and --exclude', () => {
  test('may be given more than once; exclude wins', async () => {
    await write({ 'a.md': GOOD, 'b.log': GOOD, 'c.txt': GOOD, 'drafts/d.md': GOOD, 'x/{e,f}.md': GOOD });
    expect(await documents(at(), '--include', '*.md', '--include', '*.log', '--exclude', 'drafts/')).toEqual({
      read: ['a.md', 'b.log', 'x/{e,f}.md'],
      errLines: [],
      exit: 0,
    });
    expect((await documents(at(), '--include', '*.md', '--exclude', 'd*', '--exclude', 'x/**')).read).toEqual(['a.md']);
  });

  test('a pattern with commas is one pattern', async () => {
    await write({ 'a.md': GOOD, 'b.log': GOOD, 'c.txt': GOOD });
    expect((await documents(at(), '--include', '*.{md,txt}')).read).toEqual(['a.md', 'c.txt']);
  });

  test('tell what was named itself and is left out', async () => {
    await write({ 'a.txt': GOOD, 'b.txt': GOOD });
    expect(await documents(at('a.txt'), at('b.txt'), '--exclude', 'b*')).toEqual({
      read: [at('a.txt')],
      errLines: [`zhibiao: left out by --exclude: ${at('b.txt')}`],
      exit: 0,
    });
  });

  test('that leave nothing fail', async () => {
    await write({ 'in/a.txt': GOOD });
    const { errLines, exit } = await documents(at('in'), '--include', '*.md');
    expect(errLines).toEqual([
      `zhibiao: ${at('in')}: no document in the folder that --include and --exclude leave; check the patterns`,
    ]);
    expect(exit).toBe(1);
  });
});

describe('--files-from', () => {
  test('reads what the list names, beside paths; a path that leads nowhere is a failure, and the rest goes on', async () => {
    await write({ 'a.txt': GOOD, 'b.txt': GOOD, 'c.txt': GOOD, 'in/d.txt': GOOD });
    await write({ list: `\ufeff${at('b.txt')}\r\n\r\n${at('gone.txt')}\r\n${at('in')}\r\n${at('a.txt')}\r\n` });
    expect(await documents(at('c.txt'), '--files-from', at('list'))).toEqual({
      read: [at('c.txt'), at('b.txt'), 'd.txt', at('a.txt')],
      errLines: [`zhibiao: ${at('gone.txt')}: no such file or folder; check the path`],
      exit: 1,
    });
  });

  test('several lists are one after the other', async () => {
    await write({ 'a.txt': GOOD, 'b.txt': GOOD, one: at('b.txt'), two: `${at('a.txt')}\0${at('b.txt')}\0` });
    const { read } = await documents('--files-from', at('one'), '--files-from', at('two'));
    expect(read).toEqual([at('b.txt'), at('a.txt')]);
  });

  test('a list that names nothing is a failure', async () => {
    await write({ list: '\n\n' });
    const { errLines, exit } = await documents('--files-from', at('list'));
    expect(errLines).toEqual([`zhibiao: ${at('list')}: the list names no file; check what wrote it`]);
    expect(exit).toBe(1);
  });
});

test('--max-size: a larger document is a failure of its own', async () => {
  await write({ 'in/a.txt': GOOD, 'in/b.txt': GOOD.repeat(100), 'in/c.txt': GOOD });
  const { exit, errLines } = await zhibiao(['extract', at('in'), '-o', at('out'), '--max-size', '1k']);
  expect(errLines).toEqual([
    'zhibiao: b.txt: is 1.8 kB, more than the limit of 1 kB; name a larger one with --max-size, or split it',
  ]);
  expect(await list('out')).toEqual(['a.csv', 'c.csv', 'manifest.json']);
  expect(exit).toBe(1);
});
