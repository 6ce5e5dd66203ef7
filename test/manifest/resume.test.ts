import { mkdir, rm, stat, utimes } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import type { InputRecord } from '../../src/manifest/manifest.js';
import { type Expectation, keptRecord } from '../../src/manifest/resume.js';
import { tempFolder } from '../cli/temp-folder.js';
import { inputRecord, outputRecord } from './sample.js';

const { at, write } = tempFolder();
const TEXT = '巡查工地214件';

let record: InputRecord;
let expected: Expectation;

beforeEach(async () => {
  await write({ 'a.txt': TEXT, 'out/a.csv': '214件', 'out/a.json': '[]' });
  record = {
    ...inputRecord('a.txt', '../a.txt', TEXT, [outputRecord('a.csv', '214件'), outputRecord('a.json', '[]')]),
    modified: (await stat(at('a.txt'))).mtimeMs,
  };
  expected = {
    input: { file: at('a.txt'), path: 'a.txt' },
    outputs: ['a.csv', 'a.json'],
    folder: at('out'),
    assured: true,
  };
});

test('what has not changed is kept as it is', async () => {
  expect(await keptRecord(record, expected)).toBe(record);
});

test('a document of another time but the same bytes is kept, with that time', async () => {
  await utimes(at('a.txt'), 1000, 2000);
  expect(await keptRecord(record, expected)).toEqual({ ...record, modified: 2_000_000 });
});

describe('read again', () => {
  test.each<[string, () => unknown]>([
    ['of another size', () => write({ 'a.txt': `${TEXT}。` })],
    ['as long, of other bytes and another time', () => write({ 'a.txt': TEXT.replace('4', '5') })],
    ['gone', () => rm(at('a.txt'))],
    ['a folder now', () => rm(at('a.txt')).then(() => mkdir(at('a.txt')))],
  ])('the document is %s', async (_, change) => {
    await change();
    // Some file systems tell time in steps that a test is shorter than.
    await utimes(at('a.txt'), 1000, 2000).catch(() => {});
    expect(await keptRecord(record, expected)).toBeUndefined();
  });

  test.each<[string, () => unknown]>([
    ['missing', () => rm(at('out/a.json'))],
    ['of another size', () => write({ 'out/a.csv': '' })],
    ['a folder', () => rm(at('out/a.csv')).then(() => mkdir(at('out/a.csv')))],
  ])('an output is %s', async (_, change) => {
    await change();
    expect(await keptRecord(record, expected)).toBeUndefined();
  });

  test('an output is as long but of other bytes, and may be of the time before the run that was killed', async () => {
    await write({ 'out/a.csv': '215件' });
    expect(await keptRecord(record, { ...expected, assured: false })).toBeUndefined();
  });

  test.each<[string, Partial<InputRecord>, Partial<Expectation>]>([
    ['it failed', { outcome: 'failed' }, {}],
    ['its outputs are of other rules', { outcome: 'outdated' }, {}],
    ['it had another name', { path: 'reports/a.txt' }, {}],
    ['it has other outputs now', {}, { outputs: ['a.txt.csv', 'a.txt.json'] }],
    ['it has one output more now', {}, { outputs: ['a.csv', 'a.json', 'a.jsonl'] }],
  ])('%s', async (_, then, now) => {
    expect(await keptRecord({ ...record, ...then }, { ...expected, ...now })).toBeUndefined();
  });
});
