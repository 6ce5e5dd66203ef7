import { expect, describe as group, test } from 'vitest';
import { compare } from '../../src/check/compare.js';
import { describe } from '../../src/check/describe.js';
import type { GoldenRow } from '../../src/check/golden.js';
import { row } from './sample.js';

const one = row();
const two = row({ start: 20, end: 24, line: 2, column: 3, text: '100%', kind: 'rate', value: 100, unit: '%' });

group('rows', () => {
  test.each<[string, GoldenRow[], GoldenRow[], string[]]>([
    ['nothing differs', [one, two], [one, two], []],
    ['the order of lines does not matter', [two, one], [one, two], []],
    ['both are empty', [], [], []],
    ['added', [one], [one, two], ['+ 2:3 100%  kind rate, value 100, unit %, indicator 巡查工地, status actual']],
    ['lost', [one, two], [two], ['- 1:5 214件  kind count, value 214, unit 件, indicator 巡查工地, status actual']],
    ['one field', [one], [row({ indicator: '工地' })], ['~ 1:5 214件  indicator: 巡查工地 → 工地']],
    [
      'several fields, in the order of the fields',
      [one],
      [row({ status: 'target', value: 215, qualifier: 'over' })],
      [
        '~ 1:5 214件  value: 214 → 215',
        '~ 1:5 214件  qualifier: (none) → over',
        '~ 1:5 214件  status: actual → target',
      ],
    ],
    [
      'a section path',
      [one],
      [row({ section: ['一、巡查', '(一)工地'] })],
      ['~ 1:5 214件  section: [] → ["一、巡查","(一)工地"]'],
    ],
    ['an empty unit is not an absent one', [row({ unit: '' })], [one], ['~ 1:5 214件  unit: "" → 件']],
    ['a number is not its digits', [row({ value: '214' })], [one], ['~ 1:5 214件  value: "214" → 214']],
    [
      'a field that no metric has',
      [{ ...one, indicater: '工地' } as GoldenRow],
      [one],
      ['~ 1:5 214件  indicater: 工地 → (none)'],
    ],
    [
      'several documents, in the order of the text',
      [two],
      [one],
      [
        '+ 1:5 214件  kind count, value 214, unit 件, indicator 巡查工地, status actual',
        '- 2:3 100%  kind rate, value 100, unit %, indicator 巡查工地, status actual',
      ],
    ],
  ])('%s', (_, golden, today, rows) => {
    expect(compare(golden, today).map(describe)).toEqual(rows);
  });
});

group('which two are the same figure', () => {
  const sorts = (golden: GoldenRow[], today: GoldenRow[]) =>
    compare(golden, today).map((each) => (each.sort === 'changed' ? `changed ${each.field}` : each.sort));

  test.each<[string, GoldenRow[], GoldenRow[], string[]]>([
    ['overlapping places', [row({ end: 7, text: '214' })], [one], ['changed end', 'changed text']],
    ['another kind at the same place', [row({ kind: 'measure' })], [one], ['changed kind']],
    ['places that only touch', [row({ start: 0, end: 4 })], [one], ['lost', 'added']],
    ['the exact place before an overlapping one', [one], [row({ start: 2, end: 7 }), one], ['added']],
    [
      'the same kind before the larger overlap',
      [one],
      [row({ kind: 'money', start: 4, end: 9 }), row({ start: 7, end: 12 })],
      ['added', 'changed start', 'changed end'],
    ],
    ['two at the very same place', [one, one], [one, one], []],
  ])('%s', (_, golden, today, expected) => {
    expect(sorts(golden, today)).toEqual(expected);
  });
});
