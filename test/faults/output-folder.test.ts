import { spawnSync } from 'node:child_process';
import { chmod, cp, mkdir, readFile, rm, symlink } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { beforeEach, describe, expect, test } from 'vitest';
import { tempFolder } from '../cli/temp-folder.js';
import { BIN, SEGMENTER, zhibiao } from './command.js';
import { writeReports } from './documents.js';
import { GATES } from './gate.js';
import { ALL, gatedRun } from './gated-run.js';
import { contents, expectSound, outputsIn } from './output-folder.js';

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

/** A file system of its own is for those who may mount one in a namespace of their own. */
const MOUNTS = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', tmpdir()]).status === 0;

describe('a folder that cannot be written to is one line that says why', () => {
  const extract = (out: string) => [BIN, 'extract', at('in'), '-o', at(out), ...SEGMENTER];

  test.skipIf(!MOUNTS).each([
    ['disk', 'a read-only file system', 'ro', 'the file system is read-only; name another folder with --out'],
    ['disk/out', 'a folder there', 'ro', 'the file system is read-only; name another folder with --out'],
    ['disk/some/way/down', 'one further down', 'ro', 'the file system is read-only; name another folder with --out'],
    ['disk/out', 'a full disk', 'nr_inodes=1', 'the disk is full; free some space and run again'],
    ['disk/some/way/down', 'one further down', 'nr_inodes=2', 'the disk is full; free some space and run again'],
  ])('%s: %s', async (out, _, options, cause) => {
    await writeReports(at('in'), 1);
    await mkdir(at('disk'));
    const script = 'mount -t tmpfs -o "$0" tmpfs "$1" && shift && exec "$@"';
    const args = ['-rm', 'sh', '-c', script, options, at('disk'), process.execPath, ...extract(out)];
    const { status, stderr } = spawnSync('unshare', args, { encoding: 'utf8' });
    expect(stderr).toBe(`zhibiao: ${at(out)}: ${cause}\n`);
    expect(status).toBe(2);
  });

  test('below a link that leads back to itself', async () => {
    await writeReports(at('in'), 1);
    await symlink('loop', at('loop'));
    const { exit, err } = await zhibiao(['extract', at('in'), '-o', at('loop/out')]);
    expect(err).toMatch(/^zhibiao: .*loop\/out: a link there leads back to itself; \w.*\n$/);
    expect(exit).toBe(2);
  });

  test.skipIf(!MOUNTS)('with a link to another disk in it: that document fails, and is told why', async () => {
    await writeReports(at('in/sub'), 1);
    await mkdir(at('out'));
    await mkdir(at('disk'));
    await symlink(at('disk'), at('out/sub'));
    const script = 'mount -t tmpfs tmpfs "$0" && exec "$@"';
    const args = ['-rm', 'sh', '-c', script, at('disk'), process.execPath, ...extract('out')];
    const { status, stderr } = spawnSync('unshare', args, { encoding: 'utf8' });
    expect(stderr).toMatch(/^zhibiao: sub\/000\.txt: cannot write .*: a link there leads to another disk; \w.*\n$/);
    expect(status).toBe(1);
  });

  test.skipIf(process.platform === 'win32').each([
    ['a folder', 'locked'],
    ['a folder in it', 'locked/out'],
    ['one further down', 'locked/some/way/down'],
  ])('without permission: %s', async (_, out) => {
    await writeReports(at('in'), 1);
    await mkdir(at('locked'), { mode: 0o555 });
    await chmod(at(), 0o755);
    // To root everything is permitted.
    const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const { status, stderr } = spawnSync(process.execPath, extract(out), { encoding: 'utf8', ...nobody });
    expect(stderr).toBe(
      `zhibiao: ${at(out)}: writing there is not permitted; check its permissions or name another folder with --out\n`,
    );
    expect(status).toBe(2);
  });

  test('a link that leads nowhere', async () => {
    await writeReports(at('in'), 1);
    await symlink('nowhere', at('out'));
    const { exit, err } = await zhibiao(['extract', at('in'), '-o', at('out')]);
    expect(err).toBe(
      `zhibiao: ${at('out')}: is a link that leads nowhere; mend it, or name another folder with --out\n`,
    );
    expect(exit).toBe(2);
  });
});

