import fc from 'fast-check';
import { expect, test } from 'vitest';
import { selection } from '../../src/load/selection.js';
import { holds } from './check.js';

const segment = fc
  .array(fc.constantFrom(...'aB0年报 ._-()!{}[]@+~,', '2021'), { minLength: 1, maxLength: 8 })
  .map((found) => found.join(''))
  .filter((name) => name !== '.' && name !== '..');
const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => segments.join('/'));
const file = path.map((found) => `${found}.txt`);
/** A pattern that stands for one path: its signs are quoted. */
const quoted = (found: string) => found.replace(/[*?[\]{},!\\@+]/g, '\\$&');

const fileOr = (found: string) => ({
  taken: (patterns: Parameters<typeof selection>[0]) => selection(patterns).takes(found) !== 'not',
  excluded: (patterns: Parameters<typeof selection>[0]) => selection(patterns).excludes(found, 'file'),
});

test('a path that is quoted stands for itself', () => {
  holds(file, 300, (found) => {
    expect(fileOr(found).taken({ include: [quoted(found)] }), found).toBe(true);
    expect(fileOr(found).excluded({ exclude: [quoted(found)] }), found).toBe(true);
  });
});

test('and for no other', () => {
  holds(fc.tuple(file, file), 300, ([found, other]) => {
    fc.pre(found !== other && found.includes('/') && other.includes('/'));
    expect(fileOr(other).taken({ include: [quoted(found)] })).toBe(false);
    expect(fileOr(other).excluded({ exclude: [quoted(found)] })).toBe(false);
  });
});

test('** with an ending is every file of that ending, and a folder all that is in it', () => {
  holds(fc.tuple(segment, file), 200, ([folder, found]) => {
    expect(fileOr(found).taken({ include: ['**/*.txt'] })).toBe(true);
    expect(fileOr(found).taken({ include: ['*.txt'] })).toBe(true);
    expect(fileOr(found).taken({ include: ['*.htm'] })).toBe(false);
    expect(fileOr(`${folder}/${found}`).taken({ include: [`${quoted(folder)}/`] }), folder).toBe(true);
  });
});

test('any pattern selects, the same twice, or is refused with one line', () => {
  const pattern = fc
    .array(
      fc.constantFrom(
        '*',
        '**',
        '?',
        '[',
        ']',
        '{',
        '}',
        '(',
        ')',
        '!',
        '^',
        '|',
        '\\',
        '/',
        ',',
        '.',
        '-',
        'a',
        '年',
        '..',
        ' ',
      ),
      { maxLength: 20 },
    )
    .map((found) => found.join(''));
  const attempt = (patterns: Parameters<typeof selection>[0], found: string) => {
    try {
      return [selection(patterns).takes(found), selection(patterns).excludes(found, 'folder')];
    } catch (error) {
      return (error as Error).message;
    }
  };
  holds(fc.tuple(pattern, file), 600, ([each, found]) => {
    for (const patterns of [{ include: [each] }, { exclude: [each] }]) {
      const answer = attempt(patterns, found);
      if (typeof answer === 'string') expect(answer).toMatch(/^[^\n]+$/);
      expect(attempt(patterns, found)).toEqual(answer);
    }
  });
});
