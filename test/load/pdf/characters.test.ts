import { expect, it } from 'vitest';
import { countStrange, markUnmapped, ordinaryHan } from '../../../src/load/pdf/characters.js';
import { pageList } from '../../../src/load/pdf/page-list.js';
import { sensibleTitle } from '../../../src/load/pdf/title.js';

it.each([
  ['⼀年⾥⼯作⼈员', '一年里工作人员'],
  ['⻓期⻔户⻅效⺠生', '长期门户见效民生'],
  ['\uf9dd\u{2f804}', '利你'],
  ['３０６件，１２％', '３０６件，１２％'],
  ['①㎡Ⅱ', '①㎡Ⅱ'],
])('%s', (drawn, text) => {
  expect(ordinaryHan(drawn)).toBe(text);
});

it.each([
  ['收到来信306件，ok — Ω', 0],
  ['\ue001\ue002来信', 2],
  ['ሴአ\ufffd', 3],
])('%s', (text, count) => {
  expect(countStrange(text)).toBe(count);
});

it('characters without meaning become U+FFFD', () => {
  expect(markUnmapped('来\0信\u0007')).toBe('来\ufffd信\ufffd');
});

const TEXT = '临江镇2023年政务公开工作报告\n2024年1月12日\n一、总体情况';

it.each([
  ['临江镇来信办理情况', '临江镇来信办理情况'],
  [' 临江镇\n来信办理 ', '临江镇 来信办理'],
  ['政务公开工作报告', undefined],
  ['Microsoft Word - 报告终稿.doc', undefined],
  ['临江镇年报终稿.docx', undefined],
  ['新建 Microsoft Word 文档', undefined],
  ['无标题文档', undefined],
  ['20240112', undefined],
  ['Annual report', undefined],
  ['', undefined],
  [undefined, undefined],
])('title %j', (stated, title) => {
  expect(sensibleTitle(stated, TEXT)).toBe(title);
});

it.each([
  [[2], 'page 3'],
  [[1, 3, 4, 5], 'pages 2, 4-6'],
])('%j', (pages, named) => {
  expect(pageList(pages)).toBe(named);
});
