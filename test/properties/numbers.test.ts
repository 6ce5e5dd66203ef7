import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNumber } from '../../src/index.js';
import { readNumeral } from '../../src/numerals/index.js';
import { fold } from '../../src/reading/index.js';
import { holds } from './check.js';
import { characters, number, pieces } from './texts.js';

test('every writing of a number is read as that number', () => {
  holds(number, 2000, ({ text, value }) => {
    expect(parseNumber(text), text).toEqual({ value });
  });
});

test('a sign in front turns it round', () => {
  holds(fc.tuple(fc.constantFrom('-', '负', '－'), number), 300, ([sign, { text, value }]) => {
    expect(parseNumber(sign + text), text).toEqual({ value: value === 0 ? 0 : -value });
  });
});

test('百分之 and % are the number in front of the sign', () => {
  holds(fc.nat(10_000), 300, (tenths) => {
    const value = tenths / 10;
    for (const text of [`${value}%`, `百分之${value}`]) expect(parseNumber(text), text).toEqual({ value });
  });
});

test('分之 is the quotient', () => {
  holds(fc.tuple(fc.integer({ min: 2, max: 99 }), fc.integer({ min: 1, max: 99 })), 300, ([below, above]) => {
    expect(parseNumber(`${below}分之${above}`)!.value).toBeCloseTo(above / below, 12);
  });
});

test('a unit behind it makes it none', () => {
  holds(fc.tuple(number, fc.constantFrom('件', '元', '人次', '户')), 200, ([{ text }, unit]) => {
    expect(parseNumber(text + unit)).toBeUndefined();
  });
});

test('any text is a finite number or none, and the same twice', () => {
  holds(fc.oneof(pieces, characters), 3000, (text) => {
    const found = parseNumber(text);
    if (found) expect(found.value).toSatisfy((value: number) => Number.isFinite(value) && !Object.is(value, -0));
    expect(parseNumber(text)).toEqual(found);
  });
});

test('a numeral that is found in a text ends in it', () => {
  holds(fc.tuple(fc.oneof(pieces, characters), fc.nat(60)), 2000, ([text, at]) => {
    const found = readNumeral(fold(text), at);
    if (!found) return;
    expect(found.end).toBeGreaterThan(at);
    expect(found.end).toBeLessThanOrEqual(text.length);
  });
});
