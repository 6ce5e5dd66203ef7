import { mkdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readManifest } from '../../src/manifest/manifest.js';
import { tempFolder } from '../cli/temp-folder.js';
import { inputRecord, manifestOf } from './sample.js';

const { at, write } = tempFolder();

describe('the manifest of a folder', () => {
  test('is read as it was written', async () => {
    const manifest = manifestOf([inputRecord('a.txt', '../in/a.txt', '甲', [])]);
    await write({ 'manifest.json': JSON.stringify(manifest) });
    expect(await readManifest(at())).toEqual(manifest);
  });

  test('may be absent, as may the folder', async () => {
    expect(await readManifest(at())).toBeUndefined();
    expect(await readManifest(at('nowhere'))).toBeUndefined();
  });
});

describe('is refused', () => {
  const noRecord = { path: 'a.txt', outcome: 'read', outputs: [] };
  const badOutput = { path: 'a.txt', file: 'a.txt', outcome: 'read', outputs: [{ path: 'a.csv' }] };
  test.each<[string, string, RegExp]>([
    ['when it is empty', '', /is no manifest, or a damaged one; remove it and run extract again$/],
    ['when it ends too soon', JSON.stringify(manifestOf([])).slice(0, -1), /a damaged one/],
    ['when it is of something else', '{"name":"app","inputs":[]}', /is no manifest/],
    ['when it is null', 'null', /is no manifest/],
    [
      'for an input that is no record',
      JSON.stringify({ ...manifestOf([]), inputs: [noRecord] }),
      /input 1 is no record/,
    ],
    ['for an output that is none', JSON.stringify({ ...manifestOf([]), inputs: [badOutput] }), /input 1 is no record/],
    ['for an input that is null', JSON.stringify({ ...manifestOf([]), inputs: [null] }), /input 1 is no record/],
  ])('%s', async (_, text, message) => {
    await write({ 'manifest.json': text });
    await expect(readManifest(at())).rejects.toThrow(message);
    await expect(readManifest(at())).rejects.toThrow(at('manifest.json'));
  });

  test('when it is a folder', async () => {
    await mkdir(at('manifest.json'));
    await expect(readManifest(at())).rejects.toThrow(/cannot be read \(EISDIR\)/);
  });
});
