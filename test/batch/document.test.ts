import { appendFile, rm, stat, utimes } from 'node:fs/promises';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { processDocument } from '../../src/batch/document.js';
import { RunError } from '../../src/batch/run-error.js';
import type { Job } from '../../src/batch/work.js';
import { tempFolder } from '../cli/temp-folder.js';
import { outputRecord } from '../manifest/sample.js';

/** Something that happens to the file while it is read: once for each time. */
const meanwhile = vi.hoisted(() => [] as (() => Promise<unknown>)[]);

vi.mock('../../src/extract/index.js', () => import('../cli/fake-extract.js'));
vi.mock('../../src/load/index.js', async (original) => {
  const load = await original<typeof import('../../src/load/index.js')>();
  return {
    ...load,
    async readBytes(...args: Parameters<typeof load.readBytes>) {
      const bytes = await load.readBytes(...args);
      await meanwhile.shift()?.();
      return bytes;
    },
  };
});

const { at, write, read } = tempFolder();
const TEXT = '受理来信36件\n';
const JSONL: Job['output'] = {
  to: 'text',
  rendering: { format: 'jsonl', documents: 'several', header: 'en', bom: false },
};
const READING = { reading: {}, limits: {} };
const task = () => ({ place: 7, size: 1, input: { file: at('a.txt'), path: 'a.txt' } });

beforeEach(async () => {
  meanwhile.length = 0;
  await write({ 'a.txt': TEXT });
});

test('a document: what it was, what it holds, its results', async () => {
  const outcome = await processDocument(task(), { ...READING, output: JSONL });
  const { size, sha256 } = outputRecord('', TEXT);
  expect(outcome).toMatchObject({
    place: 7,
    source: { size, sha256, modified: (await stat(at('a.txt'))).mtimeMs },
    success: { encoding: 'utf-8', characters: TEXT.length, metrics: { count: 1 } },
    notes: [],
  });
  expect(outcome.failure).toBeUndefined();
});

test('to the temporary folder', async () => {
  await write({ 'tmp/other': '' });
  const rendering = { documents: 'one', header: 'en', bom: false } as const;
  const renderings = [
    { ...rendering, format: 'csv' as const },
    { ...rendering, format: 'json' as const },
  ];
  const outcome = await processDocument(task(), {
    ...READING,
    output: { to: 'files', folder: at('tmp'), renderings },
  });
  for (const { format, size, sha256 } of outcome.success!.files!) {
    expect(outputRecord('', await read(`tmp/7.${format}`))).toMatchObject({ size, sha256 });
  }
  expect(outcome.success!.files!.map(({ format }) => format)).toEqual(['csv', 'json']);
});

test('a temporary folder that is gone ends the run', async () => {
  const renderings = [{ format: 'csv' as const, documents: 'one' as const, header: 'en' as const, bom: false }];
  const output: Job['output'] = { to: 'files', folder: at('gone'), renderings };
  await expect(processDocument(task(), { ...READING, output })).rejects.toThrow(RunError);
});

describe('a file that another program writes', () => {
  const grows = () => appendFile(at('a.txt'), '受理来电8件\n');
  const isTouched = () => utimes(at('a.txt'), 1000, 2000);

  test.each<[string, () => Promise<unknown>]>([
    ['grows', grows],
    ['is written anew', isTouched],
  ])('while it is read: %s; it is read once more', async (_, change) => {
    meanwhile.push(change);
    const { failure, source } = await processDocument(task(), { ...READING, output: JSONL });
    expect(failure).toBeUndefined();
    expect(source).toMatchObject({ size: (await stat(at('a.txt'))).size, modified: (await stat(at('a.txt'))).mtimeMs });
  });

  test('again and again: it fails', async () => {
    meanwhile.push(grows, grows);
    const outcome = await processDocument(task(), { ...READING, output: JSONL });
    expect(outcome).toEqual({ place: 7, failure: expect.stringMatching(/^is still being written; \w/), notes: [] });
  });

  test('a file that vanishes behind its reading has vanished', async () => {
    meanwhile.push(() => rm(at('a.txt')));
    const { failure } = await processDocument(task(), { ...READING, output: JSONL });
    expect(failure).toMatch(/^no such file; /);
  });
});

describe('a document that fails', () => {
  test('says why, and what its bytes were', async () => {
    await write({ 'a.txt': '' });
    const { failure, source, success } = await processDocument(task(), { ...READING, output: JSONL });
    expect(failure).toMatch(/^the file is empty; /);
    expect(source).toMatchObject({ size: 0 });
    expect(success).toBeUndefined();
  });

  test('a fault of the program is one, too', async () => {
    await write({ 'a.txt': '出错' });
    const { failure } = await processDocument(task(), { ...READING, output: JSONL });
    expect(failure).toBe('unexpected TypeError: no such rule; please report this');
  });
});
