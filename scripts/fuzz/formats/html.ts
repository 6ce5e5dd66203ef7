import { readdirSync, readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { asPage } from '../../../test/formats/html.js';
import { REPORT } from '../../../test/formats/report.js';
import { changedBytes } from '../mutate/bytes.js';
import { changedElements } from '../mutate/elements.js';
import { ROOT } from '../root.js';
import type { Format } from './format.js';
import { encoded, fixture } from './texts.js';

const PAGES = new URL('test/load/html/pages/', ROOT);

/** Those that are in another encoding than UTF-8. */
const decoded = (bytes: Buffer, name: string): string =>
  iconv.decode(bytes, /gb18030/.test(name) ? 'gb18030' : 'utf-8');

/** A page of a few lines, so that most inputs are read quickly, with one of each kind of element that is told apart. */
const SMALL = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>工作报告</title><meta name="PubDate" content="2022-08-19">
<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2022-08-19","headline":"工作报告"}</script></head>
<body><ul class="nav"><li><a href="/">首页</a></li></ul><table class="index"><tr><td>索引号：</td><td>A1/2022-3</td></tr></table>
<div id="zoom"><h1>2022年工作报告</h1><p>来源：县政府　发布时间：2022-08-19</p><p>一、窗口服务</p><p>全年受理<b>来信</b>214件，办结率98%。<br>下设5个科室。</p>
<table><tr><th rowspan="2">事项</th><th colspan="2">2022年</th></tr><tr><td>受理</td><td>办结</td></tr><tr><td>来信</td><td>214</td><td>210</td></tr></table>
<ol><li>新增终端20台</li></ol><p style="display:none">99</p></div><div class="footer">网站标识码：3300000000</div></body></html>`;

const documents: readonly string[] = [
  asPage(REPORT),
  ...['web-gb18030.html', 'web-meta-lies.html'].map((name) => decoded(fixture(name), name)),
  ...readdirSync(PAGES)
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => decoded(readFileSync(new URL(name, PAGES)), name)),
];

export const html: Format = {
  extension: 'html',
  share: 18,
  make(random) {
    const page = changedElements(random.chance(4) ? random.one(documents) : SMALL, random, random.one(documents));
    const bytes = random.chance(4) ? encoded(page, random) : Buffer.from(page);
    return random.chance(4) ? changedBytes(bytes, random, Buffer.from(random.one(documents))) : bytes;
  },
};
