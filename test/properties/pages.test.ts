import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument } from '../../src/load/index.js';
import { holdsOf } from './check.js';
import { paragraph } from './texts.js';

const escaped = (text: string) => text.replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`);

const SITE = '<ul class="nav"><li><a href="/">首页</a></li><li><a href="/xw">新闻</a></li></ul>';
const FOOTER = '<div class="footer"><p>主办：禾溪县人民政府办公室　网站标识码：3300000000</p></div>';

/** How sites mark up the paragraphs of a document. */
const markups = fc.constantFrom<(text: string) => string>(
  (text) => `<p>${text}</p>`,
  (text) => `<p style="text-indent:2em"><span>${text}</span></p>`,
  (text) => `<div><font size="3">${text}</font></div>`,
  (text) => `${text}<br><br>`,
);

test('a page holds the paragraphs of its document and nothing of its site', async () => {
  await holdsOf(
    fc.tuple(fc.array(paragraph, { minLength: 2, maxLength: 6 }), markups),
    80,
    async ([paragraphs, markup]) => {
      const body = paragraphs.map((each) => markup(escaped(each))).join('\n');
      const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>通报</title></head><body>${SITE}<div id="zoom"><h1>通报</h1>${body}</div>${FOOTER}</body></html>`;
      const { text } = await parseDocument({ file: '/page.html', path: 'page.html' }, Buffer.from(page));
      expect(text).toBe(['通报', ...paragraphs].join('\n'));
    },
  );
});
