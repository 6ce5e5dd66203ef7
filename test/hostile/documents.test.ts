import { expect, test } from 'vitest';
import { extract } from '../../src/index.js';
import { readPage } from '../../src/load/html.js';
import { readDocx } from '../../src/load/word/docx.js';
import { readRtf } from '../../src/load/word/rtf.js';
import { readMetadata } from '../../src/metadata/index.js';
import { docxBytes } from '../load/word/docx-bytes.js';
import { expectSound } from './invariants.js';

// None of these comes to an end within the time of a test, or within the stack, where it is read as it once was.

const SENTENCE = '受理来信214件。';

test('tables of Word that stand in each other are read once, however deep', async () => {
  const nested = (depth: number): string => {
    const inside = depth === 0 ? `<w:p><w:r><w:t>${SENTENCE}</w:t></w:r></w:p>` : nested(depth - 1);
    return `<w:tbl><w:tr><w:tc>${inside}<w:p/></w:tc></w:tr></w:tbl>`;
  };
  expect((await readDocx(await docxBytes(nested(60)))).text).toBe(SENTENCE);
});

test('so are those of RTF', async () => {
  const levels = Array.from({ length: 40 }, (_, depth) => 40 - depth);
  const rows = levels.map(
    (level) => `\\pard\\intbl\\itap${level} ${level}\\nestcell{\\*\\nesttableprops\\trowd\\cellx100\\nestrow}`,
  );
  const { text } = await readRtf(Buffer.from(`{\\rtf1\\ansi ${rows.join('')}\\cell\\row}`));
  expect(text.split('\n').sort()).toEqual(levels.map(String).sort());
});

test('a table of a page may have any number of rows and cells', () => {
  const row = '<tr><td>来信</td><td>3</td></tr>';
  const rows = 130_000;
  expect(readPage(`<table>${row.repeat(rows)}</table>`).text.split('\n')).toHaveLength(rows);
  const cells = 130_000;
  const wide = readPage(`<p>${SENTENCE}</p><table><tr>${'<td>3</td>'.repeat(cells)}</tr>${row}</table>`);
  expect(wide.text).toContain(SENTENCE);
}, 120_000);

test('of a title that a page states without end only its beginning is read', () => {
  const title = `${'关于印发《'.repeat(200_000)}计划执行情况》的通知`;
  const read = readMetadata({ text: SENTENCE, title });
  expect(read.title!.length).toBeLessThanOrEqual(400);
});

test.each([
  ['clauses', '其中办结1件，'],
  ['brackets', '案件1件(其中2件重大)、'],
  ['quotations', '“三项”制度1项、'],
  ['lists', '来信1件、2件、'],
  ['asides', '比上年增长3%、'],
])('a sentence of nothing but %s costs what its figures cost', (_, clause) => {
  const text = clause.repeat(15_000);
  expectSound(text, extract(text));
});
