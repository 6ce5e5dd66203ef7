import { describe, expect, it } from 'vitest';
import { stretchesOf } from '../../../src/load/pdf/aligned-table.js';
import { OpenTable, saysContinued } from '../../../src/load/pdf/continued-tables.js';
import { gridsOf } from '../../../src/load/pdf/grid.js';
import type { PageTable } from '../../../src/load/pdf/page-table.js';
import type { PlacedText, Rule } from '../../../src/load/pdf/placed-text.js';
import { readRuledTable } from '../../../src/load/pdf/ruled-table.js';
import { at, fullGrid, level, rowsAt, type TextRow, upright } from './placed.js';

/** Its cells: row, column, spans where they are more than one, and text. */
const cellsOf = (table: PageTable | undefined) =>
  table?.cells.map(({ row, column, rowSpan, columnSpan, text }) =>
    rowSpan * columnSpan === 1 ? `${row},${column} ${text}` : `${row},${column} ${rowSpan}×${columnSpan} ${text}`,
  );

function ruled(rules: readonly Rule[], texts: readonly PlacedText[]): PageTable | undefined {
  const [grid] = gridsOf(rules);
  return grid && readRuledTable(grid, texts)?.table;
}

const FOUR = [at('来信', 60, 115), at('306', 160, 115), at('来访', 60, 135), at('52', 160, 135)];

describe('tables that lines draw', () => {
  it.each([
    ['all lines', fullGrid([50, 150, 250], [100, 120, 140])],
    ['lines in pieces', fullGrid([50, 150, 250], [100, 120, 140]).flatMap(pieces)],
    ['doubled lines', [...fullGrid([50, 150, 250], [100, 120, 140]), ...fullGrid([51, 151, 251], [101, 121, 141])]],
    ['open sides', [...[100, 120, 140].map((y) => level(y, 50, 250)), upright(150, 100, 140)]],
    [
      'no line above and below',
      [
        ...fullGrid([50, 150, 250], [100, 120, 140]).filter(({ y1, y2 }) => y1 !== y2),
        level(120, 50, 250),
        level(140, 50, 250),
      ],
    ],
  ])('%s', (_, rules) => {
    expect(cellsOf(ruled(rules, FOUR))).toEqual(['0,0 来信', '0,1 306', '1,0 来访', '1,1 52']);
  });

  it('merged cells, and lines of a cell joined', () => {
    const rules = [
      ...fullGrid([50, 250], [100, 180]),
      level(120, 100, 250),
      ...[140, 160].map((y) => level(y, 100, 250)),
      upright(100, 100, 180),
      upright(150, 120, 180),
      upright(200, 120, 180),
    ];
    const texts = [
      at('办', 60, 130),
      at('理', 60, 145),
      at('结果', 60, 160),
      at('申请人情况', 140, 115),
      ...['自然人', '企业', '合计'].map((text, index) => at(text, 105 + index * 50, 135)),
      ...['3', '1', '4'].map((text, index) => at(text, 115 + index * 50, 155)),
      ...['5', '2', '7'].map((text, index) => at(text, 115 + index * 50, 175)),
    ];
    expect(cellsOf(ruled(rules, texts))).toEqual([
      '0,0 4×1 办理结果',
      '0,1 1×3 申请人情况',
      '1,1 自然人',
      '1,2 企业',
      '1,3 合计',
      '2,1 3',
      '2,2 1',
      '2,3 4',
      '3,1 5',
      '3,2 2',
      '3,3 7',
    ]);
  });

  it('a text that was set over several cells', () => {
    const texts = [at('来信 306', 120, 115), at('来访', 60, 135), at('52', 160, 135)];
    expect(cellsOf(ruled(fullGrid([50, 143, 250], [100, 120, 140]), texts))).toEqual([
      '0,0 来信',
      '0,1 306',
      '1,0 来访',
      '1,1 52',
    ]);
  });

  it.each([
    ['a frame', fullGrid([50, 250], [100, 140])],
    ['underlines', [level(117, 50, 150), level(137, 50, 150)]],
    ['a frame parted by a line', fullGrid([50, 250], [100, 120, 140])],
    ['lines without anything between them', fullGrid([350, 450, 550], [100, 120, 140])],
  ])('%s is none', (_, rules) => {
    expect(ruled(rules, FOUR)).toBeUndefined();
  });
});

function pieces(rule: Rule): Rule[] {
  const steps = [0, 0.25, 0.5, 0.75];
  const part = (from: number, to: number, share: number) => from + (to - from) * share;
  return steps.map((step) => ({
    x1: part(rule.x1, rule.x2, step),
    y1: part(rule.y1, rule.y2, step),
    x2: part(rule.x1, rule.x2, step + 0.25),
    y2: part(rule.y1, rule.y2, step + 0.25),
  }));
}

