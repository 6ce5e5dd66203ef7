import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { tempFolder } from '../cli/temp-folder.js';
import { BIN, SEGMENTER, zhibiao } from './command.js';
import { writeReports } from './documents.js';
import { forEachPoint } from './each-point.js';
import { meeting } from './fault.js';
import { contents, expectSound, outputsIn } from './output-folder.js';

const { at, read } = tempFolder();
const extract = (out: string, ...flags: string[]) => ['extract', at('in'), '-o', at(out), '-f', 'csv', ...flags];

const FULL = 'the disk is full; free some space and run again with --resume';

/** A disk of its own is for those who may mount one in a namespace of their own. */
const MOUNTS = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', tmpdir()]).status === 0;

/** Runs the command on a small disk, and once more when the disk is larger; keeps what was on it each time. */
const ON_SMALL_DISK = `
  mount -t tmpfs -o size=160k tmpfs "$DISK"
  "$NODE" "$BIN" extract "$IN" -o "$DISK/out" -f csv $SEGMENTER 2> "$KEEP/full.err"
  echo $? > "$KEEP/full.exit"
  cp -R "$DISK" "$KEEP/full"
  mount -o remount,size=20m "$DISK"
  "$NODE" "$BIN" extract "$IN" -o "$DISK/out" -f csv $SEGMENTER --resume 2> "$KEEP/resumed.err"
  echo $? > "$KEEP/resumed.exit"
  cp -R "$DISK" "$KEEP/resumed"
`;

test.skipIf(!MOUNTS)(
  'a disk that is full ends the run, and --resume completes it when there is room',
  async () => {
    await writeReports(at('in'), 60);
    await Promise.all([at('disk'), at('keep')].map((folder) => mkdir(folder)));
    const shell = spawn('unshare', ['-rm', 'sh', '-c', ON_SMALL_DISK], {
      env: {
        ...process.env,
        DISK: at('disk'),
        KEEP: at('keep'),
        IN: at('in'),
        NODE: process.execPath,
        BIN,
        SEGMENTER: SEGMENTER.join(' '),
      },
      stdio: 'ignore',
    });
    const [whole] = await Promise.all([
      zhibiao(extract('whole/out')),
      new Promise((resolve) => shell.on('close', resolve)),
    ]);
    expect(whole).toMatchObject({ exit: 0, err: '' });

    expect(await read('keep/full.err')).toBe(`zhibiao: ${at('disk/out')}: ${FULL}\n`);
    expect(await read('keep/full.exit')).toBe('1\n');
    const written = await outputsIn(at('keep/full/out'));
    expect(written.length).toBeGreaterThan(0);
    expect(written.length).toBeLessThan(60);
    await expectSound(at('keep/full/out'));

    expect(await read('keep/resumed.err')).toBe('');
    expect(await read('keep/resumed.exit')).toBe('0\n');
    expect(await contents(at('keep/resumed/out'))).toEqual(await contents(at('whole/out')));
  },
  60_000,
);

test('a disk that is full at any change to a file ends the run with one line', async () => {
  await writeReports(at('in'), 1);
  const inProcess = (out: string) => extract(out, '--jobs', '1');
  await zhibiao(inProcess('whole'), meeting({ folder: at('whole'), how: 'ENOSPC', steps: at('steps') }));
  await forEachPoint(Number(await read('steps')), async (point) => {
    const out = `full-${point}`;
    const { exit, err } = await zhibiao(inProcess(out), meeting({ folder: at(out), at: point, how: 'ENOSPC' }));
    expect(exit, `at change ${point}`).toBeGreaterThan(0);
    expect(err).toMatch(/^zhibiao: .*: the disk is full; free some space and run again.*\n$/);
    await expectSound(at(out));
  });
}, 60_000);

test.skipIf(!existsSync('/dev/full'))(
  'a full disk behind standard output ends a run in several processes',
  async () => {
    await writeReports(at('in'), 60, { long: true });
    const args = `extract "${at('in')}" --jobs 2 ${SEGMENTER.join(' ')}`;
    const shell = spawn('sh', ['-c', `"${process.execPath}" "${BIN}" ${args} > /dev/full`], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const exit = new Promise((resolve) => shell.on('close', resolve));
    expect(await text(shell.stderr)).toBe(
      'zhibiao: standard output: the disk is full; free some space and run again\n',
    );
    expect(await exit).toBe(1);
  },
  30_000,
);
