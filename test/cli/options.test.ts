import { describe, expect, test } from 'vitest';
import { type ExtractFlags, settleExtract, type Target } from '../../src/cli/options.js';

describe('where results go', () => {
  test.each<[string, ExtractFlags, boolean, Target]>([
    ['a table on a terminal', {}, true, { to: 'terminal' }],
    ['csv on a pipe', {}, false, { to: 'stdout', format: 'csv' }],
    ['the format that was named, on a terminal too', { format: 'jsonl' }, true, { to: 'stdout', format: 'jsonl' }],
    ['csv in a folder', { out: 'out' }, true, { to: 'folder', folder: 'out', formats: ['csv'] }],
    [
      'formats in a folder',
      { out: 'out', format: 'csv, json' },
      false,
      { to: 'folder', folder: 'out', formats: ['csv', 'json'] },
    ],
    ['a format named twice', { format: 'csv,csv' }, false, { to: 'stdout', format: 'csv' }],
  ])('%s', async (_, flags, terminal, target) => {
    expect((await settleExtract(flags, terminal)).target).toEqual(target);
  });
});

describe('how documents are read', () => {
  test.each<[string, ExtractFlags, object]>([
    ['nothing said', {}, {}],
    ['auto is nothing said', { encoding: 'auto' }, {}],
    ['an encoding', { encoding: 'gb18030' }, { encoding: 'gb18030' }],
    ['an encoding in capitals', { encoding: 'UTF-16LE' }, { encoding: 'UTF-16LE' }],
    ['kinds, each once', { kinds: 'rate,count,rate' }, { kinds: ['rate', 'count'] }],
    ['a least confidence', { minConfidence: 0.8 }, { minConfidence: 0.8 }],
    ['none is left out by a confidence of 0', { minConfidence: 0 }, { minConfidence: 0 }],
    ['the least certain first', { doubtful: true }, { doubtful: true }],
    ['a year', { reference: '2022' }, { reference: '2022' }],
    ['a month', { reference: '2022-08' }, { reference: '2022-08' }],
    ['a day', { reference: '2024-02-29' }, { reference: '2024-02-29' }],
    ['a size', { maxSize: '1.5MiB' }, { maxSize: 1_572_864 }],
    ['a segmenter', { segmenter: 'node-rs' }, { segmenter: 'node-rs' }],
  ])('%s', async (_, flags, reading) => {
    expect((await settleExtract(flags, false)).reading).toEqual(reading);
  });
});

describe('a call that is wrong says what would be right', () => {
  test.each<[ExtractFlags, string]>([
    [{ format: 'xls' }, 'unknown format "xls"; use csv, json or jsonl'],
    [{ format: 'csv,' }, 'unknown format ""; use csv, json or jsonl'],
    [{ format: 'csv,json' }, 'standard output takes one format, not csv,json; name a folder with --out for more'],
    [{ out: '' }, '--out names no folder'],
    [{ force: true }, '--force overwrites files in an output folder; name it with --out'],
    [{ kinds: 'count,percent' }, 'unknown kind "percent"; use count, rate, money, duration, measure, rank or date'],
    [{ segmenter: 'jieba' }, 'unknown segmenter "jieba"; use nodejieba or node-rs'],
    [{ header: 'cn' }, 'unknown header "cn"; use en or zh'],
    [
      { encoding: 'klingon' },
      'unknown encoding "klingon"; use auto, utf-8, gb18030, gbk, gb2312, big5, utf-16le or utf-16be',
    ],
    [
      { encoding: 'base64' },
      'unknown encoding "base64"; use auto, utf-8, gb18030, gbk, gb2312, big5, utf-16le or utf-16be',
    ],
    [{ reference: 'yesterday' }, 'unknown reference date "yesterday"; use YYYY, YYYY-MM or YYYY-MM-DD'],
    [{ reference: '2022-02-30' }, 'unknown reference date "2022-02-30"; use YYYY, YYYY-MM or YYYY-MM-DD'],
    [{ reference: '2022-13' }, 'unknown reference date "2022-13"; use YYYY, YYYY-MM or YYYY-MM-DD'],
    [{ maxSize: 'huge' }, 'unknown size "huge"; use one such as 500k, 10MB or 1GiB'],
    [{ include: ['*.md', ''] }, '--include takes a pattern such as "*.md", not ""'],
    [{ exclude: ['/'] }, '--exclude takes a pattern such as "*.md", not "/"'],
    [{ exclude: ['x'.repeat(70_000)] }, '--exclude takes a pattern such as "*.md", not one so long'],
    [{ reference: '22' }, 'unknown reference date "22"; use YYYY, YYYY-MM or YYYY-MM-DD'],
  ])('%o', async (flags, message) => {
    await expect(settleExtract(flags, false)).rejects.toThrow(message);
  });
});
