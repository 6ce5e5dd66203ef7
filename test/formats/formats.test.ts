import { expect, test } from 'vitest';
import type { Metric } from '../../src/types.js';
import { zhibiao } from '../cli/run-command.js';
import { tempFolder } from '../cli/temp-folder.js';
import { zip } from '../load/archive/zip.js';
import { asDoc } from './doc.js';
import { asDocx } from './docx.js';
import { GOLD } from './gold.js';
import { asPage } from './html.js';
import { asPdf } from './pdf.js';
import { withBars, withTabs } from './plain.js';
import { REPORT } from './report.js';
import { asRtf } from './rtf.js';

const { at, write } = tempFolder();

const WRITTEN: readonly (readonly [file: string, write: () => string | Buffer | Promise<Buffer>])[] = [
  ['tabs.txt', () => withTabs(REPORT)],
  ['bars.txt', () => withBars(REPORT)],
  ['page.html', () => asPage(REPORT)],
  ['word.docx', () => asDocx(REPORT)],
  ['old.doc', () => asDoc(REPORT)],
  ['rich.rtf', () => asRtf(REPORT)],
  ['print.pdf', () => asPdf(REPORT)],
];

const gold = GOLD.map((row) => `${JSON.stringify(row)}\n`).join('');

test.each(WRITTEN)('every figure that a person reads in one report, as %s', async (file, content) => {
  await write({ [file]: await content(), [`${file.split('.')[0]}.gold.jsonl`]: gold });
  const { out, err, exit } = await zhibiao(['eval', at(), '--json', '--errors']);
  expect(err).toBe('');
  expect(exit).toBe(0);
  expectAllRight(JSON.parse(out), 1);
});

/** What `eval --json` prints, as far as it is asked here. */
interface Score extends Record<'span' | 'value' | 'name' | 'attrs' | 'row', number> {
  errors: unknown[];
  found: { f1: number };
  counts: { gold: number };
}

function expectAllRight({ errors, found, span, value, name, attrs, row, counts }: Score, reports: number) {
  expect(errors).toEqual([]);
  expect({ found: found.f1, span, value, name, attrs, row }).toEqual({
    found: 1,
    span: 1,
    value: 1,
    name: 1,
    attrs: 1,
    row: 1,
  });
  expect(counts.gold).toBe(reports * GOLD.filter(({ optional }) => !optional).length);
}

test('the same from an archive of them', async () => {
  const entries = await Promise.all(
    WRITTEN.map(async ([name, content]) => ({ name: `2023/${name}`, content: await content() })),
  );
  await write({
    'texts/reports.zip': zip(entries),
    ...Object.fromEntries(WRITTEN.map(([file]) => [`gold/${file.split('.')[0]}.gold.jsonl`, gold])),
  });
  const { out, err, exit } = await zhibiao(['eval', at('gold'), '--texts', at('texts'), '--json', '--errors']);
  expect(err).toBe('');
  expect(exit).toBe(0);
  expectAllRight(JSON.parse(out), WRITTEN.length);
});

test('the same from a field of JSON Lines', async () => {
  const text = withTabs(REPORT);
  await write({ 'tabs.txt': text, 'reports.jsonl': `${JSON.stringify({ body: text })}\n` });
  const alone = metricsOf((await zhibiao(['extract', at('tabs.txt'), '-f', 'jsonl'])).out);
  const field = metricsOf((await zhibiao(['extract', at('reports.jsonl'), '--text-field', 'body', '-f', 'jsonl'])).out);
  expect(field).toEqual(alone.map((metric) => ({ ...metric, doc: at('reports.jsonl'), article: { number: 1 } })));
  expect(field).toHaveLength(GOLD.length);
});

function metricsOf(out: string): Metric[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

test.each(WRITTEN)('what heads a cell of its tables, as %s', async (file, content) => {
  await write({ [file]: await content() });
  const { out } = await zhibiao(['extract', at(file), '-f', 'jsonl']);
  const metrics = metricsOf(out);
  const { table, rowHeaders, columnHeaders, section, period, page } = metrics.find(({ text }) => text === '8096')!;
  // Between a digit and a Han character a PDF does not tell a blank from a gap.
  expect({ table: table?.replace(' ', ''), rowHeaders, columnHeaders, section, period, page }).toEqual({
    table: '表1分事项办理情况',
    rowHeaders: ['不动产登记'],
    columnHeaders: ['2023年', '办结'],
    section: ['一、窗口服务'],
    period: '2023',
    page: file.endsWith('.pdf') ? 1 : undefined,
  });
  expect(metrics.at(-1)!.page).toBe(file.endsWith('.pdf') ? 2 : undefined);
});
