import { describe, expect, test, vi } from 'vitest';
import { Kept, zhibiao } from './run-command.js';
import { tempFolder } from './temp-folder.js';

vi.mock('../../src/extract/index.js', () => import('./fake-extract.js'));

const { at, write, read, list } = tempFolder();
const outputs = async () => (await list('out')).filter((name) => name !== 'manifest.json');

const REPORT = '全年巡查工地214件\n整改率100%\n';
const SECOND = '受理来信36件\n';

describe('to standard output', () => {
  test('csv on a pipe: one heading, document by document', async () => {
    await write({ 'a.txt': REPORT, 'b.txt': SECOND });
    const { exit, out, err } = await zhibiao(['extract', at()]);
    expect(out).toBe(
      [
        'doc,section,line,column,start,end,text,kind,value,max,unit,qualifier,indicator,delta,status,sentence,subject,action,object,period,page,table,rowHeaders,columnHeaders,article,confidence',
        'a.txt,,1,7,6,10,214件,count,214,,件,,全年巡查工地,,actual,全年巡查工地214件,,,,,,,,,,',
        'a.txt,,2,4,14,18,100%,rate,100,,%,,整改率,,actual,整改率100%,,,,,,,,,,',
        'b.txt,,1,5,4,7,36件,count,36,,件,,受理来信,,actual,受理来信36件,,,,,,,,,,',
        '',
      ].join('\r\n'),
    );
    expect(err).toBe('');
    expect(exit).toBe(0);
  });

  test('jsonl', async () => {
    await write({ 'a.txt': REPORT, 'b.txt': SECOND });
    const { out } = await zhibiao(['extract', at(), '-f', 'jsonl']);
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.map(({ doc, text }) => [doc, text])).toEqual([
      ['a.txt', '214件'],
      ['a.txt', '100%'],
      ['b.txt', '36件'],
    ]);
  });

  test('json: an object for one document, an array for several', async () => {
    await write({ 'a.txt': REPORT });
    const one = JSON.parse((await zhibiao(['extract', at(), '-f', 'json'])).out);
    expect(one.document).toEqual({ path: 'a.txt', format: 'text', encoding: 'utf-8', characters: REPORT.length });
    expect(one.metrics[0]).toMatchObject({ doc: 'a.txt', text: '214件' });

    await write({ 'b.txt': SECOND });
    const several = JSON.parse((await zhibiao(['extract', at(), '-f', 'json'])).out);
    expect(several.map((each: typeof one) => each.document.path)).toEqual(['a.txt', 'b.txt']);
  });

  test('json of several documents is an array also where all but one failed', async () => {
    await write({ 'a.txt': REPORT, 'b.txt': '' });
    const { exit, out } = await zhibiao(['extract', at(), '-f', 'json']);
    expect(JSON.parse(out)).toHaveLength(1);
    expect(exit).toBe(1);
  });

  test('kinds, Chinese headings, byte order mark', async () => {
    await write({ 'a.txt': REPORT });
    const { out } = await zhibiao(['extract', at(), '--kinds', 'rate', '--header', 'zh', '--bom']);
    expect(out.startsWith('\uFEFF文件,章节,行,列,')).toBe(true);
    expect(out).toContain('100%');
    expect(out).not.toContain('214件');
  });

  test('a forced encoding', async () => {
    await write({ 'a.txt': Buffer.from('d1b2b2e93131bcfe', 'hex') });
    const { out } = await zhibiao(['extract', at(), '--encoding', 'gbk', '-f', 'jsonl']);
    expect(JSON.parse(out)).toMatchObject({ indicator: '巡查', text: '11件' });
  });

  test('a document without figures is named', async () => {
    await write({ 'a.txt': '本页没有数字\n', 'b.txt': SECOND });
    const { exit, out, errLines } = await zhibiao(['extract', at(), '-f', 'jsonl']);
    expect(errLines).toEqual(['zhibiao: a.txt: no figures found']);
    expect(out).toContain('36件');
    expect(exit).toBe(0);
  });

  test('a slow reader is waited for', async () => {
    await write({ 'a.txt': REPORT, 'b.txt': SECOND, 'c.txt': SECOND });
    const heldBack: number[] = [];
    class Slow extends Kept {
      override _write(chunk: string, encoding: string, done: () => void): void {
        heldBack.push(this.writableLength - chunk.length);
        setTimeout(() => super._write(chunk, encoding, done), 2);
      }
    }
    await zhibiao(['extract', at()], { stdout: new Slow() });
    expect(heldBack).toEqual([0, 0, 0, 0]);
  });
});

