import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { type Part, partsOf } from '../../../src/load/json-lines/parts.js';
import { readPart } from '../../../src/load/json-lines/read-part.js';
import { tempFolder } from '../../cli/temp-folder.js';

const { at, write } = tempFolder();

async function parts(text: string, bytes: number): Promise<Part[]> {
  await write({ 'a.jsonl': text });
  const found: Part[] = [];
  for await (const part of partsOf(at('a.jsonl'), bytes)) found.push(part);
  return found;
}

const texts = (all: readonly Part[]) =>
  Promise.all(all.map(async (part) => (await readPart(at('a.jsonl'), part)).toString()));

describe('the parts of a file of lines', () => {
  test.each<[string, string, number, string[], number[]]>([
    ['one', 'a\nb\n', 10, ['a\nb\n'], [1]],
    ['cut at ends of lines', 'aaa\nbbb\nccc\n', 8, ['aaa\nbbb\n', 'ccc\n'], [1, 3]],
    ['the last line has no end', 'aaa\nbbb\nccc', 8, ['aaa\nbbb\n', 'ccc'], [1, 3]],
    ['the last line fits', 'aaa\nbbb\nc', 9, ['aaa\nbbb\nc'], [1]],
    ['a line longer than a part', 'a\nbbbbbbbbbbbb\nc\n', 5, ['a\n', 'bbbbbbbbbbbb\n', 'c\n'], [1, 2, 3]],
    ['Han characters stay whole', '件件\n件件\n件', 7, ['件件\n', '件件\n', '件'], [1, 2, 3]],
    ['empty lines count', '\n\n\na\n', 3, ['\n\n\n', 'a\n'], [1, 4]],
    ['an empty file', '', 3, [''], [1]],
  ])('%s', async (_, text, bytes, expected, lines) => {
    const found = await parts(text, bytes);
    expect(await texts(found)).toEqual(expected);
    expect(found.map(({ firstLine }) => firstLine)).toEqual(lines);
    expect(found.map(({ index }) => index)).toEqual(expected.map((_, i) => i));
  });

  test('the last one tells what the file was', async () => {
    const found = await parts('{"text":"一"}\n'.repeat(50_000), 100_000);
    const sha256 = createHash('sha256')
      .update(await readFile(at('a.jsonl')))
      .digest('hex');
    expect(found.length).toBeGreaterThan(5);
    expect(found.map((part) => part.sha256)).toEqual([...found.slice(1).map(() => undefined), sha256]);
    expect((await texts(found)).join('')).toBe('{"text":"一"}\n'.repeat(50_000));
  });

  test('a line larger than the limit is not read', async () => {
    const [part] = await parts('a'.repeat(600_000), 1000);
    await expect(readPart(at('a.jsonl'), part!, 500_000)).rejects.toThrow(/^is 600 kB, more than the limit of 500 kB/);
    expect(await readPart(at('a.jsonl'), part!, 600_000)).toHaveLength(600_000);
  });

  test('of no regular file', async () => {
    await expect(partsOf(at('.')).next()).rejects.toThrow(/^is no regular file/);
    await expect(partsOf(at('gone')).next()).rejects.toThrow(/cannot be read \(ENOENT\)/);
  });
});
