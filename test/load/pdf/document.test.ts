import { beforeAll, describe, expect, it } from 'vitest';
import type { Content } from '../../../src/load/content.js';
import { pageAt } from '../../../src/load/pages.js';
import { readPdf } from '../../../src/load/pdf/index.js';
import { type Drawing, line, paragraph, rules, WIDTH, writtenPdf } from './written-pdf.js';

const LEFT = 90;
const COLUMN = { x: LEFT, width: 400 };

const SUMMARY =
  '2023年，全镇收到公开申请320件，比上年多41件，其中网上提交的占八成以上。镇里设了三个服务点，周末轮流值守，全年加班办理证照1520份，没有一份超期。';
const WINDOW = '左边一栏说窗口，全年开放三百天，接待来访的住户一万两千人次，人均等候九分钟，好评率99.1%。';
const NETWORK = '右边一栏说网上，全年发布信息四千五百条，回复留言八百七十条，平均用时两天半，没有一条逾期。';
const CARRIED_OVER = '另有三件转到下一年，逐件说明了缘由，申请人都表示理解，没有人提起复议。';
const BROKEN =
  '这一段写到页的末尾还没有完，翻过页去接着写，中间隔着页脚和页眉，走访住户260户，听到意见95条，件件都有人去办，办完还要回访一次，回访的有88条。';

function margins(document: Drawing, page: number): void {
  line(document, '临江镇政务公开工作报告', 230, 40, 9);
  rules(document, [LEFT, 56, LEFT + 400, 56]);
  line(document, `— ${page} —`, WIDTH / 2 - 15, 790, 10);
}

const EDGES = [90, 190, 350, 480] as const;

function tableHead(document: Drawing, y: number): void {
  rules(document, [90, y, 480, y], [90, y + 24, 480, y + 24]);
  for (const x of EDGES) rules(document, [x, y, x, y + 24]);
  line(document, '类别', 120, y + 5, 11);
  line(document, '事项', 250, y + 5, 11);
  line(document, '件数', 400, y + 5, 11);
}

/** Rows below each other in the last two columns; the first column is one cell, which the page break parts. */
function tableRows(document: Drawing, y: number, rows: readonly (readonly [string, string])[]): void {
  const end = y + rows.length * 24;
  rows.forEach(([item, count], index) => {
    const top = y + index * 24;
    rules(document, [190, top + 24, 480, top + 24]);
    line(document, item, 196, top + 5, 11);
    line(document, count, 410, top + 5, 11);
  });
  rules(document, [90, end, 480, end]);
  for (const x of EDGES) rules(document, [x, y, x, end]);
}

function report(document: Drawing): void {
  document.addPage();
  margins(document, 1);
  line(document, '临江镇2023年政务公开工作报告', 150, 90, 20);
  line(document, '一、总体情况', LEFT + 28, 140);
  let { y } = paragraph(document, SUMMARY, { ...COLUMN, y: 164 });
  // The raised mark of a note, and a lowered figure that is text.
  const year = '电子证照库2021年';
  const width = (text: string) => document.fontSize(14).widthOfString(text);
  line(document, year, LEFT + 28, y);
  line(document, '12', LEFT + 28 + width(year), y - 2, 7);
  const gas = '建成，机房每年少排CO';
  const x = LEFT + 28 + width(year) + 8;
  line(document, gas, x, y);
  line(document, '2', x + width(gas), y + 7, 8);
  line(document, '约8吨。', x + width(gas) + 5, y);
  y += 50;
  paragraph(document, WINDOW, { x: LEFT, y, width: 190, size: 12 });
  paragraph(document, NETWORK, { x: LEFT + 210, y, width: 190, size: 12 });
  line(document, '二、办理情况', LEFT + 28, 500);
  line(document, '表1　申请办理', 245, 570, 11);
  line(document, '单位：件', 430, 590, 9);
  tableHead(document, 620);
  line(document, '办理结果', 115, 660, 11);
  tableRows(document, 644, [
    ['予以公开', '210'],
    ['部分公开', '35'],
  ]);
  line(document, '12', LEFT, 740, 5);
  line(document, '以验收的年份计，共3处机房。', LEFT + 6, 740, 9);

  document.addPage();
  margins(document, 2);
  tableHead(document, 70);
  tableRows(document, 94, [
    ['不予公开', '12'],
    ['不掌握相关信息', '63'],
  ]);
  rules(document, [90, 142, 90, 166], [350, 142, 350, 166], [480, 142, 480, 166], [90, 166, 480, 166]);
  line(document, '合计', 200, 147, 11);
  line(document, '320', 410, 147, 11);
  paragraph(document, CARRIED_OVER, { ...COLUMN, y: 200 });
  const { rest } = paragraph(document, BROKEN, { ...COLUMN, y: 730, bottom: 760 });

  document.addPage();
  margins(document, 3);
  paragraph(document, rest, { ...COLUMN, y: 90, indent: false });
}

