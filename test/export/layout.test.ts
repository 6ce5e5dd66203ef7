import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { layOut } from '../../src/export/layout.js';

/** Documents by the path as given, with the folder that was named where there is one. */
function documents(...given: (string | [folder: string, path: string])[]) {
  return given.map((each) => {
    const [folder, name] = typeof each === 'string' ? ['.', each] : each;
    return { file: name === '-' ? '-' : path.resolve('/home/ana', folder, name), path: name };
  });
}

describe('outputs are laid out as the inputs are', () => {
  test.each<[string, Parameters<typeof documents>, string[]]>([
    ['a file', ['report.txt'], ['report']],
    ['folders', ['2021/report.txt', '2022/report.txt'], ['2021/report', '2022/report']],
    ['a folder that was named', [['reports', '2021/report.txt']], ['2021/report']],
    ['a dot in a name', ['v1.2.report.txt'], ['v1.2.report']],
    ['no extension', ['report'], ['report']],
    ['a hidden file', ['.txt'], ['.txt']],
    ['standard input', ['-'], ['stdin']],
    ['a step up and down again', ['a/../report.txt'], ['report']],
    ['the current folder', ['./report.txt'], ['report']],
    ['Chinese names', ['报告/年度报告.txt'], ['报告/年度报告']],
  ])('%s', (_, given, outputs) => {
    expect(layOut(documents(...given))).toEqual(outputs);
  });
});

describe('outputs that would be the same are told apart', () => {
  test.each<[string, Parameters<typeof documents>, string[]]>([
    ['by the extension', ['report.txt', 'report.html', 'other.txt'], ['report.txt', 'report.html', 'other']],
    [
      'of two folders, by a number',
      [
        ['a', 'x.txt'],
        ['b', 'x.txt'],
      ],
      ['x.txt-1', 'x.txt-2'],
    ],
    [
      'by what is needed',
      [
        ['a', 'x.txt'],
        ['b', 'x.txt'],
        ['b', 'x.html'],
      ],
      ['x.txt-1', 'x.txt-2', 'x.html'],
    ],
    ['on a file system that does not tell case', ['Report.txt', 'report.html'], ['Report.txt', 'report.html']],
    ['names that differ in case only', ['Report.txt', 'report.txt'], ['Report.txt-1', 'report.txt-2']],
    ['an extension that runs into a third', ['a.txt', 'a.html', 'a.txt.md'], ['a.txt', 'a.html', 'a.txt.md']],
    ['a number that is taken', [['a', 'x'], ['b', 'x'], 'x-1.txt'], ['x-2', 'x-3', 'x-1']],
  ])('%s', (_, given, outputs) => {
    expect(layOut(documents(...given))).toEqual(outputs);
  });

  test('all of them, however many', () => {
    const many = Array.from({ length: 300 }, (_, i): [string, string] => [`folder${i}`, 'x.txt']);
    expect(new Set(layOut(documents(...many))).size).toBe(300);
  });
});

describe('no output lies outside the output folder', () => {
  test.each<[string, Parameters<typeof documents>, string[]]>([
    ['a step up', ['../report.txt'], ['report']],
    ['an absolute path', ['/srv/data/report.txt'], ['report']],
    ['several keep what sets them apart', ['/srv/a/x.txt', '/srv/b/x.txt'], ['a/x', 'b/x']],
    ['one below the other', ['/srv/x.txt', '/srv/b/x.txt'], ['x', 'b/x']],
    ['names that begin alike', ['/srv/ab/x.txt', '/srv/a/y.txt'], ['ab/x', 'a/y']],
    ['nothing in common', ['/srv/a/x.txt', '/var/y.txt'], ['srv/a/x', 'var/y']],
    ['with others that are inside', ['x.txt', '../x.txt'], ['x.txt-1', 'x.txt-2']],
    ['steps hidden in the middle', ['a/../../report.txt'], ['report']],
  ])('%s', (_, given, outputs) => {
    expect(layOut(documents(...given))).toEqual(outputs);
  });
});
