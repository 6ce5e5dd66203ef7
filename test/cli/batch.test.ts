import { EventEmitter } from 'node:events';
import { rename, rm, utimes } from 'node:fs/promises';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Manifest } from '../../src/manifest/manifest.js';
import { Kept, type Surroundings, zhibiao } from './run-command.js';
import { tempFolder } from './temp-folder.js';

vi.mock('../../src/extract/index.js', () => import('./fake-extract.js'));

const { at, write, read, list } = tempFolder();

const DOCUMENTS = {
  'in/a.txt': '受理来信36件\n',
  'in/b.txt': '本页没有数字\n',
  'in/c/d.txt': '整改率100%\n',
  'in/e.txt': '',
  'in/f.txt': '受理来电8件\n',
};
const SUMMARY = /^zhibiao: \d+ documents? read, .* characters in /;

beforeEach(() => write(DOCUMENTS));

const extract = (args: string[] = [], surroundings: Surroundings = {}) =>
  zhibiao(['extract', at('in'), '-o', at('out'), ...args], surroundings);
const manifest = async (): Promise<Manifest> => JSON.parse(await read('out/manifest.json'));

/** All files of the output folder and what they hold. */
async function contents(): Promise<Record<string, string>> {
  const names = await list('out');
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await read(`out/${name}`)])));
}

/** Sends the signal when the first progress shows that a document is done. */
function signalling(signal: string): Surroundings {
  const signals = new EventEmitter();
  const stderr = new (class extends Kept {
    override _write(chunk: string | Buffer, encoding: string, done: () => void): void {
      if (/1\/\d+ documents/.test(String(chunk))) signals.emit(signal);
      super._write(chunk, encoding, done);
    }
  })({ terminal: true });
  return { signals, stderr };
}

