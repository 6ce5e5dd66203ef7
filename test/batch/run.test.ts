import { access, readFile, truncate, writeFile } from 'node:fs/promises';
import { describe, expect, test, vi } from 'vitest';
import { type Batch, type Limits, type Report, runBatch } from '../../src/batch/index.js';
import type { InputFile } from '../../src/load/inputs.js';
import { tempFolder } from '../cli/temp-folder.js';

const { at } = tempFolder();
const OBEDIENT = new URL('./obedient-worker.mjs', import.meta.url);

/** Large enough to be worth a process, and to go alone. */
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

function batch(inputs: InputFile[], about: Partial<Batch> = {}, limits: Limits = {}): Batch {
  return {
    inputs,
    job: {
      limits,
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

function lives(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch {
    return false;
  }
}

const reads = (inputs: InputFile[]) => inputs.map(({ path }) => `${path}: read`);

describe('documents in processes of their own', () => {
  test('come in the order of the inputs', async () => {
    const inputs = await documents(numbered(60), SMALL);
    expect(await told(batch(inputs))).toEqual(reads(inputs));
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

/** Limits that a machine with much else to do keeps. */
const SHORT = { timeout: 4000 };
const LITTLE = { maxMemory: 400e6 };

describe('a document that passes its limits, or that its process dies of', () => {
  test.each([
    ['exits', /^3 failed: the process that read it died \(exit status 3\); please report this$/, {}],
    ['throws', /^3 failed: the process that read it died \(exit status 1: TypeError: from nowhere\); please /, {}],
    ['takes memory', /^3 failed: needs more than 400 MB of memory; allow more with --max-memory, or split it$/, LITTLE],
    ['takes one array that is too large', /^3 failed: needs more than 400 MB of memory; /, LITTLE],
    ['takes memory outside of the heap', /^3 failed: needs more than 400 MB of memory; /, LITTLE],
    ['asks for what no array can hold', /^3 failed: needs more than .* of memory, the limit for its size; /, {}],
    ['never ends', /^3 failed: was not read within 4 s; allow more with --timeout, or split it$/, SHORT],
    ['never settles', /^3 failed: was not read within 4 s; /, SHORT],
    ['is killed', /^3 failed: the system ended the process that read it, most likely for want of memory; /, {}],
  ])('%s: it alone fails', async (name, failure, limits) => {
    const names = numbered(12);
    names[3] = name;
    const inputs = await documents(names, SMALL);
    // The whole is large enough for several processes.
    inputs.push(...(await documents(['large'], LARGE)));
    const lines = await told(batch(inputs, {}, limits));
    expect(lines.toSpliced(3, 1)).toEqual(reads(inputs).toSpliced(3, 1));
    expect(lines[3]).toMatch(failure);
  });

  test('what an earlier document left in the process costs the next one nothing', async () => {
    const inputs = await documents(['leaves something that never ends', ...numbered(6)], SMALL);
    expect(await told(batch(inputs, { jobs: 1 }, SHORT))).toEqual(reads(inputs));
  });

  test('every document has its process die: each fails, and the run ends', async () => {
    const inputs = await documents(numbered(5, 'exits'), LARGE);
    const lines = await told(batch(inputs));
    expect(lines).toHaveLength(5);
    for (const each of lines) expect(each).toContain('the process that read it died');
  });

  test('no process is left', async () => {
    const inputs = await documents(['writes its process down', 'never ends', ...numbered(3)], LARGE);
    await told(batch(inputs, { jobs: 1 }, SHORT));
    const process = Number(await readFile(`${inputs[0]!.file}.process`, 'utf8'));
    await vi.waitFor(() => expect(lives(process)).toBe(false), { timeout: 10_000 });
  });
});

test('a process that can not be started ends the run', async () => {
  const inputs = await documents(numbered(3), LARGE);
  const script = new URL('./no-such-worker.mjs', import.meta.url);
  await expect(told(batch(inputs, { script }))).rejects.toThrow(/^a process that reads documents could not be started/);
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
    // Four groups of three are on their way for two processes.
    expect(lines.length).toBeLessThanOrEqual(12);
    expect(lines.every((each) => expected.includes(each))).toBe(true);
  });
});
