import { describe, expect, test } from 'vitest';
import { parseNumber } from '../../src/numerals/index.js';

/** value → every way to write it */
const WRITTEN: readonly (readonly [value: number, ...written: string[]])[] = [
  [0, '0', '零', '〇', '０'],
  [2, '2', '二', '两', '贰', '兩'],
  [10, '10', '十', '一十', '拾', '壹拾'],
  [15, '15', '十五', '一十五', '１５', '拾伍'],
  [20, '20', '二十', '廿', '贰拾'],
  [30, '30', '三十', '卅', '叁拾', '參拾'],
  [105, '105', '一百零五', '一百〇五', '壹佰零伍'],
  [120, '120', '一百二十', '一百二', '百二', '壹佰贰拾', '一百 二十'],
  [250, '250', '二百五', '二百五十', '两百五十'],
  [1000, '1000', '1,000', '一千', '千', '壹仟'],
  [1080, '1080', '一千零八十', '1,080'],
  [2024, '2024', '二〇二四', '二零二四', '两千零二十四', '２０２４'],
  [2350, '2350', '两千三百五', '两千三百五十', '二千三百五十'],
  [10000, '10000', '一万', '1万', '壹万', '一萬', '１万'],
  [10050, '10050', '一万零五十'],
  [10500, '10500', '一万零五百', '1.05万'],
  [35000, '3.5万', '三万五', '三万五千', '３．５万', '三點五萬', '3万5千'],
  [50000, '5万', '5 万', '五万', '伍萬'],
  [54600, '5万4千6百', '五万四千六百', '5.46万'],
  [120000, '十二万', '12万', '一十二万'],
  [1000000, '百万', '一百万', '100万', '1,000,000'],
  [1234567.8, '1,234,567.8', '1234567.8'],
  [30000000, '三千万', '3千万', '3000万'],
  [105000000, '一亿零五百万', '1.05亿'],
  [200000000, '两亿', '2亿', '二億', '兩億'],
  [400000000, '4亿', '四亿', '四万万'],
  [500014600, '5亿1万4千6百', '五亿零一万四千六百'],
  [1000000000000, '一万亿', '1万亿', '一兆'],
  [55001200000000, '五十五兆一十二亿', '五十五兆零一十二亿'],
  [0.5, '0.5', '零点五', '半', '一半', '二分之一', '1/2', '０．５'],
  [3.14, '3.14', '三点一四', '三點一四'],
  [10.5, '10.5', '十点五'],
  [3.5, '三又二分之一', '三点五', '3.5'],
  [-3.2, '-3.2', '负三点二', '－３．２', '負三點二'],
  [-8, '-8', '负八'],
];

/** 余, 多 and 几 leave the number that is certain. */
const MORE: readonly (readonly [value: number, ...written: string[]])[] = [
  [10, '十余', '十多', '10余'],
  [20, '二十多', '20多', '二十余'],
  [100, '百余', '一百多', '100余'],
  [1000, '千余', '一千余'],
  [11000, '1.1万余', '1.1万多', '一万一千余'],
  [100000, '十余万', '10余万', '十多万'],
  [400000, '40余万', '四十余万', '40多万'],
  [1000000, '一百零几万', '百余万'],
  [3000000, '三百多万', '300余万'],
];

/** Shares of ten and of a hundred: the two ways of writing one give the same value. */
const SHARES: readonly (readonly [string, ...string[]])[] = [
  ['百分之九十', '九成'],
  ['百分之三十五', '三成五', '三成半'],
  ['百分之七十六', '七成六'],
];

const NONSENSE = [
  '',
  ' ',
  '件',
  '12件',
  '共12',
  '伍仟元',
  '第三',
  '一批',
  'abc',
  '1a2',
  '1.2.3',
  '1,,000',
  '1,00,0',
  '三点',
  '三点点五',
  '负',
  '--3',
  '负负三',
  '分之二',
  '三分之',
  '百分之',
  '三又',
  '三又二',
  '三成五成',
  '1/',
  '/2',
  '二十二十',
  '一百二百',
  '十百',
  '一十百',
  '5万4万',
  '数十',
  '几百',
  '几',
  '余',
  '多万',
  '余十',
  '零零点',
  '十几分之',
  '2024年',
  '50%%',
];

describe('parseNumber', () => {
  for (const [value, ...written] of WRITTEN) {
    for (const text of written) {
      test(`${text} is ${value}`, () => expect(parseNumber(text)?.value).toBe(value));
    }
  }

  for (const [value, ...written] of MORE) {
    for (const text of written) {
      test(`${text} is more than ${value}`, () => expect(parseNumber(text)?.value).toBe(value));
    }
  }

  for (const [first, ...others] of SHARES) {
    for (const text of others) {
      test(`${text} is ${first}`, () => {
        expect(parseNumber(first)).toBeDefined();
        expect(parseNumber(text)?.value).toBeCloseTo(parseNumber(first)!.value, 9);
      });
    }
  }

  for (const text of ['三分之二', '1/3', '千分之二点四', '万分之三', '百分之八点五']) {
    test(`${text} is a number`, () => expect(parseNumber(text)?.value).toBeGreaterThan(0));
  }

  for (const text of NONSENSE) {
    test(`「${text}」 is no number`, () => expect(parseNumber(text)).toBeUndefined());
  }
});
