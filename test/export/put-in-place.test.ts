import { lstat, mkdir, readdir, utimes } from 'node:fs/promises';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { DisturbedError, putInPlace } from '../../src/export/put-in-place.js';
import { tempFolder } from '../cli/temp-folder.js';

/** What the file system answers to a link; nothing where it makes one. */
const answer = vi.hoisted(() => ({ code: '' }));

vi.mock('node:fs/promises', async (original) => {
  const fs = await original<typeof import('node:fs/promises')>();
  return {
    ...fs,
    async link(...args: Parameters<typeof fs.link>) {
      if (answer.code !== '') throw Object.assign(new Error(answer.code), { code: answer.code });
      return fs.link(...args);
    },
  };
});

const { at, write, read } = tempFolder();
const changedAt = async (name: string) => (await lstat(at(name), { bigint: true })).mtimeNs;
const put = (seen?: bigint) => putInPlace(at('tmp/0.csv'), at('out/a.csv'), seen);

beforeEach(async () => {
  answer.code = '';
  await write({ 'tmp/0.csv': 'new' });
  await mkdir(at('out'));
});

describe.each([
  ['with links', ''],
  ['on a file system without links', 'EPERM'],
  ['on another without links', 'EOPNOTSUPP'],
])('%s', (_, code) => {
  beforeEach(() => {
    answer.code = code;
  });

  test('where nothing stands', async () => {
    await put();
    expect(await read('out/a.csv')).toBe('new');
    expect(await readdir(at('tmp'))).toEqual([]);
  });

  test('over what was seen', async () => {
    await write({ 'out/a.csv': 'before' });
    await put(await changedAt('out/a.csv'));
    expect(await read('out/a.csv')).toBe('new');
    expect(await readdir(at('tmp'))).toEqual([]);
  });

  test('where what was seen is no more', async () => {
    await put(1n);
    expect(await read('out/a.csv')).toBe('new');
  });

  test('not over what has appeared', async () => {
    await write({ 'out/a.csv': 'mine' });
    await expect(put()).rejects.toThrow(DisturbedError);
    expect(await read('out/a.csv')).toBe('mine');
  });

  test('not over what has changed', async () => {
    await write({ 'out/a.csv': 'before' });
    const seen = await changedAt('out/a.csv');
    await write({ 'out/a.csv': 'mine!!' });
    await utimes(at('out/a.csv'), 1000, 2000);
    await expect(put(seen)).rejects.toThrow(/^another program has written a\.csv since the run began; \w/);
    expect(await read('out/a.csv')).toBe('mine!!');
  });

  test('not over a folder, whether it was there or not', async () => {
    await mkdir(at('out/a.csv'));
    for (const seen of [undefined, 1n]) await expect(put(seen)).rejects.toMatchObject({ code: 'EISDIR' });
  });
});

test('a disk that is full is no lack of links', async () => {
  answer.code = 'ENOSPC';
  await expect(put()).rejects.toMatchObject({ code: 'ENOSPC' });
  expect(await readdir(at('out'))).toEqual([]);
});
