import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Manifest } from '../../src/manifest/manifest.js';
import { asDocx } from '../formats/docx.js';
import { zhibiao } from './run-command.js';
import { tempFolder } from './temp-folder.js';

const { at, write, read } = tempFolder();

/** Cells of 0.96, 0.65 (a whole number without a unit) and 0.06 (an amount without one), and a date. */
const MIXED = [
  '云水县2021年统计表',
  '',
  '| 项目 | 面积（亩） | 窗口 | 期末 |',
  '| --- | --- | --- | --- |',
  '| 水稻 | 300 | 12 | 1,204.50 |',
  '| 玉米 | 260 | 7 | 860.25 |',
  '',
].join('\n');
/** Cells of 0.96 alone. */
const CERTAIN = ['| 科室 | 人数（人） |', '| --- | --- |', '| 一科 | 4 |', ''].join('\n');

interface Row {
  doc: string;
  text: string;
  kind: string;
  confidence?: number;
}

async function rows(...args: string[]): Promise<{ found: [string, number | undefined][]; errLines: string[] }> {
  const { exit, out, errLines } = await zhibiao(['extract', ...args, '-f', 'jsonl']);
  expect(exit).toBe(0);
  const lines = out
    .trimEnd()
    .split('\n')
    .map((line): Row => JSON.parse(line));
  return { found: lines.map(({ text, confidence }) => [text, confidence]), errLines };
}

const YEAR: [string, undefined] = ['2021年', undefined];

