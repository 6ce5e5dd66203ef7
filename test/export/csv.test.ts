import { describe, expect, test } from 'vitest';
import { csv } from '../../src/export/csv.js';
import type { Metric } from '../../src/types.js';
import { metric, rendered, result } from './sample.js';

const plain = csv({ header: 'en', bom: false });

/** The one row of a metric, cell by cell; only for cells that need no quotes. */
function row(about: Partial<Metric>): Record<string, string> {
  const names = plain.begin().trimEnd().split(',');
  const cells = rendered(plain, result('report.txt', [metric(about)]))
    .replace(/\r\n$/, '')
    .split(',');
  return Object.fromEntries(names.map((name, i) => [name, cells[i]!]));
}

describe('headings', () => {
  test.each([
    [
      'en',
      'doc,section,line,column,start,end,text,kind,value,max,unit,qualifier,indicator,delta,status,sentence,subject,action,object,period,page,table,rowHeaders,columnHeaders,article,confidence\r\n',
    ],
    [
      'zh',
      '文件,章节,行,列,起,止,原文,类型,数值,上限,单位,限定,指标,变化,状态,句子,主体,动作,对象,时期,页,表,行标题,列标题,篇,可信度\r\n',
    ],
  ] as const)('%s', (header, line) => {
    expect(csv({ header, bom: false }).begin()).toBe(line);
  });

  test('a byte order mark stands before them, once', () => {
    const marked = csv({ header: 'en', bom: true });
    expect(marked.begin().startsWith('\uFEFFdoc,')).toBe(true);
    expect(rendered(marked, result('report.txt', [metric()]))).not.toContain('\uFEFF');
  });
});

test('a whole row', () => {
  expect(rendered(plain, result('report.txt', [metric({ section: ['一、热线办理', '(一)来电'] })]))).toBe(
    'report.txt,一、热线办理 > (一)来电,3,5,40,44,362件,count,362,,件,,受理来电,,actual,热线受理来电362件。,,,,,,,,,,\r\n',
  );
});

test('a cell of a table: lists from the outside in, an article by its number and title', () => {
  const cells = row({
    page: 2,
    table: '附表',
    rowHeaders: ['收费', '咨询'],
    columnHeaders: ['本年', '件数'],
    article: { number: 3, title: '镇区小结' },
  });
  expect([cells.page, cells.table, cells.rowHeaders, cells.columnHeaders, cells.article]).toEqual([
    '2',
    '附表',
    '收费 > 咨询',
    '本年 > 件数',
    '3 镇区小结',
  ]);
});

describe('the name that came second', () => {
  const doubtful = csv({ header: 'en', bom: false, alternatives: true });
  const found = result('report.txt', [metric({ confidence: 0.62, alternative: '来电' }), metric()]);

  test('is a column behind all others of the metric where it is asked for', () => {
    expect(doubtful.begin()).toMatch(/,article,confidence,alternative\r\n$/);
    expect(rendered(doubtful, found).split('\r\n')).toEqual([
      expect.stringMatching(/。,,,,,,,,,,0\.62,来电$/),
      expect.stringMatching(/。,,,,,,,,,,,$/),
      '',
    ]);
    const withMetadata = csv({ header: 'zh', bom: false, alternatives: true, metadata: true });
    expect(withMetadata.begin()).toContain(',可信度,备选指标,标题,');
  });

  test('has no column elsewhere', () => {
    expect(rendered(plain, found)).toMatch(/,0\.62\r\n/);
    expect(rendered(plain, found)).not.toContain(',来电\r');
  });
});

test('an article without a title is its number', () => {
  expect(row({ article: { number: 3 } }).article).toBe('3');
});

test('a document without metrics has no row', () => {
  expect(rendered(plain, result('report.txt', []))).toBe('');
});

