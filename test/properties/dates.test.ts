import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scanDates } from '../../src/dates/index.js';
import { parseDate } from '../../src/index.js';
import { isDateOrInterval } from '../hostile/soundness.js';
import { holds } from './check.js';
import { characters, day, pieces } from './texts.js';

test('every writing of a day is that day', () => {
  holds(day, 1000, ({ text, iso }) => {
    expect(parseDate(text), text).toBe(iso);
  });
});

test('a day without a year is of the year that is referred to', () => {
  holds(fc.tuple(day, fc.constantFrom('2019', '2022-08', '2022-08-19')), 300, ([{ iso }, reference]) => {
    const [, month, dayOfMonth] = iso.split('-').map(Number);
    fc.pre(!iso.endsWith('-02-29'));
    expect(parseDate(`${month}月${dayOfMonth}日`, reference)).toBe(reference.slice(0, 4) + iso.slice(4));
  });
});

test('a day that no calendar has is none', () => {
  const wrong = fc.oneof(
    fc.tuple(fc.integer({ min: 13, max: 99 }), fc.integer({ min: 1, max: 28 })),
    fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 32, max: 99 })),
    fc.constantFrom([2, 30], [4, 31], [0, 1], [1, 0]),
  );
  holds(wrong, 300, ([month, dayOfMonth]) => {
    expect(parseDate(`2021年${month}月${dayOfMonth}日`)).toBeUndefined();
  });
});

test('two days make an interval from the earlier to the later', () => {
  holds(fc.tuple(day, day), 300, ([one, other]) => {
    const [first, last] = [one, other].sort((a, b) => (a.iso < b.iso ? -1 : 1)) as [typeof one, typeof one];
    fc.pre(first.iso !== last.iso && !first.text.includes('-') && !last.text.includes('-'));
    expect(parseDate(`${first.text}至${last.text}`)).toBe(`${first.iso}/${last.iso}`);
  });
});

test('any text is a date of the calendar or none, and the same twice', () => {
  const reference = fc.constantFrom(undefined, '2022', '2022-07', '2024-02-29', '', 'x', '2022-13', '99999');
  holds(fc.tuple(fc.oneof(pieces, characters), reference), 3000, ([text, date]) => {
    const found = parseDate(text, date);
    if (found !== undefined) expect(found).toSatisfy(isDateOrInterval);
    expect(parseDate(text, date)).toBe(found);
  });
});

test('dates that are found in a text follow on each other inside it', () => {
  holds(
    fc.oneof(
      pieces,
      characters,
      day.map(({ text }) => `截至${text}，办结3件。`),
    ),
    1500,
    (text) => {
      let end = 0;
      for (const found of scanDates(text, { date: '2022-07-06' })) {
        expect(found.start).toBeGreaterThanOrEqual(end);
        expect(found.end).toBeGreaterThan(found.start);
        expect(found.end).toBeLessThanOrEqual(text.length);
        end = found.end;
      }
    },
  );
});
