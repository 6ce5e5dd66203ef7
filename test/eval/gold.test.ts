import { mkdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { type GoldRow, readGold } from '../../src/eval/gold.js';
import { placeRows } from '../../src/eval/place.js';
import { tempFolder } from '../cli/temp-folder.js';
import { row } from './sample.js';

const { at, write } = tempFolder();
const read = async (text: string) => {
  await write({ 'a.gold.jsonl': text });
  return readGold(at('a.gold.jsonl'), 'a.gold.jsonl');
};

describe('a gold file', () => {
  const good = JSON.stringify(row());
  test.each<[string, string, number[]]>([
    ['a row a line', `${good}\n${good}\n`, [1, 2]],
    ['empty lines', `\n${good}\n\n${good}`, [2, 4]],
    ['CRLF and a byte order mark', `\uFEFF${good}\r\n${good}\r\n`, [1, 2]],
    ['no row', '', []],
  ])('%s', async (_, text, lines) => {
    expect(await read(text)).toEqual(lines.map((line) => ({ row: row(), at: line })));
  });

  test.each([
    '2021',
    '2021-08',
    '2021-08-31',
    '2016/2020',
    '2021-01/2021-06',
    '2021/2021-06-30',
  ])('a period: %s', async (period) => {
    const [first] = await read(JSON.stringify({ ...row(), period, periodAlso: [period, '2021'] }));
    expect(first!.row).toMatchObject({ period, periodAlso: [period, '2021'] });
  });

  test('null is absent, other fields are passed over', async () => {
    const [first] = await read(JSON.stringify({ ...row(), max: null, note: '?' }));
    expect(first!.row).toMatchObject(row());
    expect(first!.row.max).toBeUndefined();
  });

  test.each<[string, object | string, string]>([
    ['broken JSON', '{"line":', 'a.gold.jsonl, line 2 is not valid JSON ('],
    ['a list', '[1]', 'a.gold.jsonl, line 2 is not a JSON object'],
    [
      'no line',
      { text: '3件', kind: 'count', value: 3 },
      'a.gold.jsonl, line 2: line is absent; it must be a whole number from 1',
    ],
    ['line 0', row({ line: 0 }), 'line is 0; it must be a whole number from 1'],
    ['an empty text', row({ text: '' }), 'text is ""; it must be the figure as written'],
    ['an unknown kind', { ...row(), kind: 'percent' }, 'kind is "percent"; it must be one of count, rate, money'],
    ['no value', { ...row(), value: null }, 'value is absent; it must be a number or a date'],
    [
      'a slip in an attribute',
      { ...row(), qualifier: 'more' },
      'qualifier is "more"; it must be one of over, under, about',
    ],
    [
      'a period in words',
      { ...row(), period: '2021年' },
      'period is "2021年"; it must be an ISO 8601 period such as 2021, 2021-08 or 2021-01/2021-06',
    ],
    [
      'other periods of which one is none',
      { ...row(), period: '2021', periodAlso: ['2021-1'] },
      'periodAlso is ["2021-1"]',
    ],
    ['one other name that is no list', { ...row(), also: '合同' }, 'also is "合同"; it must be a list of texts'],
  ])('%s is told by file and line', async (_, slip, message) => {
    const line = typeof slip === 'string' ? slip : JSON.stringify(slip);
    await expect(read(`${good}\n${line}\n`)).rejects.toThrow(message);
  });

  test('a folder of that name', async () => {
    await mkdir(at('a.gold.jsonl'));
    await expect(readGold(at('a.gold.jsonl'), 'a.gold.jsonl')).rejects.toThrow('a.gold.jsonl cannot be read (EISDIR)');
  });
});

describe('the place of a row', () => {
  const TEXT = '审查合同214件,信访214件\n得111分';

  test.each<[string, Partial<GoldRow>, number, number]>([
    ['the first occurrence', {}, 4, 8],
    ['the second', { nth: 2 }, 11, 15],
    ['another line', { line: 2, text: '111分' }, 1, 5],
    ['occurrences overlap', { line: 2, text: '11', nth: 2 }, 2, 4],
  ])('%s', (_, about, from, to) => {
    const { placed, misfits } = placeRows([{ row: row(about), at: 1 }], TEXT);
    expect(misfits).toEqual([]);
    expect(placed[0]!.span).toEqual({ line: about.line ?? 1, from, to });
  });

  test.each<[string, Partial<GoldRow>, string]>([
    ['not in that line', { line: 2 }, '"214件" does not occur in line 2 of the text'],
    ['not so often', { nth: 3 }, '"214件" occurs 2× in line 1 of the text, and nth is 3'],
    ['no such line', { line: 3 }, '"214件" is said to be in line 3, the text has 2'],
  ])('%s', (_, about, text) => {
    const { placed, misfits } = placeRows([{ row: row(about), at: 7 }], TEXT);
    expect(misfits).toEqual([{ at: 7, text }]);
    expect(placed).toEqual([{ row: row(about), span: undefined }]);
  });
});
