import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedBytes } from '../../scripts/fuzz/mutate/bytes.js';
import { GoldError, readGold } from '../../src/eval/gold.js';
import { readJournal } from '../../src/manifest/journal.js';
import { ManifestError, readManifest } from '../../src/manifest/manifest.js';
import { openManifestFile } from '../../src/manifest/manifest-file.js';
import { tempFolder } from '../cli/temp-folder.js';
import { Random } from '../hostile/random.js';
import { holdsOf } from './check.js';

const { at, write } = tempFolder();

const HEADER = { tool: { name: 'zhibiao', version: '0', rules: 'ab' }, segmenter: 'node-rs', options: {} };
const record = (path: string) => ({
  path,
  file: `../${path}`,
  size: 3,
  sha256: 'cd',
  outcome: 'read',
  metrics: 1,
  outputs: [{ path: `${path}.csv`, size: 9, sha256: 'ef' }],
});
const RECORDS = ['a.txt', '年报.txt', 'c.txt'].map(record);
const JOURNAL = [HEADER, ...RECORDS].map((line) => `${JSON.stringify(line)}\n`).join('');
const MANIFEST = `{\n  "tool": ${JSON.stringify(HEADER.tool)},\n  "segmenter": "node-rs",\n  "options": {},\n  "finished": true,\n  "inputs": [\n${RECORDS.map((line) => `    ${JSON.stringify(line)}`).join(',\n')}\n  ]\n}\n`;
const GOLD = [
  '{"line":1,"text":"214件","kind":"count","value":214,"unit":"件"}',
  '{"line":2,"text":"98%","kind":"rate","value":98,"indicator":null}',
  '',
].join('\n');

const damaged = (text: string) =>
  fc
    .integer({ min: 0, max: 2 ** 31 - 1 })
    .map((seed) => changedBytes(Buffer.from(text), new Random(seed), Buffer.from(text)));

/** What a reader returns, or the name of the error that it throws. */
async function attempt(read: () => Promise<unknown>, declared: new (message: string) => Error): Promise<unknown> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof declared)) throw error;
    expect(error.message).toMatch(/^[^\n]+$/);
    return error.name;
  }
}

test('a damaged journal has the records that are whole, each as it stands there', async () => {
  await holdsOf(damaged(JOURNAL), 80, async (bytes) => {
    await write({ '.zhibiao/journal.jsonl': bytes });
    for await (const line of readJournal(at())) {
      if (!('record' in line)) continue;
      const written = bytes.toString('utf8', line.offset, line.offset + line.length);
      expect(JSON.parse(written)).toEqual(line.record);
    }
  });
});

test('a damaged manifest is read or refused with one line', async () => {
  await holdsOf(damaged(MANIFEST), 100, async (bytes) => {
    // The places of records are those of a text that is UTF-8.
    fc.pre(isUtf8(bytes));
    await write({ 'manifest.json': bytes });
    await attempt(() => readManifest(at()), ManifestError);
    await attempt(async () => {
      const manifest = await openManifestFile(at());
      for await (const { record: found, offset, length } of manifest!.records()) {
        expect(JSON.parse(bytes.toString('utf8', offset, offset + length))).toEqual(found);
      }
    }, ManifestError);
  });
});

test('a damaged gold file is read or refused with one line', async () => {
  await holdsOf(damaged(GOLD), 80, async (bytes) => {
    await write({ 'a.gold.jsonl': bytes });
    await attempt(() => readGold(at('a.gold.jsonl'), 'a.gold.jsonl'), GoldError);
  });
});
