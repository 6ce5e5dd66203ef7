import { describe, expect, test, vi } from 'vitest';
import { zip } from '../load/archive/zip.js';
import { zhibiao } from './run-command.js';
import { tempFolder } from './temp-folder.js';

vi.mock('../../src/extract/index.js', () => import('./fake-extract.js'));

const { at, write, read, list } = tempFolder();

const line = (text: string, about = {}) => JSON.stringify({ text, ...about });
const LINES = [line('受理来信36件', { title: '甲' }), line('巡查工地214件'), line('没有数字')];
const rowsOf = (jsonl: string) =>
  jsonl
    .split('\n')
    .filter(Boolean)
    .map((row) => JSON.parse(row));
const extract = (...args: string[]) => zhibiao(['extract', ...args, '--text-field', 'text']);

describe('to standard output', () => {
  test('each line is a document, with places in its own text', async () => {
    await write({ 'in/a.jsonl': LINES.join('\n'), 'in/b.txt': '受理来电8件\n' });
    const { exit, out, err } = await extract(at('in'), '-f', 'jsonl');
    expect(rowsOf(out).map(({ doc, text, start, article }) => [doc, text, start, article])).toEqual([
      ['a.jsonl', '36件', 4, { number: 1, title: '甲' }],
      ['a.jsonl', '214件', 4, { number: 2 }],
      ['b.txt', '8件', 4, undefined],
    ]);
    expect(err).toBe('');
    expect(exit).toBe(0);
  });

  test('json of one file is an array of its documents', async () => {
    await write({ 'a.ndjson': LINES[0]! });
    const { out } = await extract(at('a.ndjson'), '-f', 'json');
    expect(JSON.parse(out)).toMatchObject([
      {
        document: { path: at('a.ndjson'), article: { number: 1, title: '甲' }, title: '甲', characters: 7 },
        metrics: [{ text: '36件' }],
      },
    ]);
  });

  test('csv names the line and its title', async () => {
    await write({ 'a.jsonl': LINES.join('\n') });
    const { out } = await extract(at('a.jsonl'), '-f', 'csv');
    expect(
      out
        .split('\r\n')
        .slice(1)
        // The confidence stands behind it.
        .map((row) => row.split(',').at(-2)),
    ).toEqual(['1 甲', '2', undefined]);
  });

  test('on a terminal each document has its heading', async () => {
    await write({ 'a.jsonl': LINES.join('\n') });
    const { out } = await zhibiao(['extract', at('a.jsonl'), '--text-field', 'text'], { terminal: true });
    expect(out).toContain('a.jsonl  1 甲  1 metric\n');
    expect(out).toContain('a.jsonl  2  1 metric\n');
  });

  test('lines that fail are told, those of one cause at once; the others are read', async () => {
    const bad = ['{', line('受理来信36件'), '{"body":1}', '', '{"body":2}', line('')];
    await write({ 'in/a.jsonl': bad.join('\n'), 'in/b.txt': '受理来电8件' });
    const { exit, out, errLines } = await extract(at('in'), '-f', 'jsonl', '--progress');
    expect(rowsOf(out).map(({ text }) => text)).toEqual(['36件', '8件']);
    const noText = 'has no text in the field "text"; name the field that holds it with --text-field';
    expect(errLines.slice(0, -1)).toEqual([
      'zhibiao: a.jsonl, line 1: is no JSON; mend the line',
      `zhibiao: a.jsonl, lines 3 to 5: ${noText}`,
      'zhibiao: a.jsonl, line 6: its field "text" is blank; remove the line, or fill it',
    ]);
    expect(errLines.at(-1)).toMatch(/^zhibiao: 2 documents read, 4 failed; 2 metrics/);
    expect(exit).toBe(1);
  });

  test('a file without a document', async () => {
    await write({ 'a.jsonl': '\n \n' });
    const { exit, errLines } = await extract(at('a.jsonl'));
    expect(errLines).toEqual([`zhibiao: ${at('a.jsonl')}: holds no document; remove it`]);
    expect(exit).toBe(1);
  });

  test('a file without figures is told once', async () => {
    await write({ 'a.jsonl': [LINES[2], LINES[2]].join('\n') });
    const { exit, errLines } = await extract(at('a.jsonl'));
    expect(errLines).toEqual([`zhibiao: ${at('a.jsonl')}: no figures found`]);
    expect(exit).toBe(0);
  });

  test('in an archive', async () => {
    await write({ 'a.zip': zip([{ name: 'x/a.jsonl', content: LINES.join('\n') }]) });
    const { out } = await extract(at('a.zip'), '-f', 'jsonl');
    expect(rowsOf(out).map(({ doc, article }) => [doc, article.number])).toEqual([
      [`${at('a.zip')}/x/a.jsonl`, 1],
      [`${at('a.zip')}/x/a.jsonl`, 2],
    ]);
  });
});

