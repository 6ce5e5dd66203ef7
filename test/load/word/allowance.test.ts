import { expect, it } from 'vitest';
import { LoadError } from '../../../src/load/errors.js';
import { Allowance } from '../../../src/load/word/allowance.js';
import { ListCounter } from '../../../src/load/word/list-counter.js';
import { readRtf } from '../../../src/load/word/rtf.js';

it('as many cells as fit in memory', () => {
  const allowance = new Allowance();
  for (let cell = 0; cell < 500_000; cell++) allowance.takeCell();
  expect(() => allowance.takeCell()).toThrow(LoadError);
  expect(() => allowance.takeCell()).toThrow('its tables have more than 500,000 cells; split it');
});

it('cells of RTF', async () => {
  const rows = `{\\rtf1 ${'\\cell\\row'.repeat(510_000)}a}`;
  await expect(readRtf(Buffer.from(rows))).rejects.toThrow('its tables have more than 500,000 cells');
});

it('numbers of lists, more of them for a larger document', () => {
  const levels = [{ start: 1, format: 'decimal', text: 'x'.repeat(200), suffix: 'tab' as const }];
  const list = { counted: 'a', levels };
  const counted = (bytes: number) => {
    const counter = new ListCounter(new Allowance(bytes));
    let paragraphs = 0;
    try {
      for (; paragraphs < 100_000; paragraphs++) counter.next(list, 0);
    } catch (error) {
      expect(error).toBeInstanceOf(LoadError);
      expect(String(error)).toContain('the numbers of its lists come to more text than the document itself');
    }
    return paragraphs;
  };
  expect(counted(0)).toBe(Math.floor(1e6 / 201));
  expect(counted(1e6)).toBe(Math.floor(2e6 / 201));
});
