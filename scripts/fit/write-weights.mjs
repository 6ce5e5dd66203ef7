// The weights as a module of the extractor: integers by the names of their features, so that a change of them can be
// read line by line.
import { readFile, writeFile } from 'node:fs/promises';
import { WEIGHT_UNIT } from '../../dist/extract/naming/choose.js';
import { FEATURE_TABLES } from '../../dist/extract/naming/features.js';

const FILE = new URL('../../src/extract/naming/weights.ts', import.meta.url);

/** What the weights in force were fitted on and how well they did: `{ figures, name, exact }`, or undefined. */
export async function statedResult() {
  const stated = /^\/\/ Left out: (\{.*\})$/m.exec(await readFile(FILE, 'utf8'));
  return stated ? JSON.parse(stated[1]) : undefined;
}

/** @returns how many weights there are, and the size of the file in bytes */
export async function writeWeights(weights, calibration, result) {
  let count = 0;
  const tables = FEATURE_TABLES.flatMap(({ name, values, base }) => {
    const lines = values.flatMap((value, i) => {
      const weight = Math.round(weights[base + i] * WEIGHT_UNIT);
      return weight === 0 ? [] : [`    ${keyOf(value)}: ${weight},`];
    });
    count += lines.length;
    return lines.length === 0 ? [] : [`  ${keyOf(name)}: {`, ...lines, '  },'];
  });
  const text = [
    '// Written by `npm run fit`, not by hand: how it is run and what it must show stands in CONTRIBUTING.md.',
    `// Left out: ${JSON.stringify(result)}`,
    '',
    '/** Weights of features by their tables and values, in hundredths; the others have none. */',
    'export const WEIGHTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {',
    ...tables,
    '};',
    '',
    '/** How many rows were right of those whose name was so likely. */',
    'export const CALIBRATION: readonly (readonly [likelihood: number, right: number])[] = [',
    ...calibration.map((point) => `  [${point.join(', ')}],`),
    '];',
    '',
  ].join('\n');
  await writeFile(FILE, text);
  return { count, bytes: Buffer.byteLength(text) };
}

/** A property name as the formatter leaves it. */
function keyOf(name) {
  return /^(?:[\p{ID_Start}_$][\p{ID_Continue}$]*|\d+)$/u.test(name) ? name : `'${name}'`;
}
