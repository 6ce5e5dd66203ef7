import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { tempFolder } from '../cli/temp-folder.js';

const CHECK = fileURLToPath(new URL('../../scripts/expressions/check.mjs', import.meta.url));
const { at, write } = tempFolder();

const check = () =>
  promisify(execFile)(process.execPath, [CHECK, at('src'), at('dist')]).then(
    ({ stdout }) => ({ exit: 0, out: stdout }),
    ({ code, stdout }) => ({ exit: code, out: stdout }),
  );

test('expressions that take more than linear time are reported where they stand, written or built', async () => {
  const lines = ['export const safe = /^[^a]*a$/;', 'export const tail = /x+$/;', 'const WORDS = ["ab", "a", "b"];'];
  const built = "export const nested = new RegExp('^(?:' + WORDS.join('|') + ')*c', 'i');";
  await write({
    'src/words/planted.ts': ['interface Nothing {}', ...lines, built].join('\n'),
    'dist/words/planted.js': [...lines, built].join('\n'),
  });
  const { exit, out } = await check();
  expect(out.split('\n').map((line: string) => line.replace(/, as on .*/, ''))).toEqual([
    'words/planted.ts:3: /x+$/: 2nd degree polynomial',
    'words/planted.ts:5: /^(?:ab|a|b)*c/i: exponential',
    '3 expressions, 0 allowed, 2 problems',
    '',
  ]);
  expect(exit).toBe(1);
});

test('so is a place that builds one which is never seen', async () => {
  await write({
    'src/lazy.ts': 'export const f = (word: string) => new RegExp(word);',
    'dist/lazy.js': 'export const f = (word) => new RegExp(word);',
  });
  const { exit, out } = await check();
  expect(out).toMatch(/^lazy\.ts:1: builds an expression that was not seen/);
  expect(exit).toBe(1);
});
