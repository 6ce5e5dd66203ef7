import { execFile, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { tempFolder } from './temp-folder.js';

const BIN = fileURLToPath(new URL('../../bin/zhibiao.js', import.meta.url));
const { at, write } = tempFolder();

interface Ended {
  exit: number | null;
  out: string;
  err: string;
}

function zhibiao(args: string[], { stdin = '', env = {} }: { stdin?: string | Buffer; env?: NodeJS.ProcessEnv } = {}) {
  return new Promise<Ended>((resolve) => {
    const child = execFile(process.execPath, [BIN, ...args], { env: { ...process.env, ...env } }, (_, out, err) =>
      resolve({ exit: child.exitCode, out, err }),
    );
    child.stdin!.end(stdin);
  });
}

describe('bin/zhibiao.js', () => {
  test('standard input to standard output', async () => {
    const { exit, out, err } = await zhibiao(['extract', '-', '-f', 'json'], { stdin: '全年巡查工地214件。\n' });
    expect(JSON.parse(out).document).toMatchObject({ path: '-', encoding: 'utf-8', characters: 12 });
    expect(err).not.toContain('    at ');
    expect(exit).toBe(0);
  });

  test('standard input that is empty', async () => {
    const { exit, err } = await zhibiao(['extract', '-']);
    expect(err).toMatch(/^zhibiao: -: .*empty.*\n$/);
    expect(exit).toBe(1);
  });

  test('standard input that is too large fails by itself, also where other processes read the rest', async () => {
    await write({ 'a.txt': `2021年\n${'群众满意。\n'.repeat(20_000)}` });
    const args = ['extract', '-', at('a.txt'), '-f', 'jsonl', '--jobs', '2', '--max-size', '1MB'];
    const { exit, out, err } = await zhibiao(args, { stdin: 'x'.repeat(1_000_001) });
    expect(err).toBe('zhibiao: -: holds more than the limit of 1 MB; name a larger one with --max-size, or split it\n');
    expect(JSON.parse(out)).toMatchObject({ doc: at('a.txt'), value: '2021' });
    expect(exit).toBe(1);
  }, 30_000);

  test.each([
    [['--version'], 0],
    [['extract'], 2],
    [[], 2],
    [['extract', 'nowhere.txt'], 1],
    [['check', 'nowhere'], 2],
  ])('%o exits with %i', async (args, exit) => {
    expect((await zhibiao(args)).exit).toBe(exit);
  });

  test('says how to build where that was not done', async () => {
    await write({ 'package.json': '{ "type": "module" }' });
    cpSync(BIN, at('bin/zhibiao.js'));
    const ended = await new Promise<Ended>((resolve) => {
      const child = execFile(process.execPath, [at('bin/zhibiao.js'), '--version'], (_, out, err) =>
        resolve({ exit: child.exitCode, out, err }),
      );
    });
    expect(ended).toEqual({
      exit: 2,
      out: '',
      err: 'zhibiao: not built yet; run npm ci in the folder of the project\n',
    });
  });
});

describe('a reader that goes away (| head)', () => {
  const FIGURES = '全年巡查工地214件，整改率100%。\n'.repeat(100);
  /** Makes a document that is worth a process and is soon read. */
  const FILLER = '本段没有数字。\n'.repeat(1000);

  test.each([
    ['csv', '', FIGURES],
    ['json', '', FIGURES],
    ['jsonl', '', FIGURES],
    ['csv', ' from two processes', FIGURES + FILLER],
  ])('%s%s', { timeout: 60_000 }, async (format, _, text) => {
    await write(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`in/${i}.txt`, text])));
    const child = spawn(process.execPath, [BIN, 'extract', at('in'), '-f', format, '--jobs', '2']);
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const exit = await new Promise((resolve) => child.on('close', resolve));
    expect(err).not.toMatch(/EPIPE|Error| {4}at /);
    expect(exit).toBe(0);
  });
});

