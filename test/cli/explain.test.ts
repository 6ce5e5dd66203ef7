import { describe, expect, test } from 'vitest';
import { describe as lines } from '../../src/explain/describe.js';
import { explain } from '../../src/explain/index.js';
import type { ExtractOptions } from '../../src/types.js';
import { Kept, zhibiao } from './run-command.js';

const FIRST = '检修电梯57部，合格率97.8%。';
const SECOND = '上半年巡查河道120公里，“五员”到岗。';

const told = (text: string, options?: ExtractOptions) =>
  explain(text, options)
    .flatMap(lines)
    .map((line) => `${line}\n`)
    .join('');

describe('explain', () => {
  test('a sentence on standard output', async () => {
    const { exit, out, err } = await zhibiao(['explain', FIRST]);
    expect(out).toBe(told(FIRST));
    expect(out.split('\n')[0]).toBe(FIRST);
    expect(out).toContain('  57部  count\n    = 57 部, 检修电梯 (words before)');
    expect(err).toBe('');
    expect(exit).toBe(0);
  });

  test('several sentences, one after another', async () => {
    const { exit, out } = await zhibiao(['explain', FIRST, SECOND]);
    expect(out).toBe(told(FIRST) + told(SECOND));
    expect(exit).toBe(0);
  });

  test('a text of several lines, with its sections', async () => {
    const text = '一、河道管护\n清运水草310吨。';
    const { out } = await zhibiao(['explain', text]);
    expect(out).toBe(told(text));
    expect(out).toContain('  section: 一、河道管护\n');
  });

  test('what was dropped, and why', async () => {
    const { out } = await zhibiao(['explain', SECOND]);
    expect(out).toContain('  五员  count, dropped by names: part of a name, a title or a short quotation\n');
  });

  test('against a reference', async () => {
    const { out } = await zhibiao(['explain', SECOND, '--reference', '2022-07']);
    expect(out).toBe(told(SECOND, { reference: '2022-07' }));
    expect(out).toContain('  read against: 2022-07\n');
    expect(out).toContain('period 2022-01/2022-06');
    expect((await zhibiao(['explain', SECOND])).out).not.toContain('read against');
  });

  test('with the segmenter that is named', async () => {
    const { exit, out } = await zhibiao(['explain', FIRST, '--segmenter', 'node-rs']);
    expect(out).toBe(told(FIRST, { segmenter: 'node-rs' }));
    expect(exit).toBe(0);
  });

  test('a sentence without figures', async () => {
    const { exit, out } = await zhibiao(['explain', '各项工作平稳有序。']);
    expect(out).toBe(told('各项工作平稳有序。'));
    expect(exit).toBe(0);
  });

  test('is plain on a terminal too', async () => {
    const { out } = await zhibiao(['explain', FIRST], { terminal: true });
    expect(out).toBe(told(FIRST));
  });

  test('ends quietly where the pipe is closed', async () => {
    const stdout = new Kept();
    stdout.destroy(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
    const { exit, err } = await zhibiao(['explain', FIRST], { stdout });
    expect(err).toBe('');
    expect(exit).toBe(0);
  });
});

describe('a call that is wrong exits with 2', () => {
  test.each<[string, string[], RegExp]>([
    ['no sentence', [], /missing required argument 'sentence'/],
    ['no such segmenter', [FIRST, '--segmenter', 'jieba'], /unknown segmenter "jieba"; use nodejieba or node-rs/],
    ['no such reference', [FIRST, '--reference', 'yesterday'], /unknown reference date "yesterday"/],
    ['no such option', [FIRST, '--format', 'csv'], /unknown option '--format'/],
  ])('%s', async (_, args, message) => {
    const { exit, out, err } = await zhibiao(['explain', ...args]);
    expect(err).toMatch(message);
    expect(out).toBe('');
    expect(exit).toBe(2);
  });
});
