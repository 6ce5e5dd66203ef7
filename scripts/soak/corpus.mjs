// Writes a folder of documents, one in a hundred of them broken.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BROKEN, STRANGE } from './broken.mjs';
import { report } from './documents.mjs';

/**
 * @param folder a folder that is empty
 * @param count how many documents
 * @returns what must come of each: its path, its output below the output folder (without extension) or none, the row
 *   that must stand there, and what must be said of it
 */
export function writeCorpus(folder, count) {
  const expected = [];
  for (let number = 0; number < count; number++) {
    // A hundred in a folder, and two folders in one another.
    const below = `part-${Math.floor(number / 1000)}/${Math.floor(number / 100)}`;
    if (number % 100 === 0) mkdirSync(path.join(folder, below), { recursive: true });
    const broken = number % 100 === 50 ? BROKEN[Math.floor(number / 100) % BROKEN.length] : undefined;
    if (broken) {
      const name = `${below}/${number}.txt`;
      broken.make(path.join(folder, name));
      expected.push({ path: name, ...(broken.written && { output: `${below}/${number}` }), says: broken.says });
    } else {
      const { extension, bytes, row } = report(number);
      const name = `${below}/${number}.${extension}`;
      writeFileSync(path.join(folder, name), bytes);
      expected.push({ path: name, output: `${below}/${number}`, row });
    }
  }
  for (const make of STRANGE) make(folder);
  return expected;
}
