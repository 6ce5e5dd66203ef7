import { describe, expect, it } from 'vitest';
import { layOut, type SourceCell } from '../../../src/load/lines/table-grid.js';

/** `text/rows/columns`, the spans left out where they are 1. */
function cell(written: string): SourceCell {
  const [text = '', rowSpan = '1', columnSpan = '1'] = written.split('/');
  return { text, rowSpan: Number(rowSpan), columnSpan: Number(columnSpan), header: false };
}

const group = (...rows: string[][]) => rows.map((row) => row.map(cell));

/** Each row as its line and the places of its cells: `text@column`, and `rows×columns` where a cell covers several. */
function shown(groups: SourceCell[][][]) {
  return layOut(groups).map(({ text, cells }) => [
    text,
    ...cells.map(({ start, end, column, rowSpan, columnSpan }) => {
      const size = rowSpan * columnSpan === 1 ? '' : ` ${rowSpan}×${columnSpan}`;
      return `${text.slice(start, end)}@${column}${size}`;
    }),
  ]);
}

describe('places of cells', () => {
  it.each([
    [
      'cells side by side',
      [group(['村', '件'], ['东', '3'])],
      [
        ['村\t件', '村@0', '件@1'],
        ['东\t3', '东@0', '3@1'],
      ],
    ],
    [
      'what is covered by a cell is empty',
      [group(['村/2', '件数/1/2', '率/2'], ['信', '访'], ['东', '3', '4', '5'])],
      [
        ['村\t件数\t\t率', '村@0 2×1', '件数@1 1×2', '率@3 2×1'],
        ['\t信\t访', '信@1', '访@2'],
        ['东\t3\t4\t5', '东@0', '3@1', '4@2', '5@3'],
      ],
    ],
    [
      'rows and columns at once',
      [group(['区/2/2', '件'], ['三'], ['东', '西', '四'])],
      [
        ['区\t\t件', '区@0 2×2', '件@2'],
        ['\t\t三', '三@2'],
        ['东\t西\t四', '东@0', '西@1', '四@2'],
      ],
    ],
    [
      'columns in which no cell begins are not counted',
      [group(['村/1/3', '件/1/2'], ['东/1/3', '3/1/2'])],
      [
        ['村\t件', '村@0', '件@1'],
        ['东\t3', '东@0', '3@1'],
      ],
    ],
    [
      'a span beyond the table',
      [group(['来信/1/99'], ['东/9', '3'], ['4'])],
      [
        ['来信', '来信@0 1×2'],
        ['东\t3', '东@0 2×1', '3@1'],
        ['\t4', '4@1'],
      ],
    ],
    [
      'rows to the end of the group',
      [group(['区/0', '甲'], ['乙']), group(['丙', '丁'])],
      [
        ['区\t甲', '区@0 2×1', '甲@1'],
        ['\t乙', '乙@1'],
        ['丙\t丁', '丙@0', '丁@1'],
      ],
    ],
    [
      'a span ends with its group',
      [group(['区/5', '甲']), group(['丙', '丁'])],
      [
        ['区\t甲', '区@0', '甲@1'],
        ['丙\t丁', '丙@0', '丁@1'],
      ],
    ],
    [
      'a cell that would lie over another is cut',
      [group(['甲', '乙/2', '丙'], ['丁/1/3', '戊'])],
      [
        ['甲\t乙\t丙', '甲@0', '乙@1 2×1', '丙@2'],
        ['丁\t\t戊', '丁@0', '戊@2'],
      ],
    ],
    [
      'empty cells have a place, behind the last filled one at the end of the line',
      [group(['', '甲', '', ' '], ['乙', '', '', ''])],
      [
        ['\t甲', '@0', '甲@1', '@2', '@3'],
        ['乙', '乙@0', '@1', '@2', '@3'],
      ],
    ],
    [
      'white space around the text of a cell is no part of it',
      [group(['\u3000其中：信 ', '\u00a03\u00a0', '四'], ['五', '\u3000', '六'])],
      [
        ['\u3000其中：信 \t\u00a03\u00a0\t四', '其中：信@0', '3@1', '四@2'],
        ['五\t\u3000\t六', '五@0', '@1', '六@2'],
      ],
    ],
    ['a row without cells', [group([], ['甲'])], [[''], ['甲', '甲@0']]],
    ['no rows', [group()], []],
  ])('%s', (_, groups, rows) => {
    expect(shown(groups)).toEqual(rows);
  });
});

describe('spans written carelessly', () => {
  it('are read as none where they cover far more than there are cells', () => {
    const rows = [['甲/9999/1000', '乙'], ...Array.from({ length: 3000 }, () => ['丙'])];
    const grid = shown([
      group(
        Array.from({ length: 1000 }, () => '丁'),
        ...rows,
      ),
    ]);
    expect(grid.slice(1, 3)).toEqual([
      ['甲\t乙', '甲@0', '乙@1'],
      ['丙', '丙@0'],
    ]);
  });

  it('and where thousands of cells cover thousands of rows', () => {
    const first = Array.from({ length: 2000 }, (_, index) => `甲/${60_000 - index}`);
    const rows = Array.from({ length: 2000 }, () => ['丙']);
    expect(layOut([group(first, ...rows)]).at(-1)?.text).toBe('丙');
  });

  it('one cell beside a whole long table is none of them', () => {
    const rows = Array.from({ length: 9999 }, (_, index) => [`${index}`]);
    const grid = layOut([group(['区/10000', '件'], ...rows)]);
    expect(grid.at(-1)?.text).toBe('\t9998');
    expect(grid[0]?.cells[0]?.rowSpan).toBe(10_000);
  });
});
