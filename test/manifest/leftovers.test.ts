import { link } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { removeLeftovers } from '../../src/manifest/leftovers.js';
import { writeManifestFile } from '../../src/manifest/manifest-file.js';
import { tempFolder } from '../cli/temp-folder.js';
import { inputRecord, manifestOf, outputRecord } from './sample.js';

const { at, write, list } = tempFolder();
const { inputs: _, ...HEADER } = manifestOf([]);

/** Writes down what an earlier run wrote. */
async function wrote(...names: string[]): Promise<void> {
  await write(Object.fromEntries(names.map((name) => [`out/${name}`, 'rows'])));
  async function* records() {
    for (const name of names) yield JSON.stringify(inputRecord(name, `../${name}`, '', [outputRecord(name, 'rows')]));
  }
  await writeManifestFile(at('out/manifest.json'), HEADER, true, records());
}

const remove = (ours: string[], read: string[] = []) =>
  removeLeftovers(
    at('out'),
    HEADER,
    new Set(ours),
    read.map((name) => at(name)),
  );

test('what this run wrote stays', async () => {
  await wrote('a.csv', 'b.csv');
  expect(await remove(['a.csv'])).toEqual({ removed: 1, changed: [] });
  expect(await list('out')).toEqual(['a.csv', 'manifest.json']);
});

test('what this run read stays', async () => {
  await wrote('a.csv', 'b.csv');
  expect(await remove([], ['out/a.csv'])).toEqual({ removed: 1, changed: [] });
  expect(await list('out')).toEqual(['a.csv', 'manifest.json']);
});

test('a name that leads to what this run wrote stays, as one in other letters does on some file systems', async () => {
  await wrote('A.csv');
  // Two names for one file are what comes nearest to it on all others.
  await link(at('out/A.csv'), at('out/a.csv'));
  expect(await remove(['a.csv'])).toEqual({ removed: 0, changed: [] });
  expect(await list('out')).toEqual(['A.csv', 'a.csv', 'manifest.json']);
});
