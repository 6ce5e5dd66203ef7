import { readdir } from 'node:fs/promises';
import path from 'node:path';

const EXTENSION = '.expected.jsonl';

/** The name of the golden file for what `layOut` gives a document: `report` has `report.expected.jsonl`. */
export function goldenName(output: string): string {
  return output + EXTENSION;
}

/** The golden files of a folder and of those below it, hidden ones apart, as sorted paths with `/`. */
export async function findGolden(folder: string): Promise<string[]> {
  const below = (await readdir(folder, { recursive: true })).map((file) => file.split(path.sep));
  return below
    .filter((segments) => segments.at(-1)!.endsWith(EXTENSION) && !segments.some((segment) => segment.startsWith('.')))
    .map((segments) => segments.join('/'))
    .sort();
}
