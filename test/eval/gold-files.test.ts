import { describe, expect, test } from 'vitest';
import { type GoldFolder, pairAcrossFolders, pairWithinFolder } from '../../src/eval/gold-files.js';
import { tempFolder } from '../cli/temp-folder.js';

const { at, write } = tempFolder();
const create = (names: string[]) => write(Object.fromEntries(names.map((name) => [name, ''])));
const pairs = ({ texts }: GoldFolder) => texts.map(({ gold, input }) => `${gold} ${input.path}`);
const failures = (found: GoldFolder) => found.failures.map(({ path, text }) => `${path} ${text}`);

describe('gold beside its text', () => {
  test.each<[string, string[], string[], string[]]>([
    ['by either name', ['a.txt', 'a.gold.jsonl', 'b.txt', 'b.jsonl'], ['a.gold.jsonl a.txt', 'b.jsonl b.txt'], []],
    ['a page, and in folders below', ['x/y/a.html', 'x/y/a.gold.jsonl'], ['x/y/a.gold.jsonl x/y/a.html'], []],
    ['a text without gold', ['a.txt', 'b.txt', 'b.gold.jsonl'], ['b.gold.jsonl b.txt'], []],
    ['.gold.jsonl first', ['a.txt', 'a.jsonl', 'a.gold.jsonl'], ['a.gold.jsonl a.txt'], []],
    ['golden files are not gold', ['a.txt', 'a.expected.jsonl'], [], []],
    ['hidden files', ['a.txt', '.a.gold.jsonl', '.old/a.gold.jsonl'], [], []],
    [
      'a text in another folder is not beside it',
      ['x/a.txt', 'a.gold.jsonl'],
      [],
      ['a.gold.jsonl has no text beside it'],
    ],
    ['a .jsonl alone may be anything', ['a.txt', 'metrics.jsonl'], [], []],
    [
      'two documents of one stem keep their extension',
      ['a.txt', 'a.html', 'a.txt.gold.jsonl', 'a.gold.jsonl'],
      ['a.txt.gold.jsonl a.txt'],
      ['a.gold.jsonl has no text beside it'],
    ],
  ])('%s', async (_, files, expected, failed) => {
    await create(files);
    const found = await pairWithinFolder(at());
    expect(pairs(found)).toEqual(expected);
    expect(failures(found)).toEqual(failed);
  });
});

describe('gold in one folder, texts in another', () => {
  test.each<[string, string[], string[], string[]]>([
    ['by either name', ['a.jsonl', 'b.gold.jsonl'], ['a.jsonl a.txt', 'b.gold.jsonl b.html'], []],
    ['the same folder below', ['x/c.jsonl'], ['x/c.jsonl x/c.txt'], []],
    ['the only text of that name', ['dev/a.jsonl', 'd.jsonl'], ['d.jsonl x/d.txt', 'dev/a.jsonl a.txt'], []],
    ['no such text', ['e.jsonl'], [], [`e.jsonl has no text of that name in TEXTS`]],
    ['several', ['c.jsonl'], [], [`c.jsonl has several texts of that name in TEXTS: x/c.txt, y/c.txt`]],
  ])('%s', async (_, gold, expected, failed) => {
    await create(['a.txt', 'b.html', 'x/c.txt', 'x/d.txt', 'y/c.txt'].map((name) => `texts/${name}`));
    await create(gold.map((name) => `gold/${name}`));
    const found = await pairAcrossFolders(at('gold'), at('texts'));
    expect(pairs(found)).toEqual(expected);
    expect(failures(found)).toEqual(failed.map((line) => line.replace('TEXTS', at('texts'))));
  });
});
