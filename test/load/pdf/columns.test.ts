import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../src/load/pdf/columns.js';
import { rowsAt, type TextRow } from './placed.js';

const LEFT = ['左栏第一行写到了右边的边上', '左栏第二行也写到了边上没有', '左栏第三行同样写到边上为止', '左栏末行。'];
const RIGHT = ['右栏第一行写到了右边的边上', '右栏第二行也写到了边上没有', '右栏第三行同样写到边上为止', '右栏末行。'];
const beside = LEFT.map(
  (text, index) =>
    [
      [text, 50],
      [RIGHT[index]!, 220],
    ] as const,
);
const WIDE = '这一行横跨两栏写满整个页面的宽度从左边一直到右边都有字';

const read = (rows: readonly TextRow[]) =>
  columnsOf(rowsAt(rows), []).map(({ side, rows: own }) => [
    side,
    own.map(({ runs }) => runs.map(({ text }) => text).join('|')),
  ]);

describe('two columns', () => {
  it('the left one first', () => {
    expect(read(beside)).toEqual([
      ['left', LEFT],
      ['right', RIGHT],
    ]);
  });

  it('a comma that hangs over the edge into a narrow gutter', () => {
    const hanging = ['左栏第一行写到了右边的边上，', ...LEFT.slice(1)];
    const rows = hanging.map(
      (text, index): TextRow => [
        [text, 50],
        [RIGHT[index]!, 194],
      ],
    );
    expect(read(rows)).toEqual([
      ['left', hanging],
      ['right', RIGHT],
    ]);
  });

  it('below more centred lines than there are lines in a column', () => {
    const centred = ['附表一各镇处理情况', '单位：件和万元', '注：为实际数额', '各镇情况见附表', '附：处理结果'];
    const found = read([...centred.map((text): TextRow => [[text, 165]]), ...beside]);
    expect(found.slice(-2)).toEqual([
      ['left', LEFT],
      ['right', RIGHT],
    ]);
  });

  it('what is as wide as both stands in its place', () => {
    expect(read([[[WIDE, 50]], ...beside, [[WIDE, 50]], ...beside])).toEqual([
      ['whole', [WIDE]],
      ['left', LEFT],
      ['right', RIGHT],
      ['whole', [WIDE]],
      ['left', LEFT],
      ['right', RIGHT],
    ]);
  });
});

describe('not two columns', () => {
  it('a wide line of which a part ends in a comma at the gutter', () => {
    const parts = ['这一行横跨两栏写满了整页，', '它的后一半紧跟在前面的后头'] as const;
    const wide: TextRow = [
      [parts[0], 50],
      [parts[1], 180],
    ];
    expect(read([...beside, wide, ...beside])).toEqual([
      ['left', LEFT],
      ['right', RIGHT],
      ['whole', [parts.join('')]],
      ['left', LEFT],
      ['right', RIGHT],
    ]);
  });

  it.each([
    [
      'a table',
      [
        [
          ['事项', 50],
          ['件数', 220],
        ],
        [
          ['来信', 50],
          ['306', 220],
        ],
        [
          ['来访', 50],
          ['52', 220],
        ],
        [
          ['来电', 50],
          ['1520', 220],
        ],
      ],
    ],
    [
      'a list of short items',
      ['甲村', '乙村', '丙村', '丁村'].map(
        (village) =>
          [
            [village, 50],
            [`${village}小学`, 220],
          ] as const,
      ),
    ],
    ['lines of one column', LEFT.map((text) => [[text, 50]] as const)],
    [
      'a table of texts that seldom fill their columns',
      [
        [
          ['公开栏目逐月检查', 50],
          ['党政办', 220],
        ],
        [
          ['窗口轮值', 50],
          ['便民服务中心和各村便民点', 220],
        ],
        [
          ['回访', 50],
          ['各村', 220],
        ],
        [
          ['意见逐条答复并按季公布', 50],
          ['信访办', 220],
        ],
      ],
    ],
  ] satisfies [string, readonly TextRow[]][])('%s', (_, rows) => {
    expect(read(rows).map(([side]) => side)).toEqual(['whole']);
  });
});
