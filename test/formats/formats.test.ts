import { expect, test } from 'vitest';
import { zhibiao } from '../cli/run-command.js';
import { tempFolder } from '../cli/temp-folder.js';
import { asDocx } from './docx.js';
import { GOLD } from './gold.js';
import { asPage } from './html.js';
import { asPdf } from './pdf.js';
import { withBars, withTabs } from './plain.js';
import { REPORT } from './report.js';

const { at, write } = tempFolder();

const WRITTEN: readonly (readonly [file: string, write: () => string | Buffer | Promise<Buffer>])[] = [
  ['tabs.txt', () => withTabs(REPORT)],
  ['bars.txt', () => withBars(REPORT)],
  ['page.html', () => asPage(REPORT)],
  ['word.docx', () => asDocx(REPORT)],
  ['print.pdf', () => asPdf(REPORT)],
];

const gold = GOLD.map((row) => `${JSON.stringify(row)}\n`).join('');

test.each(WRITTEN)('every figure that a person reads in one report, as %s', async (file, content) => {
  await write({ [file]: await content(), [`${file.split('.')[0]}.gold.jsonl`]: gold });
  const { out, err, exit } = await zhibiao(['eval', at(), '--json', '--errors']);
  expect(err).toBe('');
  expect(exit).toBe(0);
  const { errors, found, span, value, name, attrs, row } = JSON.parse(out);
  expect(errors).toEqual([]);
  expect({ found: found.f1, span, value, name, attrs, row }).toEqual({
    found: 1,
    span: 1,
    value: 1,
    name: 1,
    attrs: 1,
    row: 1,
  });
});

test.each(WRITTEN)('what heads a cell of its tables, as %s', async (file, content) => {
  await write({ [file]: await content() });
  const { out } = await zhibiao(['extract', at(file), '-f', 'jsonl']);
  const metrics = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const { table, rowHeaders, columnHeaders, section, period, page } = metrics.find(({ text }) => text === '8096');
  // Between a digit and a Han character a PDF does not tell a blank from a gap.
  expect({ table: table.replace(' ', ''), rowHeaders, columnHeaders, section, period, page }).toEqual({
    table: '表1分事项办理情况',
    rowHeaders: ['不动产登记'],
    columnHeaders: ['2023年', '办结'],
    section: ['一、窗口服务'],
    period: '2023',
    page: file.endsWith('.pdf') ? 1 : undefined,
  });
  expect(metrics.at(-1).page).toBe(file.endsWith('.pdf') ? 2 : undefined);
});
