import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { LoadError } from '../../../src/load/errors.js';
import type { Block } from '../../../src/load/word/blocks.js';
import { RowDefinition } from '../../../src/load/word/rtf/row.js';
import { readRtfStory } from '../../../src/load/word/rtf/story.js';
import { tokens } from '../../../src/load/word/rtf/tokens.js';
import { readRtf } from '../../../src/load/word/rtf.js';

/** Text as RTF writes bytes of an encoding. */
const escaped = (text: string, encoding: string) =>
  [...iconv.encode(text, encoding)].map((byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('');
/** Text as RTF writes characters of Unicode, with a substitute for older programs. */
const unicode = (text: string) =>
  Array.from({ length: text.length }, (_, at) => `\\u${(text.charCodeAt(at) << 16) >> 16} ?`).join('');

const FONTS = '{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset134 SimSun;}{\\f2\\fcharset136 PMingLiU;}}';
const read = (body: string, head = `\\ansi\\ansicpg936${FONTS}`) =>
  readRtf(Buffer.from(`{\\rtf1${head}${body}}`, 'latin1'));

describe('characters', () => {
  it.each([
    ['of the document', `\\ansi\\ansicpg936 ${escaped('受理来信214件', 'gbk')}`, '受理来信214件'],
    ['of a Big5 document', `\\ansi\\ansicpg950 ${escaped('受理來信214件', 'big5')}`, '受理來信214件'],
    [
      'of the font',
      `\\ansi\\ansicpg1252${FONTS}\\f1 ${escaped('来信', 'gbk')}\\f2 ${escaped('來訪', 'big5')}`,
      '来信來訪',
    ],
    ['of the document in a western font', `\\ansi\\ansicpg936${FONTS}\\f0 ${escaped('来信', 'gbk')}`, '来信'],
    ['of western text', "\\ansi\\ansicpg1252 caf\\'e9", 'café'],
    ['of Unicode', `\\ansi\\ansicpg1252 ${unicode('受理来信214件')}`, '受理来信214件'],
    [
      'of Unicode with two bytes in their stead',
      `\\ansi\\ansicpg936\\uc2 \\u26469\\'c0\\'b4\\u20449\\'d0\\'c5`,
      '来信',
    ],
    ['of Unicode with none', '\\ansi{\\uc0\\u26469\\u20449}', '来信'],
    [
      'as they are, the second like a mark',
      '\\ansi\\ansicpg936 \x8f\x5c\x8f\x7b\x8f\x7d',
      iconv.decode(Buffer.from('8f5c8f7b8f7d', 'hex'), 'gbk'),
    ],
    ['of symbols', '\\ansi 2021\\_3\\~a\\-b\\{c\\}\\\\\\emdash', '2021-3\u00a0ab{c}\\—'],
    ['across lines of the file', `\\ansi\\ansicpg936 ${escaped('来', 'gbk')}\r\n${escaped('信', 'gbk')}`, '来信'],
    ['with data between them', `\\ansi a\\bin5 }}}{{b`, 'ab'],
  ])('%s', async (_, head, text) => {
    expect((await read('', head)).text).toBe(text);
  });
});

const zh = (text: string) => escaped(text, 'gbk');

describe('what is text and what is not', () => {
  it.each([
    ['paragraphs', `${zh('甲')}\\par ${zh('乙')}\\par\\par ${zh('丙')}`, '甲\n乙\n丙'],
    ['tabs and breaks', `${zh('甲')}\\tab ${zh('乙')}\\line ${zh('丙')}`, '甲 乙\n丙'],
    ['hidden text', `${zh('共')}{\\v 99}16\\v ${zh('内')}\\v0${zh('件')}`, '共16件'],
    ['deleted text', `${zh('共')}{\\deleted 15}16${zh('件')}`, '共16件'],
    ['raised digits', `12km{\\super 2}${zh('、')}CO{\\sub 2}`, '12km²、CO2'],
    [
      'headers, footers, pictures, properties',
      `{\\header ${zh('眉')}}{\\footerf 1}{\\pict 00ff}{\\info{\\title t}}${zh('文')}`,
      '文',
    ],
    ['groups that need not be known', `{\\*\\unknown ${zh('某')}}${zh('文')}`, '文'],
    ['a page number', `${zh('第')}{\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}${zh('页')}`, '第页'],
    ['another field', `${zh('表')}{\\field{\\*\\fldinst SEQ}{\\fldrslt 2}} ${zh('收支')}`, '表2 收支'],
    [
      'numbers of lists',
      `{\\listtext\\pard ${zh('一、')}\\tab}${zh('概况')}\\par{\\pntext 1.\\tab}2023${zh('年')}`,
      '一、概况\n1. 2023年',
    ],
    ['bullets', `{\\listtext\\u61623 ?\\tab}${zh('一条')}`, '一条'],
    [
      'a footnote',
      `${zh('来信')}{\\super\\chftn{\\footnote\\pard {\\super\\chftn} 3${zh('件重复')}}}214${zh('件。')}\\par ${zh('完')}`,
      '来信214件。\n3件重复\n完',
    ],
    ['an endnote', `${zh('来信')}{\\footnote\\ftnalt ${zh('注')}}\\par ${zh('完')}`, '来信\n完\n注'],
    [
      'a text box',
      `${zh('文')}{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 1}}{\\shptxt ${zh('框')}\\par}}{\\shprslt x}}\\par ${zh('完')}`,
      '文\n框\n完',
    ],
    ['words that are no control words', `${zh('文')}\\constructor \\toString \\valueOf ${zh('尾')}`, '文尾'],
    ['what is never closed', `{{{${zh('文')}`, '文'],
    ['too many ends', `${zh('文')}}}}${zh('尾')}`, '文尾'],
  ])('%s', async (_, body, text) => {
    expect((await read(body)).text).toBe(text);
  });

  it('groups without end inside each other', async () => {
    const deep = 100_000;
    expect((await read(`${'{'.repeat(deep)}a${'}'.repeat(deep)}b`)).text).toBe('ab');
  });
});

describe('tables', () => {
  const row = (definition: string, ...cells: string[]) =>
    `\\trowd${definition}${cells.map((cell) => `\\pard\\intbl ${zh(cell)}\\cell`).join(' ')}\\row `;
  const cellsOf = async (body: string) => {
    const { text, tables } = await read(body);
    return (tables ?? []).flatMap(({ cells }) =>
      cells.map(
        ({ start, end, row, column, rowSpan, columnSpan, header }) =>
          `${row},${column} ${rowSpan}×${columnSpan} ${text.slice(start, end)}${header ? '*' : ''}`,
      ),
    );
  };
  const body =
    row('\\trhdr\\clvmgf\\cellx3000\\cellx9000', '类别', '件数') +
    row('\\trhdr\\clvmrg\\cellx3000\\cellx6000\\cellx9000', '', '上年', '本年') +
    row('\\cellx3010\\cellx5990\\cellx9000', '来信', '', '98');

  it('have rows as lines', async () => {
    expect((await read(`${zh('单位：件')}\\par ${body}\\pard ${zh('完。')}\\par`)).text).toBe(
      '单位：件\n类别\t件数\n\t上年\t本年\n来信\t\t98\n完。',
    );
  });

  it('have cells merged down and across, and header rows', async () => {
    expect(await cellsOf(body)).toEqual([
      '0,0 2×1 类别*',
      '0,1 1×2 件数*',
      '1,1 1×1 上年*',
      '1,2 1×1 本年*',
      '2,0 1×1 来信',
      '2,1 1×1 ',
      '2,2 1×1 98',
    ]);
  });

  it('in a table make that one arrange the page', async () => {
    const inner = (name: string, value: string) =>
      `\\pard\\intbl\\itap2 ${zh(name)}\\nestcell ${value}\\nestcell{\\*\\nesttableprops\\trowd\\cellx100\\cellx200\\nestrow}{\\nonesttables\\par}`;
    const outer = `\\trowd\\cellx3000\\cellx9000\\pard\\intbl ${zh('左栏')}\\cell ${inner('甲', '1')}${inner('乙', '2')}\\pard\\intbl\\cell\\row`;
    expect((await read(outer)).text).toBe('左栏\n甲\t1\n乙\t2');
  });
});

it('without text is told', async () => {
  await expect(read('{\\pict 00ff}')).rejects.toThrow(LoadError);
  await expect(read('\\par')).rejects.toThrow('the RTF document holds no text');
});

describe('what a few bytes ask for', () => {
  const blocksOf = (body: string) => readRtfStory(tokens(`{\\rtf1 ${body}}`));
  const tablesIn = (blocks: readonly Block[]): number =>
    blocks.reduce(
      (sum, block) =>
        block.kind === 'paragraph'
          ? sum
          : sum + 1 + tablesIn(block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks: inside }) => inside))),
      0,
    );

  it('dozens of tables in each other for each paragraph: there is one', () => {
    expect(tablesIn(blocksOf('\\itap63 x\\par\\itap0 x\\par '.repeat(100)))).toBe(100);
  });

  it('paragraphs without text take no room', () => {
    expect(blocksOf(`a\\par ${'\\par '.repeat(1000)}b`)).toEqual([
      { kind: 'paragraph', text: 'a' },
      { kind: 'paragraph', text: 'b' },
    ]);
  });

  it('rows of one definition share it, and it has no more cells than people make', () => {
    const definition = new RowDefinition();
    for (let cell = 0; cell < 5000; cell++) definition.apply('cellx', cell * 100);
    expect(definition.row.edges).toHaveLength(1001);
    expect(definition.row).toBe(definition.row);
    definition.apply('trowd', undefined);
    expect(definition.row).toEqual({ header: false, edges: [], merges: [] });
  });
});

describe('long', () => {
  it('text without a mark', async () => {
    const text = `${'a'.repeat(16e6)}\x8f\x5c`;
    const read16 = (await read(text)).text;
    expect(read16).toHaveLength(16e6 + 1);
    expect(read16.at(-1)).toBe(iconv.decode(Buffer.from('8f5c', 'hex'), 'gbk'));
  });

  it('text of two bytes a character: none is cut', async () => {
    expect((await read('\x8f\x5c'.repeat(5000))).text).toBe(
      iconv.decode(Buffer.from('8f5c'.repeat(5000), 'hex'), 'gbk'),
    );
  });

  it('a cell, merged with the one to its left', async () => {
    const body = `\\trowd\\cellx100\\clmrg\\cellx200 \\intbl a\\cell ${'b\\par '.repeat(200_000)}c\\cell\\row `;
    expect((await read(body)).text.split('\n')).toHaveLength(200_002);
  });
});
