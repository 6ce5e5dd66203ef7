import { describe, expect, test } from 'vitest';
import { csv } from '../../src/export/csv.js';
import { documentExporter } from '../../src/export/documents.js';
import { jsonObject } from '../../src/export/json.js';
import { jsonl } from '../../src/export/jsonl.js';
import type { DocumentResult } from '../../src/types.js';
import { metric, rendered } from './sample.js';

const document: DocumentResult['document'] = {
  path: 'report.txt',
  title: '内江市2024年政府工作报告',
  format: 'text',
  encoding: 'utf-8',
  characters: 80,
  published: '2024-01-31',
  kind: 'work-report',
  issuer: '内江市人民政府',
  region: { name: '内江市', code: '511000' },
  year: 2024,
  documentNumber: '内府〔2024〕1号',
};
const known: DocumentResult = { document, metrics: [metric()] };
const unknown: DocumentResult = {
  document: { path: 'other.txt', format: 'text', encoding: 'utf-8', characters: 8 },
  metrics: [metric({ doc: 'other.txt' })],
};

describe('csv', () => {
  test.each([
    ['en', ',article,confidence,title,documentKind,issuer,region,regionCode,reportYear,published,documentNumber\r\n'],
    ['zh', ',篇,可信度,标题,文种,发布机构,地区,行政区划代码,报告年份,发布日期,文号\r\n'],
  ] as const)('headings behind the last: %s', (header, end) => {
    const heading = csv({ header, bom: false, metadata: true }).begin();
    expect(heading.endsWith(end)).toBe(true);
    expect(heading.startsWith(csv({ header, bom: false }).begin().trimEnd())).toBe(true);
  });

  test('the same in every row, empty where nothing is known', () => {
    const with_ = csv({ header: 'en', bom: false, metadata: true });
    const plain = csv({ header: 'en', bom: false });
    const row = rendered(plain, known).trimEnd();
    expect(rendered(with_, { document, metrics: [metric(), metric()] })).toBe(
      `${row},内江市2024年政府工作报告,work-report,内江市人民政府,内江市,511000,2024,2024-01-31,内府〔2024〕1号\r\n`.repeat(
        2,
      ),
    );
    expect(rendered(with_, unknown)).toBe(`${rendered(plain, unknown).trimEnd()},,,,,,,,\r\n`);
  });

  test('a title is no formula', () => {
    const titled = { ...known, document: { ...document, title: '=2024年报告' } };
    expect(rendered(csv({ header: 'en', bom: false, metadata: true }), titled)).toContain(",'=2024年报告,");
  });
});

describe('jsonl', () => {
  test('the names of the columns, behind those of the metric', () => {
    const line = JSON.parse(rendered(jsonl({ metadata: true }), known));
    expect(line).toEqual({
      ...metric(),
      title: '内江市2024年政府工作报告',
      documentKind: 'work-report',
      issuer: '内江市人民政府',
      region: '内江市',
      regionCode: '511000',
      reportYear: 2024,
      published: '2024-01-31',
      documentNumber: '内府〔2024〕1号',
    });
    expect(Object.keys(line).slice(-8)[0]).toBe('title');
    expect(JSON.parse(rendered(jsonl({ metadata: true }), unknown))).toEqual(metric({ doc: 'other.txt' }));
  });

  test('none of it unasked', () => {
    expect(JSON.parse(rendered(jsonl(), known))).toEqual(metric());
  });
});

test('json always has it beside the metrics', () => {
  expect(JSON.parse(rendered(jsonObject(), known)).document).toEqual(document);
});

describe('documents without metrics', () => {
  const options = { header: 'en', bom: false, documents: 'one' } as const;

  test('csv: a row each', () => {
    const { begin, document: row } = documentExporter('csv', options);
    expect(begin).toBe(
      'doc,article,title,documentKind,issuer,region,regionCode,reportYear,published,documentNumber,source,encoding,characters\r\n',
    );
    expect(row(document)).toBe(
      'report.txt,,内江市2024年政府工作报告,work-report,内江市人民政府,内江市,511000,2024,2024-01-31,内府〔2024〕1号,,utf-8,80\r\n',
    );
    expect(documentExporter('csv', { ...options, header: 'zh', bom: true }).begin).toMatch(/^\uFEFF文件,篇,标题,文种,/);
  });

  test('json: as beside the metrics, one or an array', () => {
    const one = documentExporter('json', options);
    expect(JSON.parse(one.begin + one.document(document) + one.end)).toEqual(document);
    const several = documentExporter('json', { ...options, documents: 'several' });
    const { begin, between, end } = several;
    const text = begin + several.document(document) + between + several.document(unknown.document) + end;
    expect(JSON.parse(text)).toEqual([document, unknown.document]);
  });

  test('jsonl: the names of the columns', () => {
    const { document: line } = documentExporter('jsonl', options);
    expect(JSON.parse(line(unknown.document))).toEqual({ doc: 'other.txt', encoding: 'utf-8', characters: 8 });
  });
});
