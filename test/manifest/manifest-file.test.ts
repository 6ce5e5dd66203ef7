import { describe, expect, test } from 'vitest';
import { ManifestError, readManifest } from '../../src/manifest/manifest.js';
import { openManifestFile, writeManifestFile } from '../../src/manifest/manifest-file.js';
import { tempFolder } from '../cli/temp-folder.js';
import { inputRecord, manifestOf, outputRecord } from './sample.js';

const { at, write, read } = tempFolder();

async function* each<T>(list: T[]): AsyncGenerator<T> {
  yield* list;
}

const RECORDS = [
  inputRecord('甲.txt', '../甲.txt', '甲', [outputRecord('甲.csv', '1')]),
  inputRecord('a"b\\\n.txt', '../a"b\\\n.txt', 'b', []),
  { path: 'c.txt', file: '../c.txt', outcome: 'failed' as const, error: 'empty', outputs: [] },
];

async function writeRecords(records: typeof RECORDS, finished = true): Promise<void> {
  await writeManifestFile(at('manifest.json'), manifestOf([]), finished, each(records.map((r) => JSON.stringify(r))));
}

describe('a manifest', () => {
  test.each([
    ['none', []],
    ['one', RECORDS.slice(0, 1)],
    ['three', RECORDS],
    ['thousands', Array.from({ length: 3000 }, (_, i) => inputRecord(`${i}.txt`, `../${i}.txt`, '文', []))],
  ])('comes back as it was written, as a whole and record by record: %s', async (_, records) => {
    await writeRecords(records);
    expect(await readManifest(at())).toEqual(manifestOf(records));

    const file = (await openManifestFile(at()))!;
    const bytes = Buffer.from(await read('manifest.json'));
    const found = [];
    for await (const { record, offset, length } of file.records()) {
      expect(JSON.parse(bytes.toString('utf8', offset, offset + length))).toEqual(record);
      found.push(record);
    }
    expect(found).toEqual(records);
  });

  test('of a run that was stopped', async () => {
    await writeRecords(RECORDS, false);
    expect((await readManifest(at()))?.finished).toBe(false);
  });

  test('that is not there', async () => {
    expect(await openManifestFile(at())).toBeUndefined();
  });
});

describe('a file that is no manifest, or a damaged one, is told', () => {
  const whole = async () => {
    await writeRecords(RECORDS);
    return read('manifest.json');
  };
  test.each<[string, (text: string) => string]>([
    ['empty', () => ''],
    ['not JSON', () => 'a list of goods'],
    ['another JSON', () => '{\n  "inputs": [\n  ]\n}\n'],
    ['cut off in a record', (text) => text.slice(0, text.indexOf('"甲.csv"'))],
    ['cut off between records', (text) => text.slice(0, text.lastIndexOf('    {'))],
    ['a line that is no record', (text) => text.replace('"c.txt"', '5')],
  ])('%s', async (_, damage) => {
    await write({ 'manifest.json': damage(await whole()) });
    const reading = async () => {
      const file = await openManifestFile(at());
      for await (const _ of file!.records());
    };
    await expect(reading()).rejects.toThrow(ManifestError);
    await expect(reading()).rejects.toThrow(/manifest\.json: .*; \w/);
  });
});