describe('--min-confidence', () => {
  test('leaves out metrics below it, and says how many', async () => {
    await write({ 'a.txt': MIXED });
    expect(await rows(at('a.txt'))).toEqual({
      found: [YEAR, ['300', 0.96], ['12', 0.65], ['1,204.50', 0.06], ['260', 0.96], ['7', 0.65], ['860.25', 0.06]],
      errLines: [],
    });
    expect(await rows(at('a.txt'), '--min-confidence', '0.65')).toEqual({
      found: [YEAR, ['300', 0.96], ['12', 0.65], ['260', 0.96], ['7', 0.65]],
      errLines: ['zhibiao: left out by --min-confidence: 2 metrics'],
    });
    expect(await rows(at('a.txt'), '--min-confidence', '.66')).toEqual({
      found: [YEAR, ['300', 0.96], ['260', 0.96]],
      errLines: ['zhibiao: left out by --min-confidence: 4 metrics'],
    });
  });

  test('says nothing where none is left out', async () => {
    await write({ 'a.txt': MIXED });
    expect((await rows(at('a.txt'), '--min-confidence', '0')).errLines).toEqual([]);
  });

  test('is told in the summary where there is one, and in the manifest', async () => {
    await write({ 'in/a.txt': MIXED, 'in/b.txt': CERTAIN });
    const args = ['extract', at('in'), '-o', at('out'), '--min-confidence', '0.7', '--progress'];
    const { errLines } = await zhibiao(args);
    expect(errLines).toEqual([
      expect.stringMatching(/^zhibiao: 2 documents read, 0 failed; 4 metrics \(.*\), 4 left out by --min-confidence; /),
    ]);
    const { options, inputs }: Manifest = JSON.parse(await read('out/manifest.json'));
    expect(options).toMatchObject({ minConfidence: 0.7 });
    expect(inputs.map(({ metrics, leftOut }) => [metrics, leftOut])).toEqual([
      [3, 4],
      [1, undefined],
    ]);
  });

  test('a document of which nothing is left is named', async () => {
    await write({ 'a.txt': CERTAIN, 'b.txt': CERTAIN });
    const { exit, out, errLines } = await zhibiao(['extract', at('a.txt'), '--min-confidence', '1', '-f', 'jsonl']);
    expect(out).toBe('');
    expect(errLines[0]).toMatch(/a\.txt: no figures of a confidence of 1 or more; 1 left out$/);
    expect(exit).toBe(0);
  });

  test('the documents of one file are counted together', async () => {
    const line = (text: string) => `${JSON.stringify({ text })}\n`;
    // Long enough for a file that is read in parts.
    const between = line('群众满意。\n'.repeat(30_000));
    await write({ 'in/a.jsonl': line(MIXED) + between + line(CERTAIN) + between + line(MIXED) });
    const args = ['extract', at('in'), '--text-field', 'text', '-o', at('out'), '--min-confidence', '0.7'];
    expect((await zhibiao(args)).errLines).toEqual(['zhibiao: left out by --min-confidence: 8 metrics']);
    const { inputs }: Manifest = JSON.parse(await read('out/manifest.json'));
    expect(inputs.map(({ metrics, leftOut }) => [metrics, leftOut])).toEqual([[7, 8]]);
  }, 30_000);

  test.each(['1.01', '-0.5', '80%', 'high', ''])('%j is no share', async (typed) => {
    await write({ 'a.txt': MIXED });
    const { exit, out, errLines } = await zhibiao(['extract', at('a.txt'), `--min-confidence=${typed}`]);
    expect(errLines[0]).toMatch(/--min-confidence <p>' argument '.*' is invalid\. It takes a number from 0 to 1\.$/);
    expect(out).toBe('');
    expect(exit).toBe(2);
  });
});

describe('--doubtful', () => {
  test('the least certain first, equals in the order of the text, without a confidence last', async () => {
    await write({ 'a.txt': MIXED });
    expect((await rows(at('a.txt'), '--doubtful')).found).toEqual([
      ['1,204.50', 0.06],
      ['860.25', 0.06],
      ['12', 0.65],
      ['7', 0.65],
      ['300', 0.96],
      ['260', 0.96],
      YEAR,
    ]);
  });

  test('document by document', async () => {
    await write({ 'a.txt': CERTAIN, 'b.txt': MIXED });
    const { found } = await rows(at(), '--doubtful', '--min-confidence', '0.7');
    expect(found).toEqual([['4', 0.96], ['300', 0.96], ['260', 0.96], YEAR]);
    expect((await rows(at(), '--doubtful')).found[0]).toEqual(['4', 0.96]);
  });

  test('csv has the name that came second as its last column, and the manifest says so', async () => {
    await write({ 'in/a.txt': MIXED });
    await zhibiao(['extract', at('in'), '-o', at('out'), '--doubtful', '-f', 'csv,json']);
    const csv = (await read('out/a.csv')).split('\r\n');
    expect(csv[0]).toMatch(/,article,confidence,alternative$/);
    expect(csv[1]).toMatch(/^a\.txt,.*,0\.06,$/);
    const { options }: Manifest = JSON.parse(await read('out/manifest.json'));
    expect(options).toMatchObject({ doubtful: true });
    expect(JSON.parse(await read('out/a.json')).metrics[0]).toMatchObject({ text: '1,204.50', confidence: 0.06 });
  });
});

describe('on a terminal', () => {
  const shown = async (...args: string[]) =>
    (await zhibiao(['extract', at('a.txt'), ...args], { terminal: true, env: { NO_COLOR: '1' } })).out.split('\n');

  test('rows that are doubtful bear a mark', async () => {
    await write({ 'a.txt': MIXED });
    const lines = await shown();
    expect(lines.filter((line) => line.includes(' ? '))).toHaveLength(4);
    expect(lines.find((line) => line.includes('1,204.50'))).toMatch(/水稻 +\? +1204\.5/);
    expect(lines.find((line) => line.endsWith('  300'))).not.toContain('?');
  });

  test('with --doubtful their confidence stands beside them', async () => {
    await write({ 'a.txt': MIXED });
    const [, headings, first] = await shown('--doubtful');
    expect(headings).toContain('confidence');
    expect(first).toMatch(/\? +0\.06 +1204\.5/);
  });
});

test('the options reach the processes that read', async () => {
  const bin = fileURLToPath(new URL('../../bin/zhibiao.js', import.meta.url));
  const tables = [
    ['项目', '面积（亩）', '期末'],
    ['水稻', '300', '1,204.50'],
    ['玉米', '260', '860.25'],
  ];
  // What is no plain text is read in a process of its own, however small it is.
  await write({ 'a.docx': await asDocx([{ title: '统计表' }, { rows: tables, headerRows: 1 }]) });
  const read = (...args: string[]) =>
    execFileSync(process.execPath, [bin, 'extract', at('a.docx'), '-f', 'csv', ...args], { stdio: 'pipe' })
      .toString()
      .split('\r\n')
      .slice(0, -1)
      .map((line) => line.split(',').at(-1));
  expect(read()).toEqual(['confidence', '0.96', '0.06', '0.96', '0.06']);
  expect(read('--min-confidence', '0.7')).toEqual(['confidence', '0.96', '0.96']);
  const [heading, ...alternatives] = read('--doubtful');
  expect([heading, alternatives.length]).toEqual(['alternative', 4]);
}, 30_000);
