import { describe, expect, it } from 'vitest';
import { LoadError } from '../../../src/load/errors.js';
import { characterRuns } from '../../../src/load/word/doc/formatted-pages.js';
import type { WordFile } from '../../../src/load/word/doc/word-file.js';
import { readDoc } from '../../../src/load/word/doc.js';
import { type DocParts, docBytes, rowEnd, sprm } from './doc-bytes.js';

const read = (parts: DocParts) => readDoc(docBytes(parts));

const DELETED = sprm(0x0800, 1);
const HIDDEN = sprm(0x083c, 1);
const SPACED = sprm(0x8840, 5, 0);
const RAISED = sprm(0x2a48, 1);
const CELL = sprm(0x2416, 1);

/** Modifiers for a stretch of a text, found by its words. */
function on(text: string, words: string, sprms: number[]) {
  const from = text.indexOf(words);
  return { from, to: from + words.length, sprms };
}

describe('what is text and what is not', () => {
  it.each([
    ['paragraphs are lines', '受理来信214件。\r办结率98%。\r', '受理来信214件。\n办结率98%。'],
    ['blank ones are none', '甲\r\r　\r乙\r', '甲\n乙'],
    ['a tab is a space, a line break ends a line', '甲\t乙\x0b丙\r', '甲 乙\n丙'],
    ['a page break ends one too', '甲\x0c乙\r', '甲\n乙'],
    ['hyphens', 'a\x1eb\x1fc\r', 'a-bc'],
    ['marks of pictures, notes and comments', '甲\x01\x02\x05\x08乙\r', '甲乙'],
    ['a page number', '第\x13 PAGE \x143\x15页起\r', '第页起'],
    ['another field', '表\x13 SEQ 表 \x142\x15 收支\r', '表2 收支'],
    ['a field in a field', '甲\x13 IF \x13 PAGE \x141\x15 \x14乙\x15\r', '甲乙'],
    ['a field that is never ended', '甲\x13 SEQ \r乙\r', '甲\n乙'],
    ['a table of contents', '\x13 TOC \\o \x14一、概况\t3\r二、安排\t5\r\x15一、概况\r', '一、概况'],
  ])('%s', async (_, text, expected) => {
    expect(await read({ text })).toEqual({ text: expected });
  });

  const text = '新增旧15项目16个km2。\r';
  it.each([
    ['deleted', '旧15', DELETED, '新增项目16个km2。'],
    ['hidden', '旧15', HIDDEN, '新增项目16个km2。'],
    ['not hidden', '旧15', sprm(0x083c, 0), '新增旧15项目16个km2。'],
    ['set apart', '旧15', SPACED, '新增旧15项目16个km2。'],
    ['set apart and deleted', '旧15', [...SPACED, ...DELETED], '新增项目16个km2。'],
    ['raised', '2', RAISED, '新增旧15项目16个km²。'],
  ])('%s', async (_, words, sprms, expected) => {
    expect((await read({ text, runs: [on(text, words, sprms)] })).text).toBe(expected);
  });

  it('a paragraph goes on in the next where its end was deleted', async () => {
    const broken = '全年办结\r214件。\r';
    expect((await read({ text: broken, runs: [{ from: 4, to: 5, sprms: DELETED }] })).text).toBe('全年办结214件。');
  });
});

it('text in pieces that are stored in another order', async () => {
  const text = '第一段，受理214件。\r第二段，旧数12件。\r第三段。\r';
  const parts = { text, runs: [on(text, '旧数12', HIDDEN)], partedAt: text.indexOf('第二') };
  expect((await read(parts)).text).toBe('第一段，受理214件。\n第二段，件。\n第三段。');
});

