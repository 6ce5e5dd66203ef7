import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extract } from '../../src/index.js';
import { segmenter } from '../../src/segment/index.js';
import { KINDS } from '../../src/types.js';
import { expectSound } from '../hostile/invariants.js';
import { PIECES } from '../hostile/random.js';
import { holds } from './check.js';
import { pieces, report, text } from './texts.js';

describe('metrics are sound', () => {
  test('of any text', () => {
    holds(text, 600, (found) => {
      expectSound(found, extract(found));
    });
  });

  test('of few pieces that meet again and again', () => {
    const few = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 });
    const again = few.chain((some) => fc.array(fc.constantFrom(...some), { minLength: 10, maxLength: 40 }));
    holds(again, 300, (some) => {
      expectSound(some.join(''), extract(some.join('')));
    });
  });

  test('whatever the options are', () => {
    const date = fc.constantFrom('1999', '2022', '2022-07', '2024-02-29', '', 'x', '2022-13', '９９９９', '\n');
    const options = fc.record({ reference: date, published: date, title: pieces });
    holds(fc.tuple(text, options), 400, ([found, chosen]) => {
      expectSound(found, extract(found, chosen));
    });
  });

  test('of tables that are said to stand anywhere', () => {
    holds(fc.tuple(report, fc.array(fc.nat(400), { minLength: 2, maxLength: 12 })), 300, ([found, places]) => {
      const edges = [...new Set(places.map((place) => Math.min(place, found.length)))].sort((a, b) => a - b);
      const lines = edges.map((edge) => found.lastIndexOf('\n', edge - 1) + 1);
      const start = lines[0]!;
      const end = lines.at(-1)! > start ? lines.at(-1)! - 1 : found.indexOf('\n', start);
      fc.pre(end > start);
      const cells = cellsBetween(found, start, end);
      expectSound(found, extract(found, { tables: [{ start, end, cells }] }));
    });
  });
});

/** Each line a row, its parts between tabs the cells. */
function cellsBetween(found: string, start: number, end: number) {
  let at = start;
  return found
    .slice(start, end)
    .split('\n')
    .flatMap((line, row) => {
      const cells = line.split('\t').map((cell, column) => {
        const from = at;
        at += cell.length + 1;
        return { start: from, end: from + cell.length, row, column, rowSpan: 1, columnSpan: 1 };
      });
      return cells;
    });
}

test('the same text gives the same metrics', () => {
  holds(text, 300, (found) => {
    expect(extract(found)).toEqual(extract(found));
  });
});

test('kinds only leave out', () => {
  holds(fc.tuple(text, fc.subarray([...KINDS])), 300, ([found, kinds]) => {
    expect(extract(found, { kinds })).toEqual(extract(found).filter(({ kind }) => kinds.includes(kind)));
  });
});

test.runIf(hasBoth())('a report is read alike with either segmenter', () => {
  holds(report, 300, (found) => {
    expect(extract(found, { segmenter: 'nodejieba' })).toEqual(extract(found, { segmenter: 'node-rs' }));
  });
});

function hasBoth(): boolean {
  try {
    return segmenter('nodejieba') !== undefined;
  } catch {
    return false;
  }
}
