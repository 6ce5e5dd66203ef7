import { describe, expect, test } from 'vitest';
import type { Metric } from '../../src/types.js';
import { count, differences } from './expect.js';

const text = '一、成效\n新建水厂3座。';
const metric: Metric = {
  section: ['一、成效'],
  line: 2,
  column: 5,
  start: 9,
  end: 11,
  text: '3座',
  kind: 'count',
  value: 3,
  unit: '座',
  indicator: '新建水厂',
  status: 'actual',
  sentence: '新建水厂3座。',
};
const expected = count('3座', 3, '座', {
  indicator: ['新建水厂', '水厂'],
  section: ['一、成效'],
  sentence: '新建水厂3座。',
});

describe('the comparison that the tables rest on', () => {
  test('passes what is the same', () => {
    expect(differences(text, [metric], [expected])).toEqual([]);
  });

  const faults: Record<string, Partial<Metric>> = {
    'another text': { text: '3', end: 10 },
    'another kind': { kind: 'measure' },
    'another value': { value: 30 },
    'a value that is no number': { value: '3' },
    'another unit': { unit: '' },
    'another indicator': { indicator: '新建' },
    'a qualifier too many': { qualifier: 'over' },
    'a delta too many': { delta: 'up' },
    'a range too many': { max: 3 },
    'another status': { status: 'target' },
    'another section': { section: [] },
    'another sentence': { sentence: '一、成效 新建水厂3座。' },
    'offsets of another place': { start: 0, end: 2 },
  };
  for (const [name, fault] of Object.entries(faults)) {
    test(`reports ${name}`, () => {
      expect(differences(text, [{ ...metric, ...fault }], [expected])).not.toEqual([]);
    });
  }

  test('reports a missing indicator and a missing status', () => {
    const { indicator: _, ...unnamed } = metric;
    const { status: __, ...unmarked } = metric;
    expect(differences(text, [unnamed], [expected])).toHaveLength(1);
    expect(differences(text, [unmarked], [expected])).toHaveLength(1);
  });

  test('reports what is expected and absent', () => {
    const more = { ...expected, qualifier: 'about', delta: 'down', max: 5, status: 'target' } as const;
    expect(differences(text, [metric], [more])).toHaveLength(4);
  });

  test('reports a figure lost, a figure added and a figure found twice', () => {
    expect(differences(text, [], [expected])).toHaveLength(1);
    expect(differences(text, [metric], [])).toHaveLength(1);
    expect(differences(text, [metric, metric], [expected, expected])).not.toEqual([]);
  });
});
