import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/index.js';

type Row = readonly [text: string, ...found: (readonly [text: string, value: number | string, unit?: string])[]];

function table(name: string, rows: readonly Row[]): void {
  describe(name, () => {
    test.each(rows.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
      const found = extract(text).map(({ text: figure, value, unit }) =>
        unit === undefined ? [figure, value] : [figure, value, unit],
      );
      expect(found).toEqual(expected);
    });
  });
}

table('a number set digit by digit', [
  ['全省粮食总产 3 6 1 5 0 吨。', ['3 6 1 5 0 吨', 36150, '吨']],
  ['上缴利税 8 0 4 万元', ['8 0 4 万元', 8_040_000, '元']],
  ['１ ９ ８ ６ 年修渠 １ ２ ０ 公里', ['１ ９ ８ ６ 年', '1986'], ['１ ２ ０ 公里', 120, '公里']],
  ['４　０　５户搬入新居', ['４　０　５户', 405, '户']],
  ['劳动生产率提高 1 1 . 4 %', ['1 1 . 4 %', 11.4, '%']],
  // Short numbers are read so where a long one of the same paragraph is.
  ['1 9 8 8 年 1 2 月投产', ['1 9 8 8 年 1 2 月', '1988-12']],
  ['筑坝 2 0 0 0 米，用工 1 5 人', ['2 0 0 0 米', 2000, '米'], ['1 5 人', 15, '人']],
]);

table('digits with blanks between them that are several numbers', [
  // Marks of notes behind a year.
  ['2021年1 2，新建学校3所', ['2021年', '2021'], ['3所', 3, '所']],
  // Columns, the last of which has a unit.
  ['各队人数 12 30 8人', ['8人', 8, '人']],
  // They count up.
  ['从1 2 3号门进入，共4人', ['4人', 4, '人']],
  // Two blanks are more than a blank between digits.
  ['得分 9  8  7分', ['7分', 7, '分']],
]);
