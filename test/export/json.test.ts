import { describe, expect, test } from 'vitest';
import { FIELDS_ASKED_FOR } from '../../src/export/fields.js';
import type { Exporter } from '../../src/export/formats.js';
import { jsonArray, jsonObject } from '../../src/export/json.js';
import { jsonl } from '../../src/export/jsonl.js';
import type { DocumentResult } from '../../src/types.js';
import { metric, rendered, result } from './sample.js';

const first = result('a.txt', [metric({ doc: 'a.txt' }), metric({ doc: 'a.txt', start: 50, end: 54 })]);
const second = result('b.txt', [metric({ doc: 'b.txt' })]);
const empty = result('c.txt', []);

function whole(exporter: Exporter, results: DocumentResult[]): string {
  return exporter.begin() + results.map((each) => rendered(exporter, each)).join(exporter.between()) + exporter.end();
}

describe('json', () => {
  test.each([
    ['metrics', first],
    ['none', empty],
  ])('one document is one object: %s', (_, each) => {
    expect(JSON.parse(whole(jsonObject(), [each]))).toEqual(each);
  });

  test('a metric a line', () => {
    const lines = whole(jsonObject(), [first]).split('\n');
    expect(JSON.parse(lines[3]!.replace(/,$/, ''))).toEqual(first.metrics[0]);
    expect(lines.at(-1)).toBe('');
  });

  test.each([
    ['none', []],
    ['one', [first]],
    ['three', [first, empty, second]],
  ])('any number of documents are an array: %s', (_, results) => {
    expect(JSON.parse(whole(jsonArray(), results))).toEqual(results);
  });
});

describe('jsonl', () => {
  test('one metric a line, documents one after the other', () => {
    const lines = whole(jsonl(), [first, empty, second]).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).doc)).toEqual(['a.txt', 'a.txt', 'b.txt']);
  });

  test('no metrics, no lines', () => {
    expect(whole(jsonl(), [empty])).toBe('');
  });
});

describe('fields', () => {
  const shuffled = {
    alternative: '来电',
    confidence: 0.62,
    period: '2021',
    object: '来电',
    delta: 'up' as const,
    max: 5,
    qualifier: 'over' as const,
    action: '受理',
    subject: '热线',
    article: { number: 1 },
    columnHeaders: ['件数'],
    rowHeaders: ['来电'],
    table: '附表',
    page: 1,
    ...metric(),
  };

  test('stand in one order, doc first', () => {
    const keys = Object.keys(JSON.parse(rendered(jsonl(), result('a.txt', [shuffled]))));
    expect(keys).toEqual([...FIELDS_ASKED_FOR]);
    expect(keys.slice(-3)).toEqual(['article', 'confidence', 'alternative']);
  });

  test('that do not apply are absent, not null', () => {
    const { indicator, ...rest } = metric();
    const line = rendered(jsonl(), result('a.txt', [rest]));
    expect(line).not.toContain('null');
    expect(line).not.toContain('indicator');
    expect(line).not.toContain('max');
  });

  test('an empty unit is kept', () => {
    expect(JSON.parse(rendered(jsonl(), result('a.txt', [metric({ unit: '' })]))).unit).toBe('');
  });
});
