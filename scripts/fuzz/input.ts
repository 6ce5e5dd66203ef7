import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Random } from '../../test/hostile/random.js';
import { FORMAT_NAMES, FORMATS, type FormatName } from './formats/index.js';

/** A document to be read. */
export interface FuzzInput {
  format: FormatName;
  /** Its name, by which the reader knows what it should be. */
  name: string;
  bytes: Buffer;
}

/** Where inputs come from: made by a seed, each format by its share, or files that were kept. */
export type Source = { seed: number; formats: readonly FormatName[] } | { files: readonly string[] };

/** The input of a number, from 0: of a seed the same bytes every time, on every machine. */
export function inputOf(source: Source, number: number): FuzzInput {
  if ('files' in source) return kept(source.files[number]!);
  const { seed, formats } = source;
  const random = new Random(mixed(seed, number));
  const format = formatOf(random, formats);
  const { extension, make } = FORMATS[format];
  return { format, name: `${format}-seed${seed}-${number}.${extension}`, bytes: make(random) };
}

function formatOf(random: Random, names: readonly FormatName[]): FormatName {
  let left = random.below(names.reduce((sum, name) => sum + FORMATS[name].share, 0));
  return names.find((name) => {
    left -= FORMATS[name].share;
    return left < 0;
  })!;
}

function kept(file: string): FuzzInput {
  const extension = path.extname(file).slice(1);
  const format = FORMAT_NAMES.find((name) => FORMATS[name].extension === extension) ?? 'text';
  return { format, name: path.basename(file), bytes: readFileSync(file) };
}

/** Seeds that lie side by side are far apart after it (the finalizer of MurmurHash3). */
function mixed(seed: number, number: number): number {
  let hash = Math.imul(seed, 0x9e3779b1) ^ number;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
