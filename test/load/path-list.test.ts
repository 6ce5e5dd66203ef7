import { expect, test } from 'vitest';
import { parsePathList } from '../../src/load/path-list.js';

test.each<[string, string, string[]]>([
  ['lines', 'a.txt\n年 报.txt\n', ['a.txt', '年 报.txt']],
  ['no line end behind the last', 'a.txt\nb.txt', ['a.txt', 'b.txt']],
  ['CRLF', 'a.txt\r\nb.txt\r\n', ['a.txt', 'b.txt']],
  ['a byte order mark', '\ufeffa.txt\n', ['a.txt']],
  ['empty lines', '\n\na.txt\n\r\n\nb.txt\n\n', ['a.txt', 'b.txt']],
  ['white space is part of a name', ' a.txt \n\tb.txt\n', [' a.txt ', '\tb.txt']],
  ['NUL, and line ends are part of a name', 'a\nb.txt\0c\r\0\0d.txt', ['a\nb.txt', 'c\r', 'd.txt']],
  ['what looks like a pattern or an option', '[2021]*.txt\n-\n# x\n', ['[2021]*.txt', '-', '# x']],
  ['nothing', '', []],
  ['nothing but a byte order mark', '\ufeff', []],
])('%s', (_, list, paths) => {
  expect(parsePathList(Buffer.from(list))).toEqual(paths);
});

test('a name that is not UTF-8 keeps its bytes', () => {
  const name = Buffer.from([0xb1, 0xa8, 0xb8, 0xe6]);
  const list = Buffer.concat([Buffer.from('a.txt\n'), name, Buffer.from('\n\ufffd.txt\n')]);
  expect(parsePathList(list)).toEqual(['a.txt', name, '\ufffd.txt']);
});