describe('numbers of lists', () => {
  const CHINESE_COUNTING = 37;
  const DECIMAL = 0;
  const lists = [
    [
      { format: CHINESE_COUNTING, text: '\0、' },
      { format: CHINESE_COUNTING, text: '（\x01）' },
      { format: DECIMAL, text: '\x02.' },
      ...Array.from({ length: 6 }, () => ({ format: DECIMAL, text: '' })),
    ],
    [{ format: DECIMAL, text: '\0)', start: 3 }],
  ];
  const at = (list: number, level: number) => ({ sprms: [...sprm(0x260a, level), ...sprm(0x460b, list, 0)] });

  it('are written out', async () => {
    const text = '概况\r收入\r2023年增长5%。\r支出\r安排\r另列\r无号\r';
    const paragraphs = { 0: at(1, 0), 1: at(1, 1), 2: at(1, 2), 3: at(1, 1), 4: at(1, 0), 5: at(2, 0), 6: at(0, 0) };
    expect((await read({ text, lists, paragraphs })).text).toBe(
      '一、概况\n（一）收入\n1. 2023年增长5%。\n（二）支出\n二、安排\n3) 另列\n无号',
    );
  });

  it('of a style, and its title', async () => {
    const styles = [
      { identifier: 0 },
      { identifier: 62 },
      { identifier: 1, paragraph: at(1, 0).sprms },
      { identifier: 100, characters: HIDDEN },
    ];
    const text = '临江区\x0b工作报告\r工作\x0b情况\r内部\r正文。\r';
    const paragraphs = { 0: { style: 1 }, 1: { style: 2 }, 2: { style: 3 } };
    expect(await read({ text, lists, styles, paragraphs })).toEqual({
      text: '临江区工作报告\n一、工作情况\n正文。',
      title: '临江区工作报告',
    });
  });
});

it('footnotes stand below their paragraph, text boxes at the end', async () => {
  const body = '受理来信214件\x02。\r完。\r';
  const notes = ['\x02 含重复来信3件。\r'];
  const boxes = '图例\r';
  const text = body + notes.join('') + boxes;
  const footnotes = { lengths: notes.map((note) => note.length), references: [body.indexOf('\x02')] };
  expect((await read({ text, footnotes, textBoxes: boxes.length })).text.split('\n')).toEqual([
    '受理来信214件。',
    '含重复来信3件。',
    '完。',
    '图例',
  ]);
});

describe('tables', () => {
  const EDGES = [0, 3000, 6000, 9000];
  const DOWN = 3 << 5;
  const ON = 1 << 5;

  it('have cells of several paragraphs, merged ones, and header rows', async () => {
    const rows = ['类别\x07件数\x07\x07', '\x07上年\x07本年\x07\x07', '来\r信\x07\x0798\x07\x07'];
    const text = `单位：件\r${rows.join('')}完。\r`;
    const cell = { sprms: CELL };
    const paragraphs = {
      1: cell,
      2: cell,
      3: { sprms: rowEnd([0, 3000, 9000], [DOWN], true) },
      4: cell,
      5: cell,
      6: cell,
      7: { sprms: rowEnd([10, 3000, 5990, 9000], [ON], true) },
      8: cell,
      9: cell,
      10: cell,
      11: cell,
      12: { sprms: rowEnd(EDGES) },
    };
    const content = await read({ text, paragraphs });
    expect(content.text).toBe('单位：件\n类别\t件数\n\t上年\t本年\n来信\t\t98\n完。');
    expect(
      content.tables!.map(({ cells }) =>
        cells.map(
          ({ start, end, row, column, rowSpan, columnSpan, header }) =>
            `${row},${column} ${rowSpan}×${columnSpan} ${content.text.slice(start, end)}${header ? '*' : ''}`,
        ),
      ),
    ).toEqual([
      ['0,0 2×1 类别*', '0,1 1×2 件数*', '1,1 1×1 上年*', '1,2 1×1 本年*', '2,0 1×1 来信', '2,1 1×1 ', '2,2 1×1 98'],
    ]);
  });

  it('have cells merged with the one to their left', async () => {
    const text = '甲\x07\x071\x07\x07乙\x07丙\x072\x07\x07';
    const cells = Object.fromEntries([0, 1, 2, 4, 5, 6].map((at) => [at, { sprms: CELL }]));
    const paragraphs = { ...cells, 3: { sprms: rowEnd(EDGES, [1, 2]) }, 7: { sprms: rowEnd(EDGES) } };
    const content = await read({ text, paragraphs });
    expect(content.text).toBe('甲\t\t1\n乙\t丙\t2');
    expect(content.tables![0]!.cells[0]).toMatchObject({ column: 0, columnSpan: 2 });
  });

  it('in a table make that one arrange the page', async () => {
    const inner = (...sprms: number[][]) => ({ sprms: [...CELL, ...sprm(0x6649, 2, 0, 0, 0), ...sprms.flat()] });
    const endsCell = sprm(0x244b, 1);
    const endsRow = [...sprm(0x244c, 1), ...rowEnd([0, 100, 200]).slice(CELL.length + 3)];
    const text = '左栏\x07甲\r1\r\r乙\r2\r\r\x07\x07';
    const paragraphs = {
      0: { sprms: CELL },
      1: inner(endsCell),
      2: inner(endsCell),
      3: inner(endsRow),
      4: inner(endsCell),
      5: inner(endsCell),
      6: inner(endsRow),
      7: { sprms: CELL },
      8: { sprms: rowEnd([0, 3000, 9000]) },
    };
    expect((await read({ text, paragraphs })).text).toBe('左栏\n甲\t1\n乙\t2');
  });
});

