import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/index.js';
import { expectSound } from '../hostile/invariants.js';
import { marked } from './marked.js';

type Parts = Parameters<typeof marked>[0];

/** The figures of a document's tables with their confidence, in order. */
function confidences(parts: Parts): [text: string, confidence: number | undefined][] {
  const { text, tables } = marked(parts);
  const metrics = extract(text, { tables });
  expectSound(text, metrics);
  return metrics.filter(({ table }) => table !== undefined).map(({ text, confidence }) => [text, confidence]);
}

const BOTH_HEADS = [
  ['窗口', '受理（件）', '办结率'],
  ['税务', '1,204', '98.5%'],
  ['户政', '860', '97.1%'],
];

describe('a cell that its heads name as no other', () => {
  test.each<[string, Parts, (number | undefined)[]]>([
    ['unit in its head, unit in the cell', [BOTH_HEADS], [0.96, 0.96, 0.96, 0.96]],
    [
      'unit above the table',
      [
        '附表 收支',
        '单位：万元',
        [
          ['科目', '收入', '支出'],
          ['食堂', '12.5', '11.0'],
        ],
      ],
      [0.96, 0.96],
    ],
    [
      'unit in a column of its own',
      [
        [
          ['产品', '单位', '产量'],
          ['水泥', '吨', '5,300'],
          ['面粉', '吨', '210'],
        ],
      ],
      [0.96, 0.96],
    ],
    [
      'unit that its name implies',
      [
        [
          ['科室', '人数'],
          ['一科', '4'],
        ],
      ],
      [0.96],
    ],
    [
      'no unit anywhere, an amount by its form',
      [
        [
          ['科目', '期末'],
          ['存货', '1,204.50'],
          ['商誉', '860,000'],
        ],
      ],
      [0.06, 0.06],
    ],
    [
      'no unit anywhere, a whole number',
      [
        [
          ['事项', '窗口'],
          ['咨询', '12'],
        ],
      ],
      [0.65],
    ],
  ])('%s', (_, parts, expected) => {
    expect(confidences(parts).map(([, confidence]) => confidence)).toEqual(expected);
  });
});

describe('names that tell nothing apart', () => {
  const ofYear = (rows: readonly (readonly string[])[]): Parts => ['2021年统计公报', rows];

  test('two rows of one name and different values', () => {
    const rows = [
      ['项目', '面积（亩）'],
      ['水稻', '300'],
      ['其他', '120'],
      ['玉米', '260'],
      ['其他', '80'],
    ];
    expect(confidences(ofYear(rows))).toEqual([
      ['300', 0.96],
      ['120', 0.68],
      ['260', 0.96],
      ['80', 0.68],
    ]);
  });

  test('the same value said twice is no other figure', () => {
    const rows = [
      ['项目', '面积（亩）'],
      ['水稻', '300'],
      ['水稻', '300'],
    ];
    expect(confidences(ofYear(rows)).map(([, confidence]) => confidence)).toEqual([0.96, 0.96]);
  });

  test('periods tell rows apart', () => {
    const rows = [
      ['项目', '2020年（亩）', '2021年（亩）'],
      ['水稻', '280', '300'],
    ];
    expect(confidences(ofYear(rows)).map(([, confidence]) => confidence)).toEqual([0.96, 0.96]);
  });

  test('without a unit they are less certain still', () => {
    const rows = [
      ['项目', '窗口'],
      ['其他', '12'],
      ['咨询', '7'],
      ['其他', '9'],
    ];
    expect(confidences(ofYear(rows)).map(([, confidence]) => confidence)).toEqual([0.07, 0.65, 0.07]);
  });

  test('a sum of nothing that is named', () => {
    const rows = [
      ['项目', '金额（万元）'],
      ['食堂', '12'],
      ['合计', '20'],
    ];
    expect(confidences(ofYear(rows))).toEqual([
      ['12', 0.96],
      ['20', 0.02],
    ]);
  });

  test('a row of changes is named by the row above it', () => {
    const rows = [
      ['指标', '城镇', '农村'],
      ['人均收入（元）', '41,000', '18,000'],
      ['比上年增长（%）', '7.5', '9.1'],
    ];
    expect(confidences(ofYear(rows)).map(([, confidence]) => confidence)).toEqual([0.96, 0.96, 0.96, 0.96]);
  });
});

describe('other cells', () => {
  test('a figure in words that only the heads name', () => {
    const rows = [
      ['税种', '计税依据', '税率'],
      ['城建税', '应缴流转税', '7%、5%'],
      ['印花税', '合同金额', '3‰'],
    ];
    expect(confidences(['税费', rows])).toEqual([
      ['7%', 0.69],
      ['5%', 0.69],
      ['3‰', 0.96],
    ]);
  });

  test('dates have none', () => {
    const rows = [
      ['文件', '施行日期', '份数（份）'],
      ['办法', '2021年3月1日', '12'],
    ];
    expect(confidences(['文件', rows])).toEqual([
      ['2021年3月1日', undefined],
      ['12', 0.96],
    ]);
  });
});
