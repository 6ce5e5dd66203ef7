import { expect, test } from 'vitest';
import { articlesIn, structure } from '../../src/structure/index.js';
import { holds } from './check.js';
import { report, text } from './texts.js';

test('sentences and tables stand in the text one after the other', () => {
  holds(text, 1200, (found) => {
    let end = 0;
    for (const part of structure(found)) {
      const { start, end: behind } = 'table' in part ? part.table : part;
      expect(start).toBeGreaterThanOrEqual(end);
      expect(behind).toBeGreaterThanOrEqual(start);
      expect(behind).toBeLessThanOrEqual(found.length);
      end = behind;
    }
  });
});

test('nothing but blanks stands outside of them', () => {
  holds(report, 500, (found) => {
    let rest = found;
    for (const part of [...structure(found)].reverse()) {
      const { start, end } = 'table' in part ? part.table : part;
      rest = rest.slice(0, start) + rest.slice(end);
    }
    expect(rest.trim()).toBe('');
  });
});

test('headings are quoted from the text, and the same twice', () => {
  holds(report, 300, (found) => {
    const sections = () => [...structure(found)].map(({ section }) => section);
    for (const heading of sections().flat()) expect(found.replace(/\s/g, '')).toContain(heading.replace(/\s/g, ''));
    expect(sections()).toEqual(sections());
  });
});

test('articles begin one behind the other', () => {
  holds(text, 800, (found) => {
    const starts = articlesIn(found).map(({ start }) => start);
    expect(starts.length).toBeGreaterThan(0);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    for (const start of starts) expect(start).toBeLessThanOrEqual(found.length);
  });
});
