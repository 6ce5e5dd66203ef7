/**
 * How much of each saved page's document is lost, and how much of the site is kept, by this project and by Readability.
 * Needs the build, and `npm install --no-save @mozilla/readability@0.6.0 linkedom@0.18.12`.
 *
 *   node test/load/html/compare.mjs                 the pages in pages/, against the texts beside them
 *   node test/load/html/compare.mjs <page> <text>   another page against its text
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { declaredCharset } from '../../../dist/load/declared-charset.js';
import { decode } from '../../../dist/load/encoding.js';
import { readPage } from '../../../dist/load/html.js';

const [page, text] = process.argv.slice(2);
const folder = new URL('pages', import.meta.url).pathname;
const pairs = page
  ? [[page, text]]
  : readdirSync(folder)
      .filter((name) => name.endsWith('.html'))
      .map((name) => [path.join(folder, name), path.join(folder, name.replace(/html$/, 'txt'))]);

const squeeze = (string) => string.replace(/\s+/g, '');

/** Characters without white space of the expected lines that are not there, and of what else is there. */
function differences(expected, found) {
  let left = squeeze(found);
  let lost = 0;
  for (const line of expected
    .split('\n')
    .map(squeeze)
    .sort((a, b) => b.length - a.length)) {
    const at = left.indexOf(line);
    if (at < 0) lost += line.length;
    else left = `${left.slice(0, at)}\n${left.slice(at + line.length)}`;
  }
  return { lost, kept: squeeze(left).length };
}

function byReadability(source) {
  const article = new Readability(parseHTML(source).document).parse();
  return article ? `${article.title}\n${article.textContent}` : '';
}

const rows = [['page', 'characters', 'lost', 'kept', 'Readability lost', 'kept']];
for (const [htmlFile, textFile] of pairs) {
  const bytes = readFileSync(htmlFile);
  const source = decode(bytes, { declared: declaredCharset(bytes) }).text;
  const expected = readFileSync(textFile, 'utf8');
  const ours = differences(expected, readPage(source).text);
  const theirs = differences(expected, byReadability(source));
  rows.push([path.basename(htmlFile), squeeze(expected).length, ours.lost, ours.kept, theirs.lost, theirs.kept]);
}
for (const row of rows) console.log(`| ${row.join(' | ')} |`);