describe('quotes where a cell needs them (RFC 4180)', () => {
  test.each([
    ['comma', '受理,办结', '"受理,办结"'],
    ['quotation mark', '受理"急件"', '"受理""急件"""'],
    ['LF', '受理\n来电', '"受理\n来电"'],
    ['CR', '受理\r来电', '"受理\r来电"'],
    ['CRLF', '受理\r\n来电', '"受理\r\n来电"'],
    ['ideographic comma', '受理、办结', '受理、办结'],
    ['Chinese quotation marks', '“急件”受理', '“急件”受理'],
  ])('%s', (_, indicator, cell) => {
    const line = rendered(plain, result('report.txt', [metric({ indicator })]));
    expect(line).toContain(`件,,${cell},,actual`);
  });
});

describe('text that a spreadsheet would run', () => {
  test.each([
    ['=', '=SUM(A1:A9)', "'=SUM(A1:A9)"],
    ['+', '+86项', "'+86项"],
    ['-', '-3.2%', "'-3.2%"],
    ['@', '@热线', "'@热线"],
    ['tab', '\t=1', "'\t=1"],
    ['CR', '\r=1', `"'\r=1"`],
    ['tab before anything', '\t受理', "'\t受理"],
    ['LF before anything', '\n受理', `"'\n受理"`],
    ['full-width =', '＝1+1', "'＝1+1"],
    ['full-width +', '＋86项', "'＋86项"],
    ['full-width -', '－3.2%', "'－3.2%"],
    ['full-width @', '＠热线', "'＠热线"],
    ['a blank before it', ' =1', "' =1"],
    ['blanks of all sorts before it', ' \t\u00a0\u2003\u3000+1', "' \t\u00a0\u2003\u3000+1"],
    ['NUL before it', '\0=1', "'\0=1"],
    ['a byte order mark before it', '\ufeff@a', "'\ufeff@a"],
    ['marks that are not seen before it', '\u200b\u202e\u2060-1', "'\u200b\u202e\u2060-1"],
    ['LF and a blank before it', '\n =1', `"'\n =1"`],
    ['blanks alone are harmless', ' \u3000', ' \u3000'],
    ['blanks before a word are harmless', '\u3000受理', '\u3000受理'],
    ['a dash is no minus', '—3.2%', '—3.2%'],
    ['inside is harmless', '增长-3.2%', '增长-3.2%'],
    ['with a quotation mark', '="x"', `"'=""x"""`],
  ])('%s', (_, text, cell) => {
    expect(row({ text }).text).toBe(cell);
  });

  test.each(['doc', 'indicator', 'sentence', 'unit'] as const)('in %s', (field) => {
    expect(row({ [field]: '=1' })[field]).toBe("'=1");
  });

  test('in a section path', () => {
    expect(row({ section: ['=1', '二'] }).section).toBe("'=1 > 二");
  });
});

describe('numbers stay numbers', () => {
  test.each([
    ['negative', -3.2, '-3.2'],
    ['large', 11022840000, '11022840000'],
    ['larger', 5000000000000, '5000000000000'],
    ['beyond 21 digits', 1.5e21, '1500000000000000000000'],
    ['small', 0.0000005, '0.0000005'],
    ['small and negative', -1.25e-7, '-0.000000125'],
    ['trace of binary arithmetic', 0.1 + 0.2, '0.3'],
    ['trace of a scale', 1.1 * 1.1, '1.21'],
    ['all of the digits of a large integer', 9007199254740991, '9007199254740991'],
    ['zero', 0, '0'],
  ])('%s', (_, value, cell) => {
    expect(row({ value }).value).toBe(cell);
  });

  test('a range has both ends', () => {
    expect(row({ text: '1至2次', value: 1, max: 2 })).toMatchObject({ value: '1', max: '2' });
  });

  test('a date is text', () => {
    expect(row({ kind: 'date', value: '2016/2020' }).value).toBe('2016/2020');
  });
});

test('what does not apply is an empty cell', () => {
  const { unit, indicator, status, ...rest } = metric({ kind: 'date', text: '2021年', value: '2021', section: [] });
  const line = rendered(plain, result('report.txt', [rest]));
  expect(line).toBe('report.txt,,3,5,40,44,2021年,date,2021,,,,,,,热线受理来电362件。,,,,,,,,,,\r\n');
});