describe('tables that are set by alignment', () => {
  const tables = (rows: readonly TextRow[]) =>
    stretchesOf(rowsAt(rows)).map((stretch) => ('table' in stretch ? cellsOf(stretch.table) : stretch.rows.length));

  it('columns with figures, and what stands above and below', () => {
    expect(
      tables([
        [['全年办理情况如下。', 50]],
        [
          ['事项', 60],
          ['年初', 200],
          ['年末', 300],
        ],
        [
          ['来信', 60],
          ['306', 200],
          ['298', 300],
        ],
        [
          ['来访人次', 60],
          ['52', 205],
          ['—', 305],
        ],
        [['以上均已办结。', 50]],
      ]),
    ).toEqual([
      1,
      ['0,0 事项', '0,1 年初', '0,2 年末', '1,0 来信', '1,1 306', '1,2 298', '2,0 来访人次', '2,1 52', '2,2 —'],
      1,
    ]);
  });

  it('a heading over several columns, and a cell without text', () => {
    expect(
      tables([
        [
          ['事项', 60],
          ['本年和上年的件数', 205],
        ],
        [
          ['', 60],
          ['本年', 200],
          ['上年', 300],
        ],
        [
          ['来信', 60],
          ['306', 200],
          ['298', 300],
        ],
        [
          ['来访', 60],
          ['52', 300],
        ],
        [
          ['来电', 60],
          ['1520', 200],
          ['1379', 300],
        ],
      ]),
    ).toEqual([
      [
        '0,0 事项',
        '0,1 本年和上年的件数',
        '0,2 ',
        '1,0 ',
        '1,1 本年',
        '1,2 上年',
        '2,0 来信',
        '2,1 306',
        '2,2 298',
        '3,0 来访',
        '3,1 ',
        '3,2 52',
        '4,0 来电',
        '4,1 1520',
        '4,2 1379',
      ],
    ]);
  });

  it.each([
    [
      'a list of names',
      [
        [
          ['甲村', 60],
          ['乙村', 200],
        ],
        [
          ['丙村', 60],
          ['丁村', 200],
        ],
        [
          ['戊村', 60],
          ['己村', 200],
        ],
      ],
    ],
    [
      'two rows',
      [
        [
          ['来信', 60],
          ['306', 200],
        ],
        [
          ['来访', 60],
          ['52', 200],
        ],
      ],
    ],
    [
      'a numbered list',
      [
        [
          ['1.', 60],
          ['收到来信的登记', 90],
        ],
        [
          ['2.', 60],
          ['转给经办的人', 90],
        ],
        [
          ['3.', 60],
          ['按期答复来信人', 90],
        ],
      ],
    ],
    [
      'sentences with gaps in them',
      [
        [
          ['收到来信306件，', 50],
          ['回复298件，其余的转到下一年接着办，逐件说明了缘由，登记在册，一件也没有落下，随时可以查看。', 140],
        ],
        [
          ['收到来访52件，', 50],
          ['回复52件，其余的转到下一年接着办，逐件说明了缘由，登记在册，一件也没有落下，随时可以查看。', 140],
        ],
        [
          ['收到来电15件，', 50],
          ['回复15件，其余的转到下一年接着办，逐件说明了缘由，登记在册，一件也没有落下，随时可以查看。', 140],
        ],
      ],
    ],
  ] satisfies [string, readonly TextRow[]][])('%s is none', (_, rows) => {
    expect(tables(rows)).toEqual([rows.length]);
  });
});

function continuedTable(above: PageTable, below: PageTable): PageTable | undefined {
  const open = new OpenTable(structuredClone(above));
  return open.add(below) ? open.table : undefined;
}

describe('a table on two pages', () => {
  const HEAD = [at('事项', 60, 115), at('件数', 160, 115)];
  const part = (texts: readonly PlacedText[], columns: readonly number[], rows: readonly number[]) =>
    ruled(fullGrid(columns, rows), texts)!;
  const above = part([...HEAD, at('来信', 60, 135), at('306', 160, 135)], [50, 150, 250], [100, 120, 140]);

  it('is one, its heading once', () => {
    const below = part([...HEAD, at('来访', 60, 135), at('52', 160, 135)], [50, 150, 250], [100, 120, 140]);
    const whole = continuedTable(above, below)!;
    expect(cellsOf(whole)).toEqual(['0,0 事项', '0,1 件数', '1,0 来信', '1,1 306', '2,0 来访', '2,1 52']);
    expect(whole.breaks).toEqual([2]);
  });

  it('has the columns of the part that has more', () => {
    const below = part([at('来访', 60, 115), at('成', 160, 115), at('52', 210, 115)], [50, 150, 200, 250], [100, 120]);
    expect(cellsOf(continuedTable(above, below))).toEqual([
      '0,0 事项',
      '0,1 1×2 件数',
      '1,0 来信',
      '1,1 1×2 306',
      '2,0 来访',
      '2,1 成',
      '2,2 52',
    ]);
  });

  it('a row that the page break parts is one', () => {
    const upper = part([at('群众来信和来电登', 60, 115), at('306', 160, 115)], [50, 150, 250], [100, 120]);
    const lower = part([at('记', 60, 115), at('来访', 60, 135), at('52', 160, 135)], [50, 150, 250], [100, 120, 140]);
    expect(cellsOf(continuedTable(upper, lower))).toEqual(['0,0 群众来信和来电登记', '0,1 306', '1,0 来访', '1,1 52']);
  });

  it.each([
    ['other edges', [60, 150, 250]],
    ['other columns', [50, 120, 250]],
  ])('%s: another table', (_, columns) => {
    const below = part([at('甲', 70, 115), at('1', 160, 115)], columns, [100, 120]);
    expect(continuedTable(above, below)).toBeUndefined();
  });

  it.each([
    ['续表', true],
    ['（续）', true],
    ['续表1　申请办理', true],
    ['表1 申请办理（续）', true],
    ['接上页', true],
    ['续建的道路有三条，长5公里。', false],
    ['表2 来信办理', false],
  ])('%s', (line, continued) => {
    expect(saysContinued(line)).toBe(continued);
  });
});