test('the file that standard input comes from is not overwritten', async () => {
  const text = '全年巡查工地214件。\n';
  await write({ 'out/stdin.csv': text });
  for (const force of ['', '--force']) {
    const command = `"${process.execPath}" "${BIN}" extract - -o "${at('out')}" ${force} < "${at('out/stdin.csv')}"`;
    const { status, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
    expect(stderr).toMatch(/^zhibiao: .*stdin\.csv: is read by this run\n.*\n$/);
    expect(status).toBe(2);
    expect(await contents(at('out'))).toEqual({ 'stdin.csv': text });
  }
});

describe.skipIf(!GATES)('in mid-run', () => {
  const { writeInputs, begin, held, kill, openGate, expectComplete, expectCompletion } = gatedRun(at);

  beforeEach(() => writeInputs());

  test('the folder is removed: one line, and --resume does everything anew', async () => {
    const run = await held();
    await rm(at('out'), { recursive: true });
    await openGate();
    const { exit, err } = await run.ended;
    expect(err).toBe('zhibiao: out: was removed while the run was writing there; run again\n');
    expect(exit).toBe(1);
    expect(await outputsIn(at('out'))).toEqual([]);
    await expectCompletion('--resume');
  }, 60_000);

  test('the folder is replaced by a file: one line', async () => {
    const run = await held();
    await rm(at('out'), { recursive: true });
    await write({ out: 'mine' });
    await openGate();
    const { exit, err } = await run.ended;
    expect(err).toBe('zhibiao: out: was replaced while the run was writing there; run again\n');
    expect(exit).toBe(1);
    expect(await readFile(at('out'), 'utf8')).toBe('mine');
  }, 60_000);

  test('a folder lies where an output belongs: that document fails, the others are written', async () => {
    const run = await held();
    await mkdir(at('out/050.csv'));
    await openGate();
    const { exit, err } = await run.ended;
    expect(err).toMatch(/^zhibiao: 050\.txt: .*a folder of that name is in the way.*\n$/);
    expect(exit).toBe(1);
    await rm(at('out/050.csv'), { recursive: true });
    await expectSound(at('out'));
    expect(await outputsIn(at('out'))).toHaveLength(ALL - 1);
    await expectCompletion('--resume');
  }, 60_000);

  test('a file appears where an output belongs: that document fails, and the file stays', async () => {
    const run = await held();
    await write({ 'out/050.csv': 'mine' });
    await openGate();
    const { exit, err } = await run.ended;
    expect(err).toMatch(/^zhibiao: 050\.txt: cannot write .*: another program has written 050\.csv since .*\n$/);
    expect(exit).toBe(1);
    expect(await readFile(at('out/050.csv'), 'utf8')).toBe('mine');
    expect(await outputsIn(at('out'))).toHaveLength(ALL);
    expect((await zhibiao(['verify', at('out')])).out).toContain('050.csv: is no output that the manifest lists\n');

    // Nothing is read, so that the gate may stay closed.
    const again = await begin('out', '--resume').ended;
    expect(again.err).toMatch(/^zhibiao: out\/050\.csv: was not written by an earlier run\n.*\n$/);
    expect(again.exit).toBe(2);
    await rm(at('out/050.csv'));
    await expectCompletion('--resume');
  }, 60_000);

  test('the output of an earlier run is changed while the next is at work: it stays as it is', async () => {
    await expectCompletion();
    await writeReports(at('last'), 1, { first: 50, year: 2023 });
    const run = await held();
    await write({ 'out/050.csv': 'mine' });
    await openGate();
    const { exit, err } = await run.ended;
    expect(err).toMatch(/^zhibiao: 050\.txt: cannot write .*: another program has written 050\.csv since .*\n$/);
    expect(exit).toBe(1);
    expect(await readFile(at('out/050.csv'), 'utf8')).toBe('mine');
  }, 60_000);

  test('a manifest of somebody else’s appears: it stays, and what was done is not lost', async () => {
    const run = await held();
    await write({ 'out/manifest.json': '{ "name": "a web page" }' });
    await openGate();
    const { exit, err } = await run.ended;
    expect(err).toMatch(/^zhibiao: out: another program has written manifest\.json since the run began; .*\n$/);
    expect(exit).toBe(1);
    expect(await readFile(at('out/manifest.json'), 'utf8')).toBe('{ "name": "a web page" }');
    await rm(at('out/manifest.json'));
    await expectCompletion('--resume');
  }, 60_000);

  test('an output that was written is removed: verify tells, --resume writes it again', async () => {
    const run = await held();
    await rm(at('out/000.csv'));
    await openGate();
    expect(await run.ended).toMatchObject({ exit: 0, err: '' });
    expect(await zhibiao(['verify', at('out')])).toMatchObject({
      exit: 1,
      out: expect.stringContaining('000.csv: the output is missing\n'),
    });
    await expectCompletion('--resume');
  }, 60_000);

  test('another run is refused and disturbs nothing', async () => {
    const run = await held();
    for (const flags of [[], ['--resume']]) {
      const { exit, out, err } = await begin('out', ...flags).ended;
      expect(err).toMatch(/^zhibiao: out: another run \(process \d+ on .*\) is at work there; wait until it ends.*\n$/);
      expect(out).toBe('');
      expect(exit).not.toBe(0);
    }
    await openGate();
    expect(await run.ended).toMatchObject({ exit: 0, err: '' });
    await expectComplete();
  }, 60_000);

  test('it is killed: the next run takes its lock at once, and does everything anew', async () => {
    await kill(await held(), 'SIGKILL');
    const next = begin('out');
    await openGate();
    expect(await next.ended).toMatchObject({ exit: 0, err: expect.stringContaining('an earlier run was interrupted') });
    await expectComplete();
  }, 60_000);
});

test('of runs that begin together on the lock of a killed one, none disturbs another', async () => {
  await writeReports(at('in'), 40);
  const extract = (out: string, ...flags: string[]) => ['extract', at('in'), '-o', at(out), '-f', 'csv', ...flags];
  await zhibiao(extract('whole'));
  await cp(at('whole'), at('out'), { recursive: true });
  // It was killed before it could make a manifest of what it had written down.
  const { inputs, finished: _, ...header } = JSON.parse(await readFile(at('out/manifest.json'), 'utf8'));
  await write({
    'out/.zhibiao/journal.jsonl': [header, ...inputs].map((line) => `${JSON.stringify(line)}\n`).join(''),
  });
  await rm(at('out/manifest.json'));
  // No process has that number.
  await write({ 'out/.zhibiao/lock': JSON.stringify({ id: 'dead', pid: 2 ** 30, host: hostname() }) });

  const runs = await Promise.all(Array.from({ length: 3 }, () => zhibiao(extract('out', '--resume'))));
  const refused = runs.filter(({ exit }) => exit !== 0);
  expect(refused.length).toBeLessThan(3);
  for (const { err } of refused) expect(err).toMatch(/^zhibiao: .*another run \(process \d+ on .*\n$/);
  expect(await contents(at('out'))).toEqual(await contents(at('whole')));
}, 60_000);