describe('the manifest', () => {
  test('lists every document in the order of the inputs, and what became of it', async () => {
    await extract(['-f', 'json,csv', '--kinds', 'rate,count']);
    const { tool, segmenter, options, finished, inputs } = await manifest();
    expect(tool).toEqual({
      name: 'zhibiao',
      version: expect.any(String),
      rules: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(segmenter).toMatch(/^node/);
    expect(options).toEqual({ formats: ['csv', 'json'], header: 'en', bom: false, kinds: ['count', 'rate'] });
    expect(finished).toBe(true);
    expect(inputs.map(({ path, file, outcome }) => [path, file, outcome])).toEqual([
      ['a.txt', '../in/a.txt', 'read'],
      ['b.txt', '../in/b.txt', 'read'],
      ['c/d.txt', '../in/c/d.txt', 'read'],
      ['e.txt', '../in/e.txt', 'failed'],
      ['f.txt', '../in/f.txt', 'read'],
    ]);
    expect(inputs[0]).toMatchObject({ encoding: 'utf-8', metrics: 1, size: 18 });
    expect(inputs[0]!.outputs.map(({ path }) => path)).toEqual(['a.csv', 'a.json']);
    expect(inputs[1]!.notes).toEqual(['no figures of these kinds: rate,count']);
    expect(inputs[3]).toMatchObject({ size: 0, error: expect.stringContaining('empty'), outputs: [] });
  });

  test('is the same whenever and however often the run is made', async () => {
    await extract();
    const first = await contents();
    await extract(['--jobs', '1']);
    expect(await contents()).toEqual(first);
    expect(Object.keys(first).some((name) => name.startsWith('.zhibiao'))).toBe(false);
  });

  test('agrees with what stands there', async () => {
    await extract();
    expect((await zhibiao(['verify', at('out')])).exit).toBe(0);
  });

  test('has its name for itself', async () => {
    await write({ 'in/manifest.txt': '受理来访5件\n' });
    await extract(['-f', 'json']);
    expect((await manifest()).inputs).toHaveLength(6);
    expect(await read('out/manifest.txt.json')).toContain('5件');
  });

  test('of a file that is somebody else’s is not written', async () => {
    await write({ 'out/manifest.json': '{ "name": "a web page" }' });
    const { exit, errLines } = await extract();
    expect(errLines).toHaveLength(1);
    expect(errLines[0]).toMatch(/manifest\.json: is no manifest, .*; \w/);
    expect(exit).toBe(2);
    expect(await list('out')).toEqual(['manifest.json']);
  });
});

describe('--resume', () => {
  test('reads only what is new, changed or failed before, and says again what was said', async () => {
    await extract();
    await write({ 'in/e.txt': '受理来访5件\n', 'in/g.txt': '整改率90%\n', 'in/f.txt': '受理来电9件\n' });
    await utimes(at('in/f.txt'), 1000, 2000);
    const { exit, errLines } = await extract(['--resume', '--progress']);
    expect(errLines).toEqual([
      'zhibiao: b.txt: no figures found',
      expect.stringMatching(/^zhibiao: 3 documents read, 0 failed, 3 kept from an earlier run; 3 metrics /),
    ]);
    expect(exit).toBe(0);
    const resumed = await contents();
    await rm(at('out'), { recursive: true });
    await extract();
    expect(resumed).toEqual(await contents());
  });

  test.each<[string, string[]]>([
    ['headings', ['--header', 'zh']],
    ['byte order mark', ['--bom']],
    ['formats', ['-f', 'csv,json']],
    ['kinds', ['--kinds', 'rate']],
    ['least confidence', ['--min-confidence', '0.5']],
    ['order', ['--doubtful']],
    ['encoding', ['--encoding', 'utf-8']],
    ['reference', ['--reference', '2021']],
  ])('with another choice of %s everything is read anew', async (_, choice) => {
    await extract();
    const { err } = await extract(['--resume', '--progress', ...choice]);
    expect(err).toContain('4 documents read, 1 failed;');
  });

  test('without an earlier run it is a run like any other', async () => {
    await extract(['--resume']);
    expect(await list('out')).toContain('c/d.csv');
  });
});

describe('a run that was killed', () => {
  /** Makes of a finished folder what a run leaves that is killed after so many documents. */
  async function kill(after: number): Promise<void> {
    const { inputs, finished: _, ...header } = await manifest();
    const lines = [header, ...inputs.slice(0, after)].map((line) => `${JSON.stringify(line)}\n`);
    for (const { outputs } of inputs.slice(after)) for (const { path } of outputs) await rm(at('out', path));
    await rm(at('out/manifest.json'));
    await write({
      'out/.zhibiao/journal.jsonl': `${lines.join('')}{"path":"torn`,
      'out/.zhibiao/tmp/3.csv': 'half',
    });
  }

  test.each([0, 1, 3, 5])('after %i documents, is finished to the same folder', async (after) => {
    await extract(['-f', 'csv,jsonl']);
    const whole = await contents();
    await kill(after);
    await extract(['-f', 'csv,jsonl', '--resume']);
    expect(await contents()).toEqual(whole);
  });

  test('twice, the second time with other options, and then goes on as at first', async () => {
    await extract();
    const whole = await contents();
    await kill(2);
    const journal = await read('out/.zhibiao/journal.jsonl');
    await extract(['--header', 'zh']);
    const { inputs, finished: _, ...header } = await manifest();
    const second = [header, inputs[0]].map((line) => JSON.stringify(line)).join('\n');
    for (const name of ['manifest.json', 'c/d.csv', 'f.csv']) await rm(at('out', name));
    await write({ 'out/b.csv': whole['b.csv']! });
    await write({ 'out/.zhibiao/journal.jsonl': `${journal.slice(0, journal.lastIndexOf('\n') + 1)}${second}\n` });
    const { err } = await extract(['--resume', '--progress']);
    // The first document was read with the other headings since; the second one is still as it was written at first.
    expect(await contents()).toEqual(whole);
    expect(err).toContain('read, 1 failed');
  });

  test('before it put in place what it had written down, and then one that was stopped: that is not taken for done', async () => {
    await extract();
    await kill(3);
    await rm(at('out/c/d.csv'));
    await extract([], signalling('SIGINT'));
    expect((await manifest()).inputs.map(({ path }) => path)).toEqual(['a.txt', 'b.txt']);
    expect((await zhibiao(['verify', at('out')])).out).toContain('2 documents, 2 outputs: no difference');
  });

  test('is told where it is not resumed, and everything is read anew', async () => {
    await extract();
    const whole = await contents();
    await kill(3);
    const { errLines } = await extract();
    expect(errLines[0]).toMatch(/out: an earlier run was interrupted; .*--resume/);
    expect(await contents()).toEqual(whole);
  });
});

describe('outputs of earlier runs that this one did not write', () => {
  test('are removed with the folders that they leave empty', async () => {
    await extract();
    await rm(at('in/c'), { recursive: true });
    await write({ 'in/a.txt': '' });
    const { errLines } = await extract(['--resume']);
    expect(errLines).toContain(`zhibiao: ${at('out')}: removed 2 outputs of earlier runs that this one did not write`);
    expect(await list('out')).toEqual(['b.csv', 'f.csv', 'manifest.json']);
    expect((await zhibiao(['verify', at('out')])).exit).toBe(0);
  });

  test('of another format, too', async () => {
    await extract(['-f', 'csv,json']);
    await extract(['-f', 'json']);
    expect((await list('out')).filter((name) => name.endsWith('.csv'))).toEqual([]);
  });

  test('are left where somebody has changed them', async () => {
    await extract();
    await rm(at('in/a.txt'));
    await write({ 'out/a.csv': 'my notes' });
    const { errLines } = await extract();
    expect(errLines.find((line) => line.includes('a.csv'))).toMatch(/left a\.csv, .*changed/);
    expect(await read('out/a.csv')).toBe('my notes');
  });

  test('nothing outside the folder is removed, whatever a manifest lists', async () => {
    await extract();
    await write({
      'precious.csv': await read('out/a.csv'),
      'out/manifest.json': (await read('out/manifest.json')).replace('"a.csv"', '"../precious.csv"'),
    });
    await rm(at('in/a.txt'));
    await extract();
    expect(await list('.')).toContain('precious.csv');
  });

  test('files that no run wrote are not touched', async () => {
    await write({ 'out/readme.csv': 'mine' });
    await extract();
    await rm(at('in/a.txt'));
    await extract();
    expect(await list('out')).toContain('readme.csv');
  });
});

describe('a signal', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('%s: what is in hand is finished and written down, and a summary said', async (signal, status) => {
    await extract();
    const whole = await contents();
    await rm(at('out'), { recursive: true });

    const { exit, errLines } = await extract([], signalling(signal));
    expect(exit).toBe(status);
    expect(errLines.at(-1)).toMatch(/1 document read, 0 failed, 4 not begun; 1 metric /);
    const { finished, inputs } = await manifest();
    expect(finished).toBe(false);
    expect(inputs.map(({ path }) => path)).toEqual(['a.txt']);
    expect(await list('out')).toEqual(['a.csv', 'manifest.json']);

    await extract(['--resume']);
    expect(await contents()).toEqual(whole);
  });

  test('what an earlier run wrote and this one did not come to stays, and is known', async () => {
    await extract(['-f', 'csv,json']);
    await extract(['-f', 'csv'], signalling('SIGINT'));
    expect(await list('out')).toContain('f.json');
    const { inputs } = await manifest();
    expect(inputs.find(({ path, outcome }) => path === 'f.txt' && outcome === 'outdated')).toBeDefined();
    const recorded = inputs.flatMap(({ outputs }) => outputs.map(({ path }) => path)).sort();
    expect(recorded).toEqual((await list('out')).filter((name) => name !== 'manifest.json'));

    await extract(['-f', 'csv', '--resume']);
    expect((await list('out')).filter((name) => name.endsWith('.json'))).toEqual(['manifest.json']);
  });

  test('on standard output, too: what was written is whole', async () => {
    const { exit, out } = await zhibiao(['extract', at('in'), '-f', 'json'], signalling('SIGINT'));
    expect(JSON.parse(out)).toHaveLength(1);
    expect(exit).toBe(130);
  });

  test('no listener is left behind', async () => {
    const signals = new EventEmitter();
    await extract([], { signals });
    expect(signals.eventNames()).toEqual([]);
  });
});

describe('progress and summary', () => {
  test('a good run says nothing on a pipe', async () => {
    await rm(at('in/b.txt'));
    await rm(at('in/e.txt'));
    expect((await extract()).err).toBe('');
  });

  test('--progress adds the summary', async () => {
    const { errLines } = await extract(['--progress']);
    expect(errLines.at(-1)).toMatch(SUMMARY);
    expect(errLines.at(-1)).toContain('4 documents read, 1 failed; 3 metrics (count 2, rate 1);');
  });

  test('so does a terminal', async () => {
    expect((await extract([], { stderrTerminal: true })).errLines.at(-1)).toMatch(SUMMARY);
  });
});

describe('a call that is wrong', () => {
  test.each<[string, string[], RegExp]>([
    [
      'no process',
      ['--jobs', '0'],
      /^zhibiao: option '--jobs <n>' argument '0' is invalid\. It takes a whole number from 1\.$/,
    ],
    ['half a process', ['--jobs', '1.5'], /'1\.5' is invalid/],
    ['no number', ['--jobs', 'many'], /'many' is invalid/],
    ['fewer than none', ['--jobs=-2'], /'-2' is invalid/],
  ])('%s', async (_, args, message) => {
    const { exit, errLines } = await extract(args);
    expect(errLines).toHaveLength(1);
    expect(errLines[0]).toMatch(message);
    expect(exit).toBe(2);
  });

  test('--resume without a folder', async () => {
    const { exit, errLines } = await zhibiao(['extract', at('in'), '--resume']);
    expect(errLines).toEqual(['zhibiao: --resume goes on with an output folder; name it with --out']);
    expect(exit).toBe(2);
  });

  test('a folder in which another run is at work', async () => {
    await extract();
    const { acquireLock } = await import('../../src/manifest/lock.js');
    const lock = await acquireLock(at('out'));
    const { exit, errLines } = await extract();
    expect(errLines).toEqual([expect.stringMatching(/out: another run \(process \d+ on .*; \w/)]);
    expect(exit).toBe(2);
    await lock.release();
    expect((await extract()).exit).toBe(1);
  });
});

test('an output that can not be put in place is a failure of its document, and what stands of it is known', async () => {
  await write({ 'out/a.json/in the way': '' });
  const { exit, errLines } = await extract(['-f', 'csv,json']);
  expect(errLines[0]).toMatch(/^zhibiao: a\.txt: cannot write .*a\.json: a folder of that name is in the way; /);
  expect(exit).toBe(1);
  const [first] = (await manifest()).inputs;
  expect(first).toMatchObject({ outcome: 'failed', outputs: [{ path: 'a.csv' }] });

  await rename(at('out/a.json'), at('aside'));
  await extract(['-f', 'csv,json', '--resume']);
  expect(await read('out/a.json')).toContain('36件');
});
