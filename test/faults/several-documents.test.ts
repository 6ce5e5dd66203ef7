import { utimes } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { tempFolder } from '../cli/temp-folder.js';
import { zip } from '../load/archive/zip.js';
import { zhibiao } from './command.js';
import { reportText } from './documents.js';
import { forEachPoint } from './each-point.js';
import { meeting } from './fault.js';
import { contents, expectSound } from './output-folder.js';

const { at, write, read } = tempFolder();

const extract = (out: string, ...flags: string[]) => [
  ...['extract', at('in'), '-o', at(out), '-f', 'jsonl', '--text-field', 'text', '--jobs', '1'],
  ...flags,
];

test('files that hold several documents: a run that dies at any change to a file is completed by --resume', async () => {
  const line = (number: number, about = {}) => `${JSON.stringify({ text: reportText(number), ...about })}\n`;
  // Beyond a quarter of a megabyte the lines are read in two parts.
  await write({
    'in/a.zip': zip([{ name: '../y.txt', content: reportText(2) }]),
    'in/b.jsonl': line(3, { unread: '.'.repeat(250_000) }) + line(4, { unread: '.'.repeat(50_000) }),
  });
  const time = new Date('2022-07-06T08:00:00Z');
  for (const name of ['in/a.zip', 'in/b.jsonl']) await utimes(at(name), time, time);

  const counted = await zhibiao(extract('undisturbed'), meeting({ folder: at('undisturbed'), steps: at('steps') }));
  expect(counted).toMatchObject({ exit: 0, err: '' });
  const wanted = await contents(at('undisturbed'));
  expect(Object.keys(wanted)).toEqual(['a.zip/y.jsonl', 'b.jsonl', 'manifest.json']);

  const points = Number(await read('steps'));
  expect(points).toBeGreaterThan(15);
  await forEachPoint(points, async (point) => {
    const out = `dies-at-${point}`;
    const died = await zhibiao(extract(out), meeting({ folder: at(out), at: point, how: 'tear' }));
    expect(died, `at change ${point}`).toMatchObject({ exit: null, signal: 'SIGKILL' });
    await expectSound(at(out));

    const { exit, err } = await zhibiao(extract(out, '--resume'));
    expect({ point, exit }, err).toEqual({ point, exit: 0 });
    expect(await contents(at(out)), `resumed after change ${point}`).toEqual(wanted);
  });
}, 240_000);
