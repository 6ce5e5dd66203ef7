import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, test } from 'vitest';
import { tempFolder } from '../cli/temp-folder.js';

const FIT = fileURLToPath(new URL('../../scripts/fit/fit.mjs', import.meta.url));
const WEIGHTS = new URL('../../src/extract/naming/weights.ts', import.meta.url);
const { at, write } = tempFolder();

const fit = (...args: string[]): Promise<{ exit: number; out: string; err: string }> =>
  promisify(execFile)(process.execPath, [FIT, ...args]).then(
    ({ stdout, stderr }) => ({ exit: 0, out: stdout, err: stderr }),
    ({ code, stdout, stderr }) => ({ exit: code, out: stdout, err: stderr }),
  );

const gold = (text: string, value: number, unit: string, indicator: string) =>
  JSON.stringify({ line: 1, text, kind: 'count', value, unit, indicator });
const GOLD = {
  'gold/letters.txt': '全年办理来信36件。\n',
  'gold/letters.gold.jsonl': `${gold('36件', 36, '件', '办理来信')}\n`,
  'gold/contracts.txt': '审查合同214件，招聘教师30名。\n',
  'gold/contracts.gold.jsonl': [
    gold('214件', 214, '件', '审查合同'),
    gold('30名', 30, '名', '招聘教师'),
    gold('31名', 31, '名', '招聘教师'),
  ].join('\n'),
};

/** Titles of the tables that a run prints, in their order. */
const titles = (out: string) => [...out.matchAll(/^(\S.*?) {2,}(?:figures|rows) /gm)].map(([, title]) => title);

describe('a run that writes nothing', () => {
  beforeEach(() => write(GOLD));

  test('prints how well documents are named that were left out, and the same again', async () => {
    const weights = await readFile(WEIGHTS, 'utf8');
    const args = ['--try', '--folds', '2', '--segmenter', 'node-rs', '--wrong', '2', at('gold')];
    const { exit, out, err } = await fit(...args);
    expect(err).toBe('fit: contracts.gold.jsonl, line 3: "31名" does not occur in line 1 of the text\n');
    expect(exit).toBe(0);
    expect(titles(out)).toEqual([
      'rules alone',
      'documents left out, by set',
      'by kind',
      'by way',
      'by document, the worst',
      'confidence',
    ]);
    expect(out).toMatch(/^ {2}gold +3 +100\.0 +100\.0 +100\.0$/m);
    expect(out).toMatch(/^left out: name 0\.\d+, exact 0\.\d+; before /m);
    expect(await fit(...args)).toEqual({ exit, out, err });
    expect(await readFile(WEIGHTS, 'utf8')).toBe(weights);
  }, 300_000);
});

test('--help', async () => {
  const { exit, out, err } = await fit('--help');
  expect([exit, err]).toEqual([0, '']);
  expect(out).toMatch(/^usage: npm run fit/);
  for (const name of ['sentences', 'folds', 'segmenter', 'curve', 'wrong', 'try', 'force', 'help'])
    expect(out).toContain(`--${name} `);
});

describe('a call that cannot be followed ends with one line that says why', () => {
  beforeEach(() =>
    write({ 'none/report.txt': '审查合同214件。', 'bad/report.txt': '审查合同214件。', 'bad/report.gold.jsonl': '{' }),
  );

  test.each<[string, string[], string]>([
    ['an unknown option', ['--bogus'], "Unknown option '--bogus'; --help lists the options"],
    ['an option without its value', ['--folds'], "Option '--folds <value>' argument missing"],
    ['a single fold', ['--folds', '1'], '--folds is to be a whole number from 2 on, not "1"'],
    ['a fold that is no number', ['--folds', 'ten'], '--folds is to be a whole number from 2 on, not "ten"'],
    ['a weight that is no number', ['--sentences', 'half'], '--sentences is to be a number from 0 on, not "half"'],
    [
      'a segmenter that there is not',
      ['--segmenter', 'jieba'],
      '--segmenter is to be nodejieba or node-rs, not "jieba"',
    ],
    ['a folder that there is not', ['gone'], 'gone: no such folder'],
    ['a file', ['none/report.txt'], 'report.txt: no such folder'],
    ['a folder without gold', ['none'], 'none: no gold beside a text'],
    ['damaged gold', ['bad'], 'report.gold.jsonl, line 1 is not valid JSON'],
  ])('%s', async (_, args, says) => {
    const paths = args.map((arg) => (/^(?:gone|none|bad)/.test(arg) ? at(arg) : arg));
    const { exit, out, err } = await fit('--try', ...paths);
    expect(err).toMatch(/^fit: [^\n]*\n$/);
    expect(err).toContain(says);
    expect([exit, out]).toEqual([2, '']);
  });
});
