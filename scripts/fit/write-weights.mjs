// The weights as a module of the extractor: integers by the names of their features, so that a change of them can be
// read line by line.
import { readFile, writeFile } from 'node:fs/promises';
import { CERTAINTY_FEATURES } from '../../dist/extract/naming/certainty.js';
import { WEIGHT_UNIT } from '../../dist/extract/naming/feature-set.js';
import { NAME_FEATURES } from '../../dist/extract/naming/features.js';

const FILE = new URL('../../src/extract/naming/weights.ts', import.meta.url);

/** What the weights in force were fitted on and how well they did: `{ figures, name, exact }`, or undefined. */
export async function statedResult() {
  const stated = /^\/\/ Left out: (\{.*\})$/m.exec(await readFile(FILE, 'utf8'));
  return stated ? JSON.parse(stated[1]) : undefined;
}

/** @returns how many weights of names there are, and the size of the file in bytes */
export async function writeWeights(weights, certainty, result) {
  const text = [
    '// Written by `npm run fit`, not by hand: how it is run and what it must show stands in CONTRIBUTING.md.',
    `// Left out: ${JSON.stringify(result)}`,
    "import type { StatedWeights } from './feature-set.js';",
    '',
    '/** Weights of the features of names, in hundredths, by their tables and values; the others have none. */',
    'export const NAME_WEIGHTS: StatedWeights = {',
    ...linesOf(NAME_FEATURES.tables, weights),
    '};',
    '',
    '/** The same for the certainty of rows. */',
    'export const CERTAINTY_WEIGHTS: StatedWeights = {',
    ...linesOf(CERTAINTY_FEATURES.tables, certainty),
    '};',
    '',
  ].join('\n');
  await writeFile(FILE, text);
  return { count: weights.filter((weight) => stated(weight) !== 0).length, bytes: Buffer.byteLength(text) };
}

const stated = (weight) => Math.round(weight * WEIGHT_UNIT);

/** A block for each table that has weights, a line for each of them. */
function linesOf(tables, weights) {
  return tables.flatMap(({ name, values, base }) => {
    const lines = values.flatMap((value, i) => {
      const weight = stated(weights[base + i]);
      return weight === 0 ? [] : [`    ${keyOf(value)}: ${weight},`];
    });
    return lines.length === 0 ? [] : [`  ${keyOf(name)}: {`, ...lines, '  },'];
  });
}

/** A property name as the formatter leaves it. */
function keyOf(name) {
  return /^(?:[\p{ID_Start}_$][\p{ID_Continue}$]*|\d+)$/u.test(name) ? name : `'${name}'`;
}
