import { describe, expect, test } from 'vitest';
import { documentExporter } from '../../src/export/documents.js';
import { exporter, type Rendering } from '../../src/export/index.js';
import type { DocumentResult, Metric } from '../../src/types.js';
import { metric, rendered } from './sample.js';

const TEXTS: [string, string][] = [
  ['half of a pair', '审查\ud842合同'],
  ['the other half', '\udfb7村'],
  ['halves in the wrong order', '\udfb7\ud842'],
  ['half of a pair at the end', '合同\ud842'],
  ['a whole pair', '𠮷村😀'],
  ['what looks like an escape', '\\ud842 \\\\ud842 \\u0000'],
  ['NUL and other controls', 'a\0b\u0001\u001b[2J\u007f\u0085c'],
  ['line ends', 'a\nb\r\nc\rd\u2028e\u2029f'],
  ['quotation marks, commas, tabs', '"a","b"\t\'c\''],
  ['blanks at both ends', ' \u3000审查合同 '],
  ['a byte order mark', '\ufeff合同'],
  ['marks of direction', '\u202e合同\u2066'],
  ['what a spreadsheet runs', '=HYPERLINK("http://a")'],
  ['what a spreadsheet runs behind a blank', '\u3000＝1'],
  ['no characters', '\ufffe\uffff\u{10ffff}'],
];

/** What reading UTF-8 makes of a text: the characters that every format is to hold. */
const asWritten = (text: string) => Buffer.from(text).toString();

/** A metric, and what its document says of itself, of nothing but this text. */
function full(text: string): DocumentResult {
  const about: Partial<Metric> = {
    doc: text,
    section: [text, text],
    text,
    unit: text,
    indicator: text,
    sentence: text,
    subject: text,
    action: text,
    object: text,
    table: text,
    rowHeaders: [text],
    columnHeaders: [text, text],
    article: { number: 1, title: text },
    confidence: 0.62,
    alternative: text,
  };
  const document: DocumentResult['document'] = {
    path: text,
    title: text,
    format: 'text',
    encoding: 'utf-8',
    characters: text.length,
    issuer: text,
    region: { name: text, code: '511000' },
    documentNumber: text,
    source: text,
  };
  return { document, metrics: [metric(about)] };
}

/** An output as its reader has it; fails where its bytes are no UTF-8. */
async function written(format: 'csv' | 'json' | 'jsonl', result: DocumentResult): Promise<string> {
  const rendering: Rendering = {
    format,
    documents: 'one',
    header: 'en',
    bom: false,
    metadata: true,
    alternatives: true,
  };
  const made = await exporter(rendering);
  return asRead(made.begin() + rendered(made, result) + made.end());
}

function asRead(text: string): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(text));
}

/** The rows of csv after RFC 4180. */
function parseCsv(text: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  const parsed: string[][] = [[]];
  for (let found = cell.exec(text); found; found = cell.exec(text)) {
    parsed.at(-1)!.push(found[1]?.replaceAll('""', '"') ?? found[2]!);
    if (found[3] === '\r\n') parsed.push([]);
    if (cell.lastIndex === text.length) return parsed.slice(0, -1);
  }
  throw new Error(`no csv: ${JSON.stringify(text)}`);
}

/** Cells by the names of their columns, without the apostrophe that keeps a spreadsheet from running one. */
function cellsOf(csv: string): Record<string, string> {
  const [names, cells] = parseCsv(csv);
  return Object.fromEntries(
    names!.map((name, i) => [name, cells![i]!.replace(/^'(?=[\t\r\n\p{Z}\p{C}=+\-@＝])/u, '')]),
  );
}

/** The strings of a value as read from JSON, as one cell holds them. */
function inOneCell(value: unknown): string {
  if (Array.isArray(value)) return value.join(' > ');
  if (typeof value === 'object' && value !== null) return Object.values(value).join(' ');
  return String(value);
}

describe.each(TEXTS)('the same characters in all formats: %s', (_, text) => {
  const result = full(text);

  test('csv, json and jsonl', async () => {
    const line = JSON.parse((await written('jsonl', result)).trimEnd());
    const { metrics, document } = JSON.parse(await written('json', result));
    const cells = cellsOf(await written('csv', result));

    const { title, documentKind, issuer, region, regionCode, reportYear, published, documentNumber, ...figure } = line;
    expect(metrics).toEqual([figure]);
    expect(figure).toMatchObject({ doc: asWritten(text), section: [asWritten(text), asWritten(text)] });
    for (const [name, value] of Object.entries(line)) expect([name, cells[name]]).toEqual([name, inOneCell(value)]);
    expect([document.title, document.issuer, document.region.name, document.documentNumber]).toEqual(
      Array.from({ length: 4 }, () => asWritten(text)),
    );
  });

  test('of documents without their metrics', () => {
    const options = { header: 'en', bom: false, documents: 'one' } as const;
    const line = JSON.parse(asRead(documentExporter('jsonl', options).document(result.document)));
    const one = JSON.parse(asRead(documentExporter('json', options).document(result.document)));
    const several = documentExporter('json', { ...options, documents: 'several' });
    const csv = documentExporter('csv', options);
    const cells = cellsOf(asRead(csv.begin + csv.document(result.document)));

    expect(line).toMatchObject({ doc: asWritten(text), title: asWritten(text), source: asWritten(text) });
    expect(one).toMatchObject({ path: asWritten(text), title: asWritten(text), source: asWritten(text) });
    expect(JSON.parse(asRead(several.document(result.document)))).toEqual(one);
    for (const [name, value] of Object.entries(line)) expect([name, cells[name]]).toEqual([name, String(value)]);
  });
});

test('json and jsonl hold no escape of half a pair, which some parsers refuse', async () => {
  for (const format of ['json', 'jsonl'] as const) {
    expect(await written(format, full('\ud842'))).not.toMatch(/\\ud/);
  }
});
