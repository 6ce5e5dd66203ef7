import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { zip } from '../load/archive/zip.js';
import { tempFolder } from './temp-folder.js';

// Each test starts the command anew, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const BIN = fileURLToPath(new URL('../../bin/zhibiao.js', import.meta.url));
const { at, write, list, read } = tempFolder();

/** A date needs no segmenter, which takes longer to load than all the rest. */
const REPORT = '2021年\n';

interface Ended {
  exit: number | null;
  out: string;
  err: string;
}

/** Runs the command in the folder of the test. */
function zhibiao(args: string[], stdin: string | Buffer = '') {
  return command(['extract', ...args], stdin);
}

function command(args: string[], stdin: string | Buffer = '') {
  return new Promise<Ended>((resolve) => {
    const child = execFile(process.execPath, [BIN, ...args], { cwd: at() }, (_, out, err) =>
      resolve({ exit: child.exitCode, out, err }),
    );
    child.stdin!.end(stdin);
  });
}

const documents = (jsonl: string) =>
  jsonl
    .split('\n')
    .filter(Boolean)
    .map((row) => JSON.parse(row).doc);

const NAMES = [
  '[2021]报告*.txt',
  '年 度 报 告.txt',
  '年度(初稿){甲,乙}!.txt',
  '📈 图表.txt',
  '-f.txt',
  `${'长'.repeat(70)}.txt`,
  '~$报告.txt',
  'it\'s "quoted" 100%.txt',
];

// Windows allows neither the characters nor the line break.
describe.skipIf(process.platform === 'win32')('a name that is hard on a shell', () => {
  test('is found in a folder and written', async () => {
    await write(Object.fromEntries(NAMES.map((name) => [`in/${name}`, REPORT])));
    expect(await zhibiao(['in', '-o', 'out'])).toEqual({ exit: 0, out: '', err: '' });
    const outputs = NAMES.map((name) => name.replace(/txt$/, 'csv'));
    expect(await list('out')).toEqual([...outputs, 'manifest.json'].sort());
  });

  test('is found by a list', async () => {
    await write(Object.fromEntries(NAMES.map((name) => [name, REPORT])));
    const { exit, out } = await zhibiao(['-f', 'jsonl', '--files-from', '-'], NAMES.join('\n'));
    expect(documents(out)).toEqual(NAMES);
    expect(exit).toBe(0);
  });

  test('is that file though it is a pattern, and that folder though it is called like a file', async () => {
    await write({ '[2021]报告*.txt': REPORT, '2报告1.txt': REPORT, '年报.txt/内.txt': REPORT });
    expect(documents((await zhibiao(['-f', 'jsonl', '[2021]报告*.txt', '年报.txt/'])).out)).toEqual([
      '[2021]报告*.txt',
      '内.txt',
    ]);
  });

  test('holds a line break: by NUL in a list, and one line where it fails', async () => {
    await write({ 'in/年\n报.txt': REPORT, 'in/空\n的.txt': '' });
    const { exit, out, err } = await zhibiao(['-f', 'jsonl', '--files-from', '-'], 'in/年\n报.txt\0in/空\n的.txt\0');
    expect(documents(out)).toEqual(['in/年\n报.txt']);
    expect(err).toMatch(/^zhibiao: in\/空 的\.txt: the file is empty; .*\n$/);
    expect(exit).toBe(1);
  });
});

// Other systems do not let such names come to be.
describe.runIf(process.platform === 'linux')('a name that is not UTF-8', () => {
  const GBK_NAME = Buffer.from('b1a8b8e62e747874', 'hex');
  const inFolder = (folder: string) => Buffer.concat([Buffer.from(`${folder}/`), GBK_NAME]);

  test('is read, shown as it reads, and told', async () => {
    mkdirSync(at('in'));
    writeFileSync(inFolder(at('in')), REPORT);
    const { exit, err } = await zhibiao(['in', '-o', 'out']);
    expect(err).toMatch(/^zhibiao: 报告\.txt: its name is not UTF-8 .*; rename it to be sure\n$/);
    expect(await list('out')).toEqual(['manifest.json', '报告.csv']);
    expect(await read('out/报告.csv')).toContain('2021年');
    expect(exit).toBe(0);
  });

  test('is found again by verify and by --resume, and told from one that reads the same', async () => {
    mkdirSync(at('in'));
    writeFileSync(inFolder(at('in')), REPORT);
    await write({ 'in/报告.txt': '2022年\n' });
    await zhibiao(['in', '-o', 'out']);
    expect(await list('out')).toEqual(['manifest.json', '报告.txt-1.csv', '报告.txt-2.csv']);
    const verify = () => command(['verify', 'out']);
    expect(await verify()).toMatchObject({ exit: 0, out: '2 documents, 2 outputs: no difference\n' });
    expect((await zhibiao(['in', '-o', 'out', '--resume', '--progress'])).err).toContain('2 kept from an earlier run');

    writeFileSync(inFolder(at('in')), '2023年\n');
    expect((await verify()).out).toMatch(
      /^报告\.txt: the document has changed since it was read: .*\n.* 1 difference\n$/,
    );
    rmSync(inFolder(at('in')));
    expect((await verify()).out).toMatch(/^报告\.txt: the document is no longer there\n.* 1 difference\n$/);
  });

  test('is that of an archive, and lies in the output folder itself', async () => {
    writeFileSync(
      Buffer.concat([Buffer.from(`${at()}/`), Buffer.from('b1a8b8e62e7a6970', 'hex')]),
      zip([{ name: 'a.txt', content: REPORT }]),
    );
    writeFileSync(inFolder(at()), REPORT);
    await zhibiao(['.', '-o', '.', '-f', 'json']);
    expect(await list()).toContain('报告.zip/a.json');
    expect(await command(['verify', '.'])).toMatchObject({ exit: 0, out: '2 documents, 2 outputs: no difference\n' });
    expect((await zhibiao(['.', '-o', '.', '-f', 'json', '--resume', '--progress'])).err).toContain('2 kept');
  });

  test('is found by its bytes in a list', async () => {
    mkdirSync(at('in'));
    writeFileSync(inFolder(at('in')), REPORT);
    const { exit, out } = await zhibiao(['-f', 'jsonl', '--files-from', '-'], inFolder('in'));
    expect(documents(out)).toEqual(['in/报告.txt']);
    expect(exit).toBe(0);
  });
});

test('standard input that is larger than allowed is one line', async () => {
  const { exit, out, err } = await zhibiao(['-', '-f', 'jsonl', '--max-size', '1k'], REPORT.repeat(200));
  expect(err).toBe('zhibiao: -: holds more than the limit of 1 kB; name a larger one with --max-size, or split it\n');
  expect(out).toBe('');
  expect(exit).toBe(1);
});