describe('without --text-field', () => {
  test('a file that is named itself is refused', async () => {
    await write({ 'a.jsonl': LINES.join('\n') });
    const { exit, errLines } = await zhibiao(['extract', at('a.jsonl')]);
    expect(errLines).toEqual([
      `zhibiao: ${at('a.jsonl')}: holds a document a line; name the field that holds the text with --text-field`,
    ]);
    expect(exit).toBe(1);
  });

  test('in a folder it is skipped, and the option named', async () => {
    await write({ 'in/a.jsonl': LINES.join('\n'), 'in/b.txt': '受理来电8件', 'in/b.gold.jsonl': '' });
    const { exit, errLines } = await zhibiao(['extract', at('in')]);
    expect(errLines).toEqual(['zhibiao: skipped a file that is no document: a.jsonl; --text-field reads .jsonl files']);
    expect(exit).toBe(0);
  });

  test('and with an empty one the call is wrong', async () => {
    const { exit, errLines } = await zhibiao(['extract', at(), '--text-field', '']);
    expect(errLines).toEqual(['zhibiao: --text-field names no field']);
    expect(exit).toBe(2);
  });
});

/** Some megabytes in many parts, of which each line has its number as a figure. */
const COUNT = 1500;
const filler = '本段没有数字。'.repeat(30);
const large = (from = 1) => Array.from({ length: COUNT }, (_, i) => `${line(`${filler}受理${i + from}件`)}\n`).join('');
const values = (rows: { value: number }[]) => rows.map(({ value }) => value);
const inOrder = (from = 1) => Array.from({ length: COUNT }, (_, i) => i + from);

describe('a file of many parts', () => {
  test.each(['1', '2'])('is read in order, with %s processes', async (jobs) => {
    await write({ 'a.jsonl': large() });
    const { exit, out, err } = await extract(at('a.jsonl'), '-f', 'jsonl', '--jobs', jobs);
    expect(values(rowsOf(out))).toEqual(inOrder());
    expect(err).toBe('');
    expect(exit).toBe(0);
  });

  test('of one file there is one output of each format, which is recorded and kept', async () => {
    await write({ 'in/a.jsonl': large(), 'in/b.txt': '受理来电8件' });
    const run = () =>
      extract(at('in'), '-o', at('out'), '-f', 'csv,json,jsonl', '--jobs', '2', '--resume', '--progress');
    const { exit, errLines } = await run();
    expect(errLines.at(-1)).toMatch(/^zhibiao: 1501 documents read, 0 failed; 1501 metrics/);
    expect(exit).toBe(0);
    const names = ['a.csv', 'a.json', 'a.jsonl', 'b.csv', 'b.json', 'b.jsonl', 'manifest.json'];
    expect(await list('out')).toEqual(names);
    const documents: { document: { article: { number: number } }; metrics: { value: number }[] }[] = JSON.parse(
      await read('out/a.json'),
    );
    expect(documents.map(({ document }) => document.article.number)).toEqual(inOrder());
    expect(documents.flatMap(({ metrics }) => values(metrics))).toEqual(inOrder());
    expect(values(rowsOf(await read('out/a.jsonl')))).toEqual(inOrder());
    expect((await read('out/a.csv')).split('\r\n')).toHaveLength(COUNT + 2);
    const [record] = JSON.parse(await read('out/manifest.json')).inputs;
    expect(record).toMatchObject({ path: 'a.jsonl', outcome: 'read', documents: COUNT, metrics: COUNT });

    expect((await zhibiao(['verify', at('out')])).out).toBe('2 documents, 6 outputs: no difference\n');
    expect((await run()).errLines.at(-1)).toContain('0 documents read, 0 failed, 1501 kept from an earlier run');

    await write({ 'in/a.jsonl': large(2) });
    expect((await run()).errLines.at(-1)).toContain('1500 documents read, 0 failed, 1 kept from an earlier run');
    expect(values(rowsOf(await read('out/a.jsonl')))).toEqual(inOrder(2));
  });

  test('lines that fail do not cost the others, and the file is tried again', async () => {
    await write({ 'in/a.jsonl': `${large()}{\n` });
    const run = () => extract(at('in'), '-o', at('out'), '-f', 'json', '--jobs', '2', '--resume', '--progress');
    for (const _ of ['first', 'again']) {
      const { exit, errLines } = await run();
      expect(errLines.slice(0, -1)).toEqual([`zhibiao: a.jsonl, line ${COUNT + 1}: is no JSON; mend the line`]);
      expect(errLines.at(-1)).toMatch(/^zhibiao: 1500 documents read, 1 failed/);
      expect(exit).toBe(1);
      expect(JSON.parse(await read('out/a.json'))).toHaveLength(COUNT);
      const [record] = JSON.parse(await read('out/manifest.json')).inputs;
      expect(record).toMatchObject({
        outcome: 'failed',
        documents: COUNT,
        error: `1 of ${COUNT + 1} documents failed, the first of them a.jsonl, line 1501: is no JSON; mend the line`,
      });
    }
  });

  test('of which no line holds a document has no output', async () => {
    await write({ 'in/a.jsonl': '{}\n'.repeat(100_000) });
    const { exit, errLines } = await extract(at('in'), '-o', at('out'), '--jobs', '2', '--progress');
    expect(errLines[0]).toMatch(/^zhibiao: a\.jsonl, lines 1 to \d+: has no text in the field "text"/);
    expect(errLines.at(-1)).toMatch(/^zhibiao: 0 documents read, 100000 failed/);
    expect(await list('out')).toEqual(['manifest.json']);
    expect(exit).toBe(1);
  });
});
