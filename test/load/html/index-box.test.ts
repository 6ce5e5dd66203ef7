import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/load/html.js';

const LONG = '全镇一年来共收到群众来信三百零六件，其中按期回复298件，回复率97.4%，比上年多出二十一件。';

describe('an index box is read and left out of the text', () => {
  const expected = {
    text: `来信办理情况\n${LONG}`,
    title: '来信办理情况',
    published: '2020-03-05',
    issuer: '临江镇人民政府',
    documentNumber: '临政发〔2020〕7号',
  };

  it.each([
    [
      'a table of labels and values',
      `<table><tr><td>索 引 号：</td><td>000-2020</td><td>发布机构：</td><td>临江镇人民政府</td></tr>
       <tr><td>标　　题：</td><td colspan="3">来信办理情况</td></tr>
       <tr><td>文　　号：</td><td>临政发〔2020〕7号</td><td>发布日期：</td><td>2020-03-05</td></tr></table>`,
    ],
    [
      'labels without colons',
      `<table><tr><td>索引号</td><td>000-2020</td><td>发布机构</td><td>临江镇人民政府</td></tr>
       <tr><td>名称</td><td>来信办理情况</td><td>生成日期</td><td>2020-03-05</td></tr>
       <tr><td>文号</td><td>临政发〔2020〕7号</td><td>有效性</td><td></td></tr></table>`,
    ],
    [
      'labels and values in one cell',
      `<table><tr><td>索引号：000-2020</td><td>主题分类：政务</td></tr><tr><td>发文机关：临江镇人民政府</td><td>成文日期：2020年3月5日</td></tr>
       <tr><td>标题：来信办理情况</td><td>发文字号：临政发〔2020〕7号</td></tr></table>`,
    ],
    [
      'a list',
      `<ul><li>名称：来信办理情况</li><li><b>索引号：</b>000-2020</li><li><b>发布机构：</b>临江镇人民政府</li><li><b>文号：</b>临政发〔2020〕7号</li>
       <li><b>公开日期：</b>2020-03-05</li><li>内容概述：共3件</li></ul>`,
    ],
    [
      'a list of terms',
      `<dl><dt>索引号：</dt><dd>000-2020</dd><dt>主题词：</dt><dd></dd><dt>发布机构：</dt><dd>临江镇人民政府</dd><dt>标题：</dt><dd>来信办理情况</dd>
       <dt>文号：</dt><dd>临政发〔2020〕7号</dd><dt>发文日期：</dt><dd>2020年03月05日</dd><dt>时效：</dt><dd></dd></dl>`,
    ],
    [
      'labels and values in blocks of their own',
      `<div><div><span>信息索取号</span><p>000-2020</p></div><div><span>制发机关</span><p>临江镇人民政府</p></div><div><span>信息名称</span><p>来信办理情况</p></div>
       <div><span>文号</span><p>临政发〔2020〕7号</p></div><div><span>发布时间</span><p>2020-03-05 10:11</p></div></div>`,
    ],
  ])('%s', (_, box) => {
    const article = `<div><p>来信办理情况</p><p>${LONG}</p></div>`;
    expect(readPage(`<body>${box}${article}</body>`)).toEqual(expected);
    expect(readPage(`<body><div><h1>来信办理情况</h1><p>${LONG}</p></div>${box}</body>`)).toEqual(expected);
  });
});

describe('near misses', () => {
  it.each([
    [
      'a table of the document with such a word',
      '<table><tr><td>名称</td><td>件</td></tr><tr><td>来信</td><td>3</td></tr></table>',
      '名称\t件\n来信\t3',
    ],
    [
      'labels without an index number',
      '<p>名称：来信三件</p><p>责任单位：镇党政办</p>',
      '名称：来信三件\n责任单位：镇党政办',
    ],
    ['a sentence about index numbers', '<p>索引号管理覆盖三个站所</p>', '索引号管理覆盖三个站所'],
    ['what follows the last label', '<ul><li>索引号：000</li><li>时效：</li></ul><h2>一、来信</h2>', '一、来信'],
  ])('%s stays', (_, source, text) => {
    expect(readPage(`<body><div>${source}<p>${LONG}</p></div></body>`).text).toBe(`${text}\n${LONG}`);
  });
});

describe('values', () => {
  it.each([
    ['no number', '文号：无', {}],
    ['an empty number before the next label', '文号：　发布机构：临江镇人民政府', { issuer: '临江镇人民政府' }],
    ['a number with a remark', '发文字号：临政办〔2021〕12号（已废止）', { documentNumber: '临政办〔2021〕12号' }],
    ['two bodies', '发文机关：镇政府、镇人大', { issuer: '镇政府、镇人大' }],
    [
      'the issuing body goes before the publishing one',
      '发布机构：县政府办 | 发文机关：县人民政府',
      { issuer: '县人民政府' },
    ],
    ['a body of signs is none', '发布机构：——', {}],
    [
      'the date of publication goes before the one of writing',
      '成文日期：2020-01-02 发布日期：2020-01-09',
      { published: '2020-01-09' },
    ],
    ['no such day, then another date', '发布日期：2020-02-30 成文日期：2020-01-02', { published: '2020-01-02' }],
  ])('%s', (_, line, expected) => {
    const { text, ...metadata } = readPage(`<body><p>索引号：000 ${line}</p><p>${LONG}</p></body>`);
    expect(metadata).toEqual(expected);
    expect(text).toBe(LONG);
  });
});