describe.skipIf(process.platform === 'win32')('standard output that is', () => {
  /** Their exit status is their answer. */
  const VERDICTS = [
    ['check', 'in', '--update'],
    ['check', 'in'],
    ['verify', 'out'],
  ];
  const RESULTS = [
    ['extract', 'in'],
    ['extract', 'in', '-f', 'json'],
    ['info', 'in'],
    ['explain', '全年巡查工地214件'],
    ['eval', 'in'],
    ['--help'],
    ['extract', '--help'],
    ['help'],
    ['--version'],
  ];
  const COMMANDS = [...VERDICTS, ...RESULTS];

  /** Runs the command in a shell that sets up its streams. */
  const redirected = (args: string[], streams: string) =>
    spawnSync('sh', ['-c', `"$0" "$@" ${streams}`, process.execPath, BIN, ...args], { cwd: at(), encoding: 'utf8' });

  beforeEach(async () => {
    const gold = { line: 1, text: '214件', kind: 'count', value: 214, unit: '件' };
    await write({ 'in/a.txt': '全年巡查工地214件。\n', 'in/a.gold.jsonl': JSON.stringify(gold) });
    redirected(['check', 'in', '--update'], '> /dev/null');
    redirected(['extract', 'in', '-o', 'out'], '');
  });

  test('closed is no matter where the exit status says it all', { timeout: 120_000 }, () => {
    for (const args of VERDICTS) expect(redirected(args, '>&-'), args.join(' ')).toMatchObject({ status: 0 });
  });

  test('closed is a failure in words where results are printed', { timeout: 120_000 }, () => {
    for (const args of RESULTS) {
      // That a segmenter stands in for the other is said as well, where it does.
      const { status, stderr } = redirected(args, '>&-');
      expect(stderr, args.join(' ')).toMatch(/^zhibiao: standard output is closed; \w.*\n$/m);
      expect(stderr, args.join(' ')).not.toContain('unexpected');
      expect(status, args.join(' ')).toBe(1);
    }
    expect(redirected(['extract', 'in'], '>&- 2> /dev/null').status).toBe(1);
  });

  test('thrown away is none', { timeout: 120_000 }, () => {
    for (const args of COMMANDS) {
      const { status, stderr } = redirected(args, '> /dev/null');
      expect(stderr, args.join(' ')).not.toContain('output');
      expect(status, args.join(' ')).toBe(0);
    }
    expect(spawnSync(process.execPath, [BIN, 'extract', 'in'], { cwd: at(), stdio: 'ignore' }).status).toBe(0);
  });

  test.skipIf(!existsSync('/dev/full'))('on a full disk is a failure in words', { timeout: 120_000 }, () => {
    for (const args of COMMANDS) {
      const { status, stderr } = redirected(args, '> /dev/full');
      expect(stderr, args.join(' ')).toMatch(/^zhibiao: standard output: the disk is full; free .*\n$/m);
      expect(stderr, args.join(' ')).not.toContain('unexpected');
      expect(status, args.join(' ')).toBe(1);
    }
  });

  test('closed is none of a run that writes to a folder', async () => {
    expect(redirected(['extract', 'in', '-o', 'out'], '>&-').status).toBe(0);
  });
});

describe('colours', () => {
  test.each<[string, NodeJS.ProcessEnv, boolean]>([
    ['none on a pipe', {}, false],
    ['forced', { FORCE_COLOR: '1' }, true],
    ['forced off', { FORCE_COLOR: '0' }, false],
    ['none on a pipe for either reason', { NO_COLOR: '1' }, false],
    ['forced although unwanted, as in Node', { NO_COLOR: '1', FORCE_COLOR: '1' }, true],
  ])('%s', async (_, env, coloured) => {
    await write({
      'a.txt': '工地\n',
      'a.expected.jsonl': '{"line":1,"column":1,"start":0,"end":2,"kind":"count","text":"工地"}\n',
    });
    const { out } = await zhibiao(['check', at()], { env: { FORCE_COLOR: undefined, NO_COLOR: undefined, ...env } });
    expect(out).toContain('- 1:1 工地');
    expect(out.includes('\u001b')).toBe(coloured);
  });
});