describe('a report of three pages', () => {
  let content: Content;
  beforeAll(async () => {
    content = await readPdf(await writtenPdf(report, { info: { Title: 'Microsoft Word - 报告终稿.doc' } }));
  });

  it('is read as its paragraphs and tables, and nothing of its margins', () => {
    expect(content.text.split('\n')).toEqual([
      '临江镇2023年政务公开工作报告',
      '一、总体情况',
      SUMMARY,
      '电子证照库2021年建成，机房每年少排CO2约8吨。',
      WINDOW,
      NETWORK,
      '二、办理情况',
      '表1\u3000申请办理',
      '单位：件',
      '以验收的年份计，共3处机房。',
      '类别\t事项\t件数',
      '办理结果\t予以公开\t210',
      '\t部分公开\t35',
      '\t不予公开\t12',
      '\t不掌握相关信息\t63',
      '合计\t\t320',
      CARRIED_OVER,
      BROKEN,
    ]);
  });

  it('gives the cells of the table on both pages', () => {
    const cells = content.tables!.map((table) =>
      table.cells.map((cell) => [
        cell.row,
        cell.column,
        cell.rowSpan,
        cell.columnSpan,
        content.text.slice(cell.start, cell.end),
      ]),
    );
    expect(cells).toEqual([
      [
        [0, 0, 1, 1, '类别'],
        [0, 1, 1, 1, '事项'],
        [0, 2, 1, 1, '件数'],
        [1, 0, 4, 1, '办理结果'],
        [1, 1, 1, 1, '予以公开'],
        [1, 2, 1, 1, '210'],
        [2, 1, 1, 1, '部分公开'],
        [2, 2, 1, 1, '35'],
        [3, 1, 1, 1, '不予公开'],
        [3, 2, 1, 1, '12'],
        [4, 1, 1, 1, '不掌握相关信息'],
        [4, 2, 1, 1, '63'],
        [5, 0, 1, 2, '合计'],
        [5, 2, 1, 1, '320'],
      ],
    ]);
  });

  it('gives the lines of the table as its place', () => {
    const [table] = content.tables!;
    expect(content.text.slice(table!.start, table!.start + 5)).toBe('类别\t事项');
    expect(content.text.slice(table!.end - 7, table!.end + 1)).toBe('合计\t\t320\n');
  });

  it.each([
    ['320件', 1],
    ['35', 1],
    ['3处', 1],
    ['12\n', 2],
    ['三件', 2],
    ['这一段', 2],
    ['88条', 3],
  ])('%j is on page %i', (figure, page) => {
    expect(pageAt(content.pages!, content.text.indexOf(figure))).toBe(page);
  });

  it('has a page for every page, and no title from a file name', () => {
    expect(content.pages).toHaveLength(3);
    expect(content.title).toBeUndefined();
    expect(content.warnings).toBeUndefined();
  });
});
