import { access, truncate, writeFile } from 'node:fs/promises';
import { describe, expect, test, vi } from 'vitest';
import { type Batch, type Report, runBatch } from '../../src/batch/index.js';
import type { InputFile } from '../../src/load/inputs.js';
import { tempFolder } from '../cli/temp-folder.js';

const { at } = tempFolder();
const OBEDIENT = new URL('./obedient-worker.mjs', import.meta.url);

/** Large enough to be worth a thread, and to go alone. */
const LARGE = 300 * 1024;
/** Many of these go together. */
const SMALL = 20 * 1024;

async function documents(names: string[], bytes: number): Promise<InputFile[]> {
  return Promise.all(
    names.map(async (path) => {
      await writeFile(at(path), '');
      await truncate(at(path), bytes);
      return { file: at(path), path };
    }),
  );
}

const numbered = (count: number, name = 'document') => Array.from({ length: count }, (_, i) => `${name} ${i}`);

function batch(inputs: InputFile[], about: Partial<Batch> = {}): Batch {
  return {
    inputs,
    job: {
      reading: {},
      output: { to: 'text', rendering: { format: 'jsonl', documents: 'several', header: 'en', bom: false } },
    },
    jobs: 2,
    signal: new AbortController().signal,
    settle: async (outcomes) => outcomes,
    outstanding: 8,
    script: OBEDIENT,
    ...about,
  };
}

async function reportsOf(options: Batch): Promise<Report[]> {
  const reports: Report[] = [];
  for await (const report of runBatch(options)) reports.push(report);
  return reports;
}

/** What became of each document. */
async function told(options: Batch): Promise<string[]> {
  return (await reportsOf(options)).flatMap((report) => ('notice' in report ? [] : [line(report)]));
}

function line(report: Exclude<Report, { notice: string }>): string {
  if ('kept' in report) return `kept ${report.place}`;
  const { place, success, failure } = report.outcome;
  return success?.text ? [...success.text].join('') : `${place} failed: ${failure}`;
}

const reads = (inputs: InputFile[]) => inputs.map(({ path }) => `${path}: read`);

describe('documents on threads', () => {
  test('come in the order of the inputs', async () => {
    const inputs = await documents(numbered(60), SMALL);
    expect(await told(batch(inputs))).toEqual(reads(inputs));
  });

  test('what every thread says is said once', async () => {
    const reports = await reportsOf(batch(await documents(numbered(20), SMALL)));
    expect(reports.filter((report) => 'notice' in report)).toEqual([
      { notice: 'said by every thread' },
      { notice: 'in a thread: true' },
    ]);
  });

  test('those that are kept stand in their places', async () => {
    const inputs = await documents(numbered(6), LARGE);
    const record = { path: '', file: '', outcome: 'read' as const, outputs: [] };
    const keep: Batch['keep'] = async (_, place) => (place % 2 === 0 ? record : undefined);
    expect(await told(batch(inputs, { keep }))).toEqual([
      'kept 0',
      'document 1: read',
      'kept 2',
      'document 3: read',
      'kept 4',
      'document 5: read',
    ]);
  });

  test('what is done is settled at once, though an earlier document is not', async () => {
    const inputs = await documents(['waits for the signal', ...numbered(4)], LARGE);
    const settledPlaces: number[] = [];
    const settle: Batch['settle'] = async (outcomes) => {
      settledPlaces.push(...outcomes.map(({ place }) => place));
      if (settledPlaces.length === 4) await writeFile(`${inputs[0]!.file}.signal`, '');
      return outcomes;
    };
    expect(await told(batch(inputs, { settle }))).toEqual(reads(inputs));
    expect(settledPlaces.slice(0, 4).sort()).toEqual([1, 2, 3, 4]);
    expect(settledPlaces.slice(4)).toEqual([0]);
  });

  test('no more than so many wait for an earlier one', async () => {
    const inputs = await documents(['waits for the signal', ...numbered(20)], LARGE);
    let done = 0;
    const settle: Batch['settle'] = async (outcomes) => {
      done++;
      if (done === 4) await writeFile(`${inputs[0]!.file}.signal`, '');
      expect(done).toBeLessThanOrEqual(outcomes[0]!.place === 0 ? 5 : 21);
      return outcomes;
    };
    expect(await told(batch(inputs, { settle, outstanding: 5 }))).toEqual(reads(inputs));
  });
});

describe('a thread that dies', () => {
  test.each([
    ['exits', /^3 failed: its thread died twice \(.*code: 3.*\); please report this$/],
    ['throws later', /^3 failed: its thread died twice \(from nowhere\); please report this$/],
    ['runs out of memory', /^3 failed: needs more memory than there is; split it, or .*--max-old-space-size/],
  ])('%s: only the document that killed it fails', async (name, failure) => {
    const names = numbered(12);
    names[3] = name;
    const inputs = await documents(names, SMALL);
    // The whole is large enough for threads.
    inputs.push(...(await documents(['large'], LARGE)));
    const lines = await told(batch(inputs));
    expect(lines.toSpliced(3, 1)).toEqual(reads(inputs).toSpliced(3, 1));
    expect(lines[3]).toMatch(failure);
  });

  test('every thread dies: each document fails, and the run ends', async () => {
    const inputs = await documents(numbered(5, 'exits'), LARGE);
    const lines = await told(batch(inputs));
    expect(lines).toHaveLength(5);
    for (const each of lines) expect(each).toContain('its thread died twice');
  });
});

describe('an abort', () => {
  test('before the beginning: nothing is done', async () => {
    const inputs = await documents(numbered(5), LARGE);
    expect(await told(batch(inputs, { signal: AbortSignal.abort() }))).toEqual([]);
  });

  test('finishes the documents in hand and begins no others', async () => {
    const inputs = await documents(['waits for the signal', ...numbered(30)], SMALL);
    const stop = new AbortController();
    const settle: Batch['settle'] = async (outcomes) => {
      await vi.waitFor(() => access(`${inputs[0]!.file}.begun`), { timeout: 30_000 });
      stop.abort();
      // Only now can the first document come to its end; the others of its group are not begun any more.
      await writeFile(`${inputs[0]!.file}.signal`, '');
      return outcomes;
    };
    const lines = await told(batch(inputs, { signal: stop.signal, settle }));
    const expected = reads(inputs);
    expect(lines[0]).toBe(expected[0]);
    expect(lines).not.toContain(expected[1]);
    expect(lines).not.toContain(expected[2]);
    // Six groups of three are in hand for two threads.
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.length).toBeLessThanOrEqual(18);
    expect(lines.every((each) => expected.includes(each))).toBe(true);
  });
});
