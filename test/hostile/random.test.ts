import { describe, expect, test, vi } from 'vitest';
import { extract, parseDate, parseNumber } from '../../src/index.js';
import { expectSound } from './invariants.js';
import { PIECES, Random } from './random.js';

// Nothing here is about time: a busy machine may take longer.
vi.setConfig({ testTimeout: 60_000 });

/** How long the texts are, in pieces, and how many there are of each length. */
const LENGTHS = [
  [3, 1500],
  [12, 600],
  [60, 120],
  [400, 8],
] as const;

describe('metrics of random texts are sound', () => {
  for (const [length, count] of LENGTHS) {
    test(`${count} texts of ${length} pieces`, () => {
      const random = new Random(length);
      for (let i = 0; i < count; i++) {
        const text = random.text(PIECES, length);
        expectSound(text, extract(text));
      }
    });
  }

  test('few pieces that meet again and again', () => {
    const random = new Random(5);
    for (let i = 0; i < 300; i++) {
      const few = Array.from({ length: 4 }, () => random.one(PIECES));
      const text = random.text(few, 30);
      expectSound(text, extract(text));
    }
  });

  test('any characters', () => {
    const random = new Random(6);
    for (let i = 0; i < 300; i++) {
      const text = Array.from({ length: 40 }, () => String.fromCharCode(random.below(0x10000))).join('');
      expectSound(text, extract(text.replace(/\r\n?/g, '\n')));
    }
  });
});

describe('options leave the metrics sound', () => {
  test('a reference, a title and a day of publication', () => {
    const random = new Random(7);
    const dates = ['1999', '2022', '2022-07', '2022-07-06', '2024-02-29'];
    for (let i = 0; i < 300; i++) {
      const text = random.text(PIECES, 30);
      const options = { reference: random.one(dates), published: random.one(dates), title: random.text(PIECES, 5) };
      expectSound(text, extract(text, options));
    }
  });

  test('a reference that is none is nothing to throw at', () => {
    const random = new Random(11);
    for (const reference of ['', 'x', '2022-13', '９９９９', '2022年', '0', '99999', '\n']) {
      const text = random.text(PIECES, 60);
      expect(() => extract(text, { reference, published: reference })).not.toThrow();
    }
  });

  test('kinds only leave out', () => {
    const random = new Random(8);
    for (let i = 0; i < 100; i++) {
      const text = random.text(PIECES, 60);
      const all = extract(text);
      expect(extract(text, { kinds: ['rate', 'date'] })).toEqual(
        all.filter(({ kind }) => kind === 'rate' || kind === 'date'),
      );
      expect(extract(text, { kinds: [] })).toEqual([]);
    }
  });
});

test('the same text gives the same metrics', () => {
  const random = new Random(9);
  for (let i = 0; i < 100; i++) {
    const text = random.text(PIECES, 60);
    expect(extract(text)).toEqual(extract(text));
  }
});

describe('parseNumber and parseDate answer or are silent', () => {
  test('random texts', () => {
    const random = new Random(10);
    const pieces = [...PIECES, '分之', '又', '负', 'constructor', 'toString', '__proto__'];
    for (let i = 0; i < 4000; i++) {
      const text = random.text(pieces, 1 + random.below(6));
      const number = parseNumber(text);
      if (number) expect(number.value, text).toSatisfy((value: number) => Number.isFinite(value));
      const date = parseDate(text, '2022-07-06');
      if (date !== undefined) expect(date, text).toMatch(/^[\dX]{4}(?:-\d\d){0,2}(?:\/[\dX]{4}(?:-\d\d){0,2})?$/);
    }
  });
});
