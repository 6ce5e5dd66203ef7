import { expect, test } from 'vitest';
import { extract, parseNumber } from '../../src/index.js';
import { goesOn } from '../../src/load/pdf/paragraphs.js';
import { spacesDigits } from '../../src/reading/spaced-digits.js';
import { expectSound } from './invariants.js';

// None of these comes to an end within the time of a test where an expression takes more than linear time on it.

test('scales behind a point that end in something else', () => {
  expect(parseNumber(`一点二${'万'.repeat(300_000)}件`)).toBeUndefined();
});

test('a head of a table that is nearly a class of age', () => {
  const head = `1年以上${'()以上'.repeat(40)}(`;
  const text = `项目\t${head}\t合计\n来信\t3\t5\n来访\t4\t6\n`;
  const metrics = extract(text);
  expect(metrics.length).toBeGreaterThan(0);
  expectSound(text, metrics);
});

test('lines of a table that draw nearly all of it', () => {
  const rule = `|${'-'.repeat(3990)}x|`;
  const text = `|事项|件数|\n${`${rule}\n`.repeat(800)}|来信|3|\n`;
  expectSound(text, extract(text));
});

test('digits set apart by two blanks, with nothing behind them', () => {
  const text = `${'1  '.repeat(30_000)}，`;
  expect(spacesDigits(text, 0, text.length)).toBe(false);
});

test('millions of digits set apart, which would take all of the stack', () => {
  const text = `${'1 '.repeat(14_000_000)}亿元`;
  expect(spacesDigits(text, 0, text.length)).toBe(false);
});

test('a line of dots in a PDF that leads to no page', () => {
  const line = (text: string, y: number) => ({ text, x: 40, y, right: 400, height: 12, page: 1 });
  const edges = { left: 40, right: 400, pitch: 20 };
  const dots = line(`${'. '.repeat(100_000)}完`, 40);
  expect(goesOn(dots as never, line('次行', 60) as never, edges, edges)).toBe(true);
});
