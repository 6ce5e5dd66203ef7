import { describe, expect, test } from 'vitest';
import { selection } from '../../src/load/selection.js';

describe('a pattern excludes', () => {
  test.each<[pattern: string, path: string, what: 'file' | 'folder', excluded: boolean]>([
    ['*草稿*', '年报草稿.txt', 'file', true],
    ['*草稿*', '2021/年报草稿.txt', 'file', true],
    ['*草稿*', '草稿/年报.txt', 'file', false],
    ['草稿', '草稿', 'folder', true],
    ['草稿', '草稿', 'file', true],
    ['草稿/', '草稿', 'folder', true],
    ['草稿/', '2021/草稿', 'folder', true],
    ['草稿/', '草稿', 'file', false],
    ['2021/草稿/', '2021/草稿', 'folder', true],
    ['2021/草稿/', '草稿', 'folder', false],
    ['2021/*.txt', '2021/年报.txt', 'file', true],
    ['2021/*.txt', '2021/上/年报.txt', 'file', false],
    ['2021/*.txt', '甲/2021/年报.txt', 'file', false],
    ['2021/**', '2021/上/年报.txt', 'file', true],
    ['2021/**', '2021', 'folder', true],
    ['**/2021/*', '甲/2021/年报.txt', 'file', true],
    ['/草稿', '草稿', 'folder', true],
    ['/草稿', '2021/草稿', 'folder', false],
    ['./草稿', '草稿', 'folder', true],
    ['*.{md,htm}', 'a.htm', 'file', true],
    ['20[12]?.txt', '2021.txt', 'file', true],
    ['20[!2]?.txt', '2021.txt', 'file', false],
    ['*.txt', '2021.TXT', 'file', false],
    ['*', '换\n行', 'file', true],
    ['!重要.txt', '!重要.txt', 'file', true],
    ['!重要.txt', '年报.txt', 'file', false],
  ])('%j %j, a %s: %s', (pattern, path, what, excluded) => {
    expect(selection({ exclude: [pattern] }).excludes(path, what)).toBe(excluded);
  });

  test.each([
    ['年报(1).txt', '年报(1).txt'],
    ['*(1).txt', '年报(1).txt'],
    ['+(1).txt', '+(1).txt'],
    ['\\(1).txt', '(1).txt'],
    ['甲|乙.txt', '甲|乙.txt'],
  ])('%j, brackets and bars as they stand: %j', (pattern, path) => {
    const { excludes } = selection({ exclude: [pattern] });
    expect([excludes(path, 'file'), excludes('年报1.txt', 'file'), excludes('甲', 'file')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('patterns include', () => {
  test.each<[include: string[], path: string, taking: string]>([
    [[], 'a.txt', 'by extension'],
    [['*.md'], '说明/a.md', 'any'],
    [['*.md'], 'a.txt', 'not'],
    [['*.{md,txt}'], 'a.txt', 'any'],
    [['README'], 'x/README', 'any'],
    [['2021*'], '2021年报.jpg', 'by extension'],
    [['2021/'], '2021/图.jpg', 'by extension'],
    [['2021/'], '甲/2021/上/年报.txt', 'by extension'],
    [['甲/2021/'], '甲/2021/年报.txt', 'by extension'],
    [['甲/2021/'], '乙/甲/2021/年报.txt', 'not'],
    [['2021/'], '2021', 'not'],
    [['2021*', '*.md'], '2021.md', 'any'],
  ])('%j %j: %s', (include, path, taking) => {
    expect(selection({ include }).takes(path)).toBe(taking);
  });
});

test('whether there is any pattern', () => {
  expect([{}, { include: ['a'] }, { exclude: ['a'] }].map((each) => selection(each).limited)).toEqual([
    false,
    true,
    true,
  ]);
});
