import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';

/** Every file below a folder with the text it holds, by its path with `/`; what a run keeps for itself as well. */
export async function contents(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: [string, string][] = [];
  for (const entry of entries) {
    if (entry.isDirectory()) continue;
    const file = path.join(entry.parentPath, entry.name);
    files.push([path.relative(folder, file).split(path.sep).join('/'), await readFile(file, 'utf8')]);
  }
  return Object.fromEntries(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The paths of all outputs that stand in their places. */
export async function outputsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch((): string[] => []);
  return names.filter((name) => !name.startsWith('.zhibiao') && /\.(csv|jsonl)$/.test(name)).sort();
}

interface Recorded {
  path: string;
  size: number;
  sha256: string;
}

/**
 * That an output folder is sound whenever its run ended: every output is whole, as a line of the manifest or of the
 * journal says, and nothing half-written lies outside the run's own folder.
 */
export async function expectSound(folder: string): Promise<void> {
  const found = existsSync(folder) ? await contents(folder) : {};
  const recorded = [...recordsOf(found['manifest.json']), ...recordsOf(found['.zhibiao/journal.jsonl'])];
  const unsound = Object.entries(found)
    .filter(([name]) => name !== 'manifest.json' && !name.startsWith('.zhibiao/'))
    .filter(([name, text]) => !recorded.some((output) => isOf(output, name, text)))
    .map(([name]) => name);
  expect(unsound).toEqual([]);
}

function isOf(output: Recorded, name: string, text: string): boolean {
  return (
    output.path === name &&
    output.size === Buffer.byteLength(text) &&
    output.sha256 === createHash('sha256').update(text).digest('hex')
  );
}

/** All outputs that a manifest or a journal lists; the last line of a journal may have been cut off. */
function recordsOf(text = ''): Recorded[] {
  const lines = text.startsWith('{\n') ? (JSON.parse(text).inputs as unknown[]) : wholeLines(text);
  return lines.flatMap((line) => (line as { outputs?: Recorded[] }).outputs ?? []);
}

function wholeLines(journal: string): unknown[] {
  return journal
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}
