import { execFile, execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { FORMAT_NAMES } from '../../scripts/fuzz/formats/index.js';
import { inputOf } from '../../scripts/fuzz/input.js';
import { tempFolder } from '../cli/temp-folder.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FAULTY = fileURLToPath(new URL('./faulty-reader.mjs', import.meta.url));
const { at, list } = tempFolder();

beforeAll(() => {
  execFileSync('npx', ['tsc', '-p', 'scripts/fuzz'], { cwd: ROOT });
});

const fuzz = (...args: string[]) =>
  promisify(execFile)(process.execPath, ['build/scripts/fuzz/fuzz.js', '--keep', at('kept'), ...args], {
    cwd: ROOT,
  }).then(
    ({ stdout, stderr }) => ({ exit: 0, out: stdout, err: stderr }),
    ({ code, stdout, stderr }) => ({ exit: code, out: stdout, err: stderr }),
  );

describe('faults that are planted', () => {
  const planted = (number: number) => [
    ...['--reader', FAULTY, '--format', 'text', '--seconds', '4', '--megabytes', '300', '--jobs', '1'],
    ...['--inputs', String(number)],
  ];

  test('are found, kept and counted, and nothing else is', async () => {
    const { exit, out, err } = await fuzz(...planted(30));
    expect(exit).toBe(1);
    expect(
      out
        .split('\n')
        .slice(0, 4)
        .map((line: string) => line.replace(/ +/g, ' ')),
    ).toEqual([
      'seed 1',
      ' inputs read refused error unsound crash hang memory',
      'text 30 18 1 1 4 2 2 2',
      'all 30 18 1 1 4 2 2 2',
    ]);
    const outcomes = err
      .split('\n')
      .filter(Boolean)
      .map((line: string) => /^(\w+): text-seed1-(\d+)/.exec(line)?.slice(1).reverse().join(' '));
    expect(outcomes.sort()).toEqual(
      [
        '3 error',
        '5 crash',
        '7 hang',
        '9 hang',
        '11 unsound',
        '13 unsound',
        '15 unsound',
        '17 memory',
        '19 memory',
        '21 unsound',
        '25 crash',
      ].sort(),
    );
    expect(await list('kept')).toHaveLength(11);
  });

  test('are found again in what was kept', async () => {
    await fuzz(...planted(4));
    const { exit, err } = await fuzz(...planted(4), '--replay', at('kept/text-seed1-3.txt'));
    expect(exit).toBe(1);
    expect(err).toMatch(/^error: text-seed1-3\.txt: TypeError: planted/);
  });
});

test('inputs are the same for the same seed, and others for another', () => {
  const inputs = (seed: number) =>
    Array.from({ length: 300 }, (_, number) => inputOf({ seed, formats: FORMAT_NAMES }, number));
  expect(inputs(5)).toEqual(inputs(5));
  expect(inputs(5)).not.toEqual(inputs(6));
  expect(new Set(inputs(5).map(({ format }) => format))).toEqual(new Set(FORMAT_NAMES));
});

test.each([
  ['--format', 'odt'],
  ['--seed', 'x'],
])('a call that is wrong is told: %s %s', async (...args) => {
  const { exit, err } = await fuzz(...args);
  expect(exit).toBe(2);
  expect(err).toMatch(/^fuzz: /);
});