describe('to a folder', () => {
  test('one file per document and format, laid out as the inputs are', async () => {
    await write({ 'in/a.txt': REPORT, 'in/2021/b.txt': SECOND });
    const { exit, out } = await zhibiao(['extract', at('in'), '-o', at('out'), '-f', 'csv,json,jsonl']);
    expect(await outputs()).toEqual(['2021/b.csv', '2021/b.json', '2021/b.jsonl', 'a.csv', 'a.json', 'a.jsonl']);
    expect(await read('out/2021/b.csv')).toMatch(/^doc,.*\r\n2021\/b\.txt,.*\r\n$/);
    expect(JSON.parse(await read('out/a.json')).metrics).toHaveLength(2);
    expect(out).toBe('');
    expect(exit).toBe(0);
  });

  test('a document without figures has its file too', async () => {
    await write({ 'in/a.txt': '本页没有数字\n' });
    await zhibiao(['extract', at('in'), '-o', at('out')]);
    expect((await read('out/a.csv')).split('\r\n')).toHaveLength(2);
  });

  test('outputs that would be the same are told apart', async () => {
    await write({ 'in/report.txt': REPORT, 'in/report.html': '<p>受理来信36件</p>', 'in/other.txt': SECOND });
    await zhibiao(['extract', at('in'), '-o', at('out')]);
    expect(await outputs()).toEqual(['other.csv', 'report.html.csv', 'report.txt.csv']);
    expect(await read('out/report.html.csv')).toContain('36件');
    expect(await read('out/report.txt.csv')).toContain('214件');
  });

  test('two folders with the same names', async () => {
    await write({ 'a/x.txt': REPORT, 'b/x.txt': SECOND });
    await zhibiao(['extract', at('a'), at('b'), '-o', at('out')]);
    expect(await outputs()).toEqual(['x.txt-1.csv', 'x.txt-2.csv']);
    expect(await read('out/x.txt-1.csv')).toContain('214件');
    expect(await read('out/x.txt-2.csv')).toContain('36件');
  });

  test('a file named by its absolute path stays inside', async () => {
    await write({ 'in/a.txt': REPORT });
    await zhibiao(['extract', at('in/a.txt'), '-o', at('out')]);
    expect(await outputs()).toEqual(['a.csv']);
  });

  test('an output that can not be written is a failure of its document only', async () => {
    await write({ 'in/a.txt': REPORT, 'in/b.txt': SECOND, 'out/a.csv/in the way': '' });
    const { exit, errLines } = await zhibiao(['extract', at('in'), '-o', at('out')]);
    expect(errLines).toHaveLength(1);
    expect(errLines[0]).toMatch(/^zhibiao: a\.txt: cannot write .*a\.csv: a folder of that name is in the way; /);
    expect(await read('out/b.csv')).toContain('36件');
    expect(exit).toBe(1);
  });
});

describe('on a terminal', () => {
  test('a table', async () => {
    await write({ 'a.txt': REPORT, 'b.txt': SECOND });
    const { out } = await zhibiao(['extract', at()], { terminal: true, env: { NO_COLOR: '1' } });
    expect(out.split('\n')[0]).toBe('a.txt  2 metrics');
    expect(out).toMatch(/1:7 +全年巡查工地 +214 +件 +count +214件\n/);
    expect(out).not.toContain('\u001b');
  });

  test('progress on standard error for several documents, taken away before anything else is said', async () => {
    await write({ 'a.txt': REPORT, 'b.txt': '没有', 'c.txt': SECOND });
    const { err } = await zhibiao(['extract', at()], { stderrTerminal: true });
    expect(screen(err)).toMatch(
      /^zhibiao: b\.txt: no figures found\nzhibiao: 3 documents read, 0 failed; 3 metrics \(count 2, rate 1\); 29 characters in /,
    );
    expect(err).toMatch(/[█░]+ 1\/3 documents, /);
  });

  test('no progress for one document', async () => {
    await write({ 'a.txt': REPORT });
    expect((await zhibiao(['extract', at()], { stderrTerminal: true })).err).toBe('');
  });
});

/** What is left on a screen where lines that were shown for a while have been erased. */
function screen(written: string): string {
  const lines = [''];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what terminals act on
  for (const [piece] of written.matchAll(/\u001b\[\??\d*[A-Za-z]|\n|[^\u001b\n]+/g)) {
    if (piece === '\n') lines.push('');
    else if (piece === '\u001b[1A') lines.pop();
    else if (piece === '\u001b[2K') lines[lines.length - 1] = '';
    else if (!piece.startsWith('\u001b')) lines[lines.length - 1] += piece;
  }
  return lines.join('\n');
}