describe('what cannot be read', () => {
  const whole = docBytes({ text: '受理来信214件。\r'.repeat(300) });
  it.each([
    [
      'a password',
      docBytes({ text: '甲\r', flags: 0x0100 }),
      'has a password; open it in Word or WPS, take the password',
    ],
    [
      'an older format',
      docBytes({ text: '甲\r', version: 0x68 }),
      'was written by Word 95 or older; open it in a newer',
    ],
    ['no text', docBytes({ text: '\r' }), 'holds no text; where its pages are pictures, run OCR'],
    ['a file cut off', whole.subarray(0, 2000), 'is damaged as an old Word document (doc)'],
    ['a file cut off further down', whole.subarray(0, whole.length / 2), 'is damaged as an old Word document (doc)'],
    ['a head alone', whole.subarray(0, 512), 'is damaged as an old Word document (doc)'],
  ])('%s', async (_, bytes, message) => {
    const error = await readDoc(bytes).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(LoadError);
    expect((error as LoadError).message).toContain(message);
  });

  it('bytes that are damaged give text or a LoadError', async () => {
    for (let at = 0; at < whole.length; at += 97) {
      const bytes = Buffer.from(whole);
      bytes.fill(0xff, at, at + 3);
      const content = await readDoc(bytes).catch((error: unknown) => {
        expect(error, `bytes at ${at}`).toBeInstanceOf(LoadError);
        return undefined;
      });
      if (content) expect(content.text.length).toBeLessThan(bytes.length);
    }
  });
});

describe('what a few bytes ask for', () => {
  it('notes of the same text: it stands once', async () => {
    const body = `${'\x02甲'.repeat(9)}\r`;
    const note = '\x02 含重复来信3件。\r';
    const lengths = Array.from({ length: 9 }, (_, at) => (at % 2 === 0 ? note.length : -note.length));
    const references = Array.from({ length: 9 }, (_, at) => at * 2);
    expect((await read({ text: body + note, footnotes: { lengths, references } })).text).toBe(
      `${'甲'.repeat(9)}\n含重复来信3件。`,
    );
  });

  const LONG_LIST = 0x6646;

  it('one long list of modifiers, again and again', async () => {
    const list = Buffer.alloc(2 + 60_000);
    list.writeUInt16LE(60_000, 0);
    for (let at = 2; at < list.length; at += CELL.length) list.set(CELL, at);
    const text = '甲\r'.repeat(300);
    const paragraphs = Object.fromEntries(
      Array.from({ length: 300 }, (_, at) => [at, { sprms: sprm(LONG_LIST, 0, 0, 0, 0) }]),
    );
    const bytes = docBytes({ text, paragraphs, beside: { Data: list } });
    await expect(readDoc(bytes)).rejects.toThrow(LoadError);
  });

  it('rows that share a long list of modifiers are honest', async () => {
    const cells = 60;
    const end = rowEnd(Array.from({ length: cells + 1 }, (_, at) => at * 200));
    const list = Buffer.from([end.length & 0xff, end.length >> 8, ...end]);
    const row = `${Array.from({ length: cells }, (_, at) => `${at}\x07`).join('')}\x07`;
    const paragraphs = Object.fromEntries(
      Array.from({ length: (cells + 1) * 40 }, (_, at) => [
        at,
        { sprms: at % (cells + 1) === cells ? sprm(LONG_LIST, 0, 0, 0, 0) : CELL },
      ]),
    );
    const bytes = docBytes({ text: row.repeat(40), paragraphs, beside: { Data: list } });
    const { text } = await readDoc(bytes);
    expect(text.split('\n')).toHaveLength(40);
  });

  it('runs that lie over each other are parted', () => {
    const page = Buffer.alloc(512);
    page[511] = 20;
    for (let run = 0; run <= 20; run++) page.writeUInt32LE(run === 20 ? 9000 : run, run * 4);
    const places = Buffer.alloc(4 * 4 + 3 * 4);
    for (let at = 0; at < 3; at++) places.writeUInt32LE(at, 4 * 4 + at * 4);
    const main = Buffer.concat([page, page, page]);
    const runs = characterRuns({ main, part: () => places } as unknown as WordFile);
    expect(runs.map(({ from, to }) => [from, to])).toEqual(
      Array.from({ length: 20 }, (_, run) => [run, run === 19 ? 9000 : run + 1]),
    );
  });
});
