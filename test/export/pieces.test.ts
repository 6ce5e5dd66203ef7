import { describe, expect, test } from 'vitest';
import { exporter } from '../../src/export/index.js';
import { inBlocks, inPieces } from '../../src/export/pieces.js';
import { metric, rendered, result } from './sample.js';

test.each([0, 1, 999, 1000, 1001, 2500])('%d metrics in pieces are those metrics', (count) => {
  const metrics = Array.from({ length: count }, (_, i) => i);
  const pieces = [...inPieces(metrics)];
  expect(pieces.flat()).toEqual(metrics);
  expect(pieces.every((piece) => piece.length > 0 && piece.length <= 1000)).toBe(true);
});

test('blocks hold all pieces, and none but the last is small', () => {
  const pieces = Array.from({ length: 300 }, (_, i) => String(i % 10).repeat(i * 10));
  const blocks = [...inBlocks(pieces)];
  expect(blocks.join('')).toBe(pieces.join(''));
  expect(blocks.length).toBeGreaterThan(2);
  expect(Math.min(...blocks.slice(0, -1).map((block) => block.length))).toBeGreaterThanOrEqual(64 * 1024);
  expect([...inBlocks([])]).toEqual([]);
});

describe('a document of more metrics than a piece holds is written as one', () => {
  const COUNT = 2345;
  const large = result(
    'large.txt',
    Array.from({ length: COUNT }, (_, i) => metric({ line: i + 1, value: i })),
  );
  const make = async (format: 'csv' | 'json' | 'jsonl') => {
    const made = await exporter({ format, documents: 'one', header: 'en', bom: false });
    const pieces = [...made.document(large)];
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(400_000);
    return made.begin() + rendered(made, large) + made.end();
  };
  const lines = Array.from({ length: COUNT }, (_, i) => i + 1);

  test('json', async () => {
    const { document, metrics } = JSON.parse(await make('json'));
    expect(document).toEqual(large.document);
    expect(metrics.map((each: { line: number }) => each.line)).toEqual(lines);
  });

  test('jsonl', async () => {
    const rows = (await make('jsonl')).trimEnd().split('\n');
    expect(rows.map((row) => JSON.parse(row).line)).toEqual(lines);
  });

  test('csv', async () => {
    const rows = (await make('csv')).trimEnd().split('\r\n');
    expect(rows.slice(1).map((row) => Number(row.split(',')[2]))).toEqual(lines);
  });
});
