import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { prepareFolder, writeWhole } from '../../src/export/folder.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zhibiao-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('makes the output folder and those on the way to an output', async () => {
  const out = path.join(folder, 'a/b');
  await prepareFolder(out);
  await writeWhole(path.join(out, 'c/report.csv'), '数值\r\n');
  expect(await readFile(path.join(out, 'c/report.csv'), 'utf8')).toBe('数值\r\n');
});

test('an output folder that is a file', async () => {
  await writeFile(path.join(folder, 'out'), '');
  await expect(prepareFolder(path.join(folder, 'out'))).rejects.toThrow(/out: is a file; name a folder with --out/);
});

test('an output folder below a file', async () => {
  await writeFile(path.join(folder, 'out'), '');
  await expect(prepareFolder(path.join(folder, 'out/deeper'))).rejects.toThrow(/a file stands where a folder must be/);
});

test('an output that can not be written leaves nothing behind', async () => {
  await mkdir(path.join(folder, 'report.csv/in the way'), { recursive: true });
  await expect(writeWhole(path.join(folder, 'report.csv'), 'x')).rejects.toThrow(/report\.csv: a folder of that name/);
  expect(await readdir(folder)).toEqual(['report.csv']);
});

test('an output of an earlier run is replaced', async () => {
  await writeWhole(path.join(folder, 'report.csv'), 'long before');
  await writeWhole(path.join(folder, 'report.csv'), 'now');
  expect(await readFile(path.join(folder, 'report.csv'), 'utf8')).toBe('now');
});
