import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exporter, type FormatRendering } from '../../src/export/index.js';
import { extract } from '../../src/index.js';
import type { DocumentResult, Metric } from '../../src/types.js';
import { holdsOf } from './check.js';
import { report } from './texts.js';

/** Texts that formats have signs of their own for. */
const awkward = fc
  .array(
    fc.constantFrom(
      '"',
      "'",
      ',',
      ';',
      '\n',
      '\r\n',
      '\t',
      '=',
      '+',
      '-',
      '@',
      '\\',
      '\u2028',
      '\ufeff',
      '{',
      '}',
      '<',
      '指标',
      'a',
      ' ',
      '😀',
      '1',
      '.',
      'null',
    ),
    { maxLength: 8 },
  )
  .map((found) => found.join(''));

const strange: fc.Arbitrary<Metric> = fc.record({
  section: fc.array(awkward, { maxLength: 3 }),
  line: fc.nat(),
  column: fc.nat(),
  start: fc.nat(),
  end: fc.nat(),
  text: awkward,
  kind: fc.constantFrom('count', 'rate', 'money'),
  value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => Number(value.toPrecision(12)) || 0),
  unit: awkward,
  indicator: awkward,
  status: fc.constantFrom('actual', 'target'),
  sentence: awkward,
  subject: awkward,
  table: awkward,
  confidence: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
  alternative: awkward,
  rowHeaders: fc.array(awkward, { maxLength: 2 }),
});

const metrics: fc.Arbitrary<Metric[]> = fc.oneof(
  fc.array(strange, { maxLength: 6 }),
  report.map((text) => extract(text)),
);
const results: fc.Arbitrary<DocumentResult[]> = fc
  .array(fc.tuple(awkward, metrics), { minLength: 1, maxLength: 3 })
  .map((documents) =>
    documents.map(([title, found], at) => {
      const path = `${at}.txt`;
      return {
        document: { path, title, format: 'text', encoding: 'utf-8', characters: 9 },
        metrics: found.map((metric) => ({ ...metric, doc: path })),
      };
    }),
  );

async function written(documents: readonly DocumentResult[], rendering: FormatRendering): Promise<string> {
  const { begin, document, between, end } = await exporter(rendering);
  return begin() + documents.map((each) => [...document(each)].join('')).join(between()) + end();
}

const settings = { header: 'en', bom: false, documents: 'several', alternatives: true } as const;
const all = (documents: readonly DocumentResult[]) => documents.flatMap((each) => each.metrics);

test('json and jsonl are read back as they were', async () => {
  await holdsOf(results, 80, async (documents) => {
    const lines = (await written(documents, { format: 'jsonl', ...settings })).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => JSON.parse(line))).toEqual(all(documents));
    expect(JSON.parse(await written(documents, { format: 'json', ...settings }))).toEqual(documents);
    const [first] = documents as [DocumentResult];
    expect(JSON.parse(await written([first], { format: 'json', ...settings, documents: 'one' }))).toEqual(first);
  });
});

/** A cell that a spreadsheet would run. */
const RUN = /^[\s\p{Z}\p{C}]*[=+\-@＝＋－＠]/u;

/** A text as it is, or behind an apostrophe where a spreadsheet might run it. */
function expectCell(cell: string, text: string, field: string): void {
  expect([text, `'${text}`], field).toContain(cell);
  expect(cell, field).not.toMatch(RUN);
  if (/^[\p{L}\p{N}]/u.test(text)) expect(cell, field).toBe(text);
}

test('csv is read back cell by cell, and no text of it is run by a spreadsheet', async () => {
  await holdsOf(results, 80, async (documents) => {
    const text = await written(documents, { format: 'csv', ...settings });
    const rows: Record<string, string>[] = parse(text, { columns: true, relax_column_count: false });
    expect(rows).toHaveLength(all(documents).length);
    for (const [at, metric] of all(documents).entries()) {
      const row = rows[at]!;
      for (const field of [
        'doc',
        'text',
        'kind',
        'unit',
        'indicator',
        'status',
        'sentence',
        'subject',
        'table',
        'period',
        'alternative',
      ] as const) {
        expectCell(row[field]!, metric[field] ?? '', field);
      }
      expectCell(row.section!, metric.section.join(' > '), 'section');
      for (const field of ['line', 'column', 'start', 'end'] as const) expect(Number(row[field])).toBe(metric[field]);
      expect(row.confidence).toBe(metric.confidence === undefined ? '' : String(metric.confidence));
      if (metric.kind !== 'date') expect(Number(row.value)).toBeCloseTo(metric.value as number, 9);
      expect(row.value).not.toMatch(/e/i);
    }
  });
});
