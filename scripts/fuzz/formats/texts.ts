import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { withBars, withTabs } from '../../../test/formats/plain.js';
import { REPORT } from '../../../test/formats/report.js';
import type { Random } from '../../../test/hostile/random.js';
import { ROOT } from '../root.js';

const FIXTURES: readonly (readonly [name: string, encoding: string])[] = [
  ['annual-report', 'utf-8'],
  ['compilation', 'utf-8'],
  ['communique-utf16', 'utf-16'],
  ['old-fullwidth', 'gb18030'],
  ['traditional-big5', 'big5'],
  ['work-plan', 'utf-8'],
];

/** Texts of reports, simplified and traditional, with tables and as a compilation. */
export const TEXTS: readonly string[] = [
  withTabs(REPORT),
  withBars(REPORT),
  ...FIXTURES.map(([name, encoding]) => iconv.decode(fixture(`${name}.txt`), encoding)),
];

export function fixture(name: string): Buffer {
  return readFileSync(new URL(`fixtures/${name}`, ROOT));
}

/** Some lines of a text that follow on each other. */
export function someLines(random: Random): string {
  const lines = random.one(TEXTS).split('\n');
  const from = random.below(lines.length);
  return lines.slice(from, from + 1 + random.below(8)).join('\n');
}

const ENCODINGS = ['utf-8', 'utf-8', 'utf-8', 'gb18030', 'gb18030', 'big5', 'utf-16le', 'utf-16be', 'utf-32le'];

/** A text in one of the encodings that reports are in, with a byte order mark or without. */
export function encoded(text: string, random: Random): Buffer {
  return iconv.encode(text, random.one(ENCODINGS), { addBOM: random.chance(3) });
}
