import { expect, it } from 'vitest';
import { declaredCharset } from '../../src/load/declared-charset.js';

it.each([
  ['<meta charset="GBK">', 'gbk'],
  ['<meta charset=utf-8>', 'utf-8'],
  ['<META http-equiv=Content-Type content="text/html; charset=gb2312">', 'gb2312'],
  ["<meta content='text/html;charset=big5' http-equiv='Content-Type'/>", 'big5'],
  ['<?xml version="1.0" encoding="GB18030"?><html>', 'gb18030'],
  ['<meta name="keywords" content="统计">', undefined],
  ['charset=gbk', undefined],
])('%s', (source, charset) => {
  expect(declaredCharset(Buffer.from(source))).toBe(charset);
});
