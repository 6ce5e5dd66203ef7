import { mkdir, readFile, rm } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { tempFolder } from '../cli/temp-folder.js';
import { start, zhibiao } from './command.js';
import { writeReports } from './documents.js';
import { GATES } from './gate.js';
import { gatedRun } from './gated-run.js';
import { contents, expectSound, outputsIn } from './output-folder.js';
import { until } from './until.js';

const { at, write } = tempFolder();

describe('no folder to write to', () => {
  test.each([
    ['a file', 'file'],
    ['below a file', 'file/out'],
  ])('%s', async (_, out) => {
    await write({ file: '' });
    await writeReports(at('in'), 2);
    const { exit, err } = await zhibiao(['extract', at('in'), '-o', at(out)]);
    expect(err).toMatch(/^zhibiao: .*\n$/);
    expect(exit).toBe(2);
    expect(await readFile(at('file'), 'utf8')).toBe('');
  });
});

describe.skipIf(!GATES)('in mid-run', () => {
  const { writeInputs, extract, openGate } = gatedRun(at);

  /** A run that has written some outputs and now waits. */
  async function held(...flags: string[]) {
    const run = start(extract('out', ...flags));
    await until('some outputs', async () => (await outputsIn(at('out'))).length > 0);
    return run;
  }

  async function whole(out: string, ...flags: string[]): Promise<Record<string, string>> {
    const run = start(extract(out, ...flags));
    await openGate();
    expect(await run.ended).toMatchObject({ exit: 0, err: '' });
    return contents(at(out));
  }

  beforeEach(() => writeInputs());

  test.each([
    '1',
    '2',
  ])('the folder is removed: one line, and --resume does everything anew (%s jobs)', async (jobs) => {
    const run = await held('--jobs', jobs);
    await rm(at('out'), { recursive: true });
    await openGate();
    const { exit, err } = await run.ended;
    expect(err).toBe(`zhibiao: ${at('out')}: was removed while the run was writing there; run again\n`);
    expect(exit).toBe(1);
    expect(await outputsIn(at('out'))).toEqual([]);
    expect(await whole('out', '--resume')).toEqual(await whole('whole'));
  }, 60_000);

  test('the folder is replaced by a file: one line', async () => {
    const run = await held();
    await rm(at('out'), { recursive: true });
    await write({ out: 'mine' });
    await openGate();
    const { exit, err } = await run.ended;
    expect(err).toMatch(/^zhibiao: .*out: .*\n$/);
    expect(exit).toBe(1);
    expect(await readFile(at('out'), 'utf8')).toBe('mine');
  }, 60_000);

  test('a folder lies where an output belongs: that document fails, the others are written', async () => {
    const run = await held('--jobs', '1');
    await mkdir(at('out/00250.csv'));
    await openGate();
    const { exit, err } = await run.ended;
    expect(err).toMatch(/^zhibiao: 00250\.txt: .*a folder of that name is in the way.*\n$/);
    expect(exit).toBe(1);
    await rm(at('out/00250.csv'), { recursive: true });
    await expectSound(at('out'));
    expect(await outputsIn(at('out'))).toHaveLength(300);
    expect(await whole('out', '--resume')).toEqual(await whole('whole'));
  }, 60_000);

  test('an output that was written is removed: verify tells, --resume writes it again', async () => {
    const run = await held();
    const [first] = await outputsIn(at('out'));
    await rm(at('out', first!));
    await openGate();
    expect(await run.ended).toMatchObject({ exit: 0, err: '' });
    expect(await zhibiao(['verify', at('out')])).toMatchObject({
      exit: 1,
      out: expect.stringContaining(`${first}: the output is missing\n`),
    });
    expect(await whole('out', '--resume')).toEqual(await whole('whole'));
  }, 60_000);

  test('another run is refused and disturbs nothing', async () => {
    const run = await held();
    for (const flags of [[], ['--resume']]) {
      const { exit, out, err } = await zhibiao(extract('out', ...flags));
      expect(err).toMatch(/^zhibiao: .*out: another run \(process \d+ on .*\) is at work there; wait until it ends/);
      expect(err.split('\n')).toHaveLength(2);
      expect(out).toBe('');
      expect(exit).not.toBe(0);
    }
    await openGate();
    expect(await run.ended).toMatchObject({ exit: 0, err: '' });
    expect(await contents(at('out'))).toEqual(await whole('whole'));
  }, 60_000);

  test('it is killed: the next run takes its lock at once, with --resume and without', async () => {
    for (const flags of [['--resume'], []]) {
      const run = await held();
      run.kill('SIGKILL');
      await run.ended;
      const next = start(extract('out', ...flags));
      await openGate();
      expect(await next.ended).toMatchObject({ exit: 0 });
      expect(await contents(at('out'))).toEqual(await whole('whole'));
      await rm(at('out'), { recursive: true });
    }
  }, 60_000);
});

test('of runs that begin together on the lock of a killed one, none disturbs another', async () => {
  await writeReports(at('in'), 100);
  const extract = (out: string, ...flags: string[]) => ['extract', at('in'), '-o', at(out), '-f', 'csv', ...flags];
  const killed = start(extract('out'));
  await until('some outputs', async () => (await outputsIn(at('out'))).length > 0);
  killed.kill('SIGKILL');
  await killed.ended;

  const runs = await Promise.all(Array.from({ length: 3 }, () => zhibiao(extract('out', '--resume'))));
  const refused = runs.filter(({ exit }) => exit !== 0);
  expect(refused.length).toBeLessThan(3);
  for (const { err } of refused) expect(err).toMatch(/^zhibiao: .*another run \(process \d+ on .*\n$/);
  await zhibiao(extract('whole'));
  expect(await contents(at('out'))).toEqual(await contents(at('whole')));
}, 60_000);
