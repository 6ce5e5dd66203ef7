import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ArchiveEntry } from '../../src/load/archive/entry.js';
import type { InputFile } from '../../src/load/input-file.js';
import { keyOf, locationOf, pathOf } from '../../src/manifest/location.js';

const entry = { name: '年报/a.txt' } as ArchiveEntry;
const bytes = (...parts: (string | number[])[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string)));

/** 报告 in GBK. */
const GBK = [0xb1, 0xa8, 0xb8, 0xe6];

describe.skipIf(path.sep === '\\')('where a document lies', () => {
  test.each<[string, InputFile, object, string | Buffer]>([
    ['a file', { file: '/data/in/甲.txt', path: '甲.txt' }, { file: '../in/甲.txt' }, '/data/in/甲.txt'],
    [
      'an entry of an archive',
      { file: '/data/in/r.zip/年报/a.txt', path: 'r.zip/年报/a.txt', entry },
      { file: '../in/r.zip/年报/a.txt', archive: '../in/r.zip' },
      '/data/in/r.zip',
    ],
    [
      'a name that is not UTF-8',
      { file: '/data/in/报告.txt', path: '报告.txt', bytes: bytes('/data/in/', GBK, '.txt') },
      { file: '../in/报告.txt', uri: '../in/%B1%A8%B8%E6.txt' },
      bytes('/data/in/', GBK, '.txt'),
    ],
    [
      'one below a folder with a name that is, and with characters that a reference encodes',
      { file: '/data/资料 1%/报告~.txt', path: '报告~.txt', bytes: bytes('/data/资料 1%/', GBK, '~.txt') },
      { file: '../资料 1%/报告~.txt', uri: '../%E8%B5%84%E6%96%99%201%25/%B1%A8%B8%E6~.txt' },
      bytes('/data/资料 1%/', GBK, '~.txt'),
    ],
    [
      'an entry of an archive with such a name',
      { file: '/data/报告.zip/年报/a.txt', path: '报告.zip/年报/a.txt', entry, bytes: bytes('/data/', GBK, '.zip') },
      { file: '../报告.zip/年报/a.txt', archive: '../报告.zip', uri: '../%B1%A8%B8%E6.zip' },
      bytes('/data/', GBK, '.zip'),
    ],
  ])('%s', (_, input, location, onDisk) => {
    const found = locationOf(input, '/data/out');
    expect(found).toEqual(location);
    expect(pathOf(found, '/data/out')).toEqual(onDisk);
    expect(pathOf(found, '/data/out/')).toEqual(onDisk);
  });

  test('bytes relative to the working directory', () => {
    const relative: InputFile = { file: path.resolve('报告.txt'), path: '报告.txt', bytes: bytes('in/', GBK, '.txt') };
    const found = locationOf(relative, 'in');
    expect(found.uri).toBe('%B1%A8%B8%E6.txt');
    expect(pathOf(found, 'in')).toEqual(bytes(path.resolve('in'), '/', GBK, '.txt'));
  });

  test('standard input', () => {
    expect(locationOf({ file: '-', path: '-' }, '/data/out')).toEqual({ file: '-' });
  });

  test('a reference in a manifest that anybody may have written', () => {
    expect(pathOf({ file: 'a', uri: '%zz%4' }, '/data/out')).toBe('/data/out/%zz%4');
    expect(pathOf({ file: 'a', uri: '/etc/%61' }, '/data/out')).toBe('/etc/a');
  });
});

test('documents of which the names only look alike are told apart', () => {
  const keys = [{ file: '报告.txt' }, { file: '报告.txt', uri: '%B1%A8.txt' }, { file: '报告.txt', uri: '%B3%A8.txt' }];
  expect(new Set(keys.map(keyOf)).size).toBe(3);
});
