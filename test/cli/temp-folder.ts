import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';

/** A folder of its own for each test of a file. */
export function tempFolder() {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'zhibiao-'));
  });
  afterEach(() => rm(root, { recursive: true }));

  const at = (...segments: string[]) => path.join(root, ...segments);
  return {
    at,
    async write(files: Record<string, string | Uint8Array>): Promise<void> {
      for (const [name, content] of Object.entries(files)) {
        await mkdir(path.dirname(at(name)), { recursive: true });
        await writeFile(at(name), content);
      }
    },
    read: (name: string) => readFile(at(name), 'utf8'),
    /** All files below, sorted, with `/`. */
    async list(below = '.'): Promise<string[]> {
      const entries = await readdir(at(below), { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => path.relative(at(below), path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
        .sort();
    },
  };
}
