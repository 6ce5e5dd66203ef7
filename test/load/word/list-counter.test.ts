import { describe, expect, it } from 'vitest';
import { type List, ListCounter, type ListLevel } from '../../../src/load/word/list-counter.js';
import { formatNumber } from '../../../src/load/word/number-format.js';

describe('formats of numbers', () => {
  it.each([
    ['decimal', [1, 10, 105], '1 10 105'],
    ['decimalZero', [1, 10], '01 10'],
    ['decimalFullWidth', [1, 12], '１ １２'],
    ['chineseCounting', [1, 10, 11, 20, 99, 100], '一 十 十一 二十 九十九 一百'],
    ['chineseCountingThousand', [5, 101, 110, 1005], '五 一百零一 一百一十 一千零五'],
    ['japaneseCounting', [3, 21], '三 二十一'],
    ['ideographDigital', [1, 10, 23], '一 一〇 二三'],
    ['chineseLegalSimplified', [1, 12, 205], '壹 壹拾贰 贰佰零伍'],
    ['ideographTraditional', [1, 10, 11], '甲 癸 11'],
    ['ideographZodiac', [1, 12], '子 亥'],
    ['decimalEnclosedCircle', [1, 20, 21], '① ⑳ 21'],
    ['decimalEnclosedParen', [1, 20], '⑴ ⒇'],
    ['lowerLetter', [1, 26, 27], 'a z aa'],
    ['upperLetter', [780, 781, 30_000], `${'Z'.repeat(30)} 781 30000`],
    ['upperRoman', [1, 4, 9, 14, 49, 1999], 'I IV IX XIV XLIX MCMXCIX'],
    ['cardinalText', [3], '3'],
    ['constructor', [3], '3'],
    ['decimal', [0], '0'],
    ['none', [3], ''],
  ])('%s %j', (format, numbers, written) => {
    expect(numbers.map((number) => formatNumber(number, format)).join(' ')).toBe(written);
  });
});

const level = (format: string, text: string, more: Partial<ListLevel> = {}): ListLevel => ({
  start: 1,
  format,
  text,
  suffix: 'tab',
  ...more,
});

const HEADINGS = [
  level('chineseCounting', '%1、'),
  level('chineseCounting', '（%2）'),
  level('decimal', '%3.'),
  level('decimal', '（%4）'),
];

function numbers(list: List, levels: readonly number[], counter = new ListCounter()): string[] {
  return levels.map((at) => counter.next(list, at));
}

describe('lists', () => {
  it.each<[string, ListLevel[], number[], string[]]>([
    [
      'levels begin anew under each number above them',
      HEADINGS,
      [0, 1, 1, 2, 2, 1, 2, 0, 1],
      ['一、', '（一）', '（二）', '1. ', '2. ', '（三）', '1. ', '二、', '（一）'],
    ],
    ['a level that was left out begins', HEADINGS, [0, 2, 1, 2], ['一、', '1. ', '（一）', '1. ']],
    [
      'numbers of several levels',
      [level('chineseCounting', '第%1章'), level('decimal', '%1.%2'), level('decimal', '%1.%2.%3', { legal: true })],
      [0, 1, 2],
      ['第一章 ', '一.1 ', '1.1.1 '],
    ],
    [
      'a level above that has not begun counts as its start',
      [level('decimal', '%1'), level('decimal', '%1.%2')],
      [1],
      ['1.1 '],
    ],
    ['bullets and what has no number', [level('bullet', '●'), level('none', '')], [0, 1], ['', '']],
    ['a fixed text without a number', [level('decimal', '附件：')], [0, 0], ['附件：', '附件：']],
    ['another start', [level('decimal', '%1.', { start: 5 })], [0, 0], ['5. ', '6. ']],
    [
      'a level that never begins anew',
      [level('chineseCounting', '%1、'), level('decimal', '%2.', { restart: 0 })],
      [0, 1, 0, 1],
      ['一、', '1. ', '二、', '2. '],
    ],
    [
      'a level that begins anew under the first only',
      [level('decimal', '%1'), level('decimal', '%2'), level('decimal', '%3', { restart: 1 })],
      [0, 1, 2, 1, 2, 0, 2],
      ['1 ', '1 ', '1 ', '2 ', '2 ', '2 ', '1 '],
    ],
    ['nothing between number and text', [level('decimal', '第%1条', { suffix: 'nothing' })], [0], ['第1条']],
    [
      'but for digits, which would run into those of the text',
      [level('decimal', '%1.', { suffix: 'nothing' })],
      [0],
      ['1. '],
    ],
    ['a level without definition', HEADINGS, [7], ['']],
  ])('%s', (_, levels, order, expected) => {
    expect(numbers({ counted: 'a', levels }, order)).toEqual(expected);
  });

  it('count on in each other where they are of one definition, unless they begin anew', () => {
    const counter = new ListCounter();
    expect(numbers({ counted: 'a', levels: HEADINGS }, [0, 0], counter)).toEqual(['一、', '二、']);
    expect(numbers({ counted: 'a', levels: HEADINGS }, [0], counter)).toEqual(['三、']);
    expect(numbers({ counted: 'a', levels: HEADINGS, anew: [0] }, [0, 0], counter)).toEqual(['一、', '二、']);
    expect(numbers({ counted: 'b', levels: HEADINGS }, [0], counter)).toEqual(['一、']);
  });

  it('go no higher than a text can bear', () => {
    const high = [level('upperRoman', '%1', { start: 2_000_000_000 })];
    expect(numbers({ counted: 'a', levels: high }, [0])[0]!.length).toBeLessThan(100);
    const other = [level('upperRoman', '%2'), ...high];
    expect(numbers({ counted: 'a', levels: other }, [0])[0]!.length).toBeLessThan(100);
  });

  it('have no numbers longer than any that is printed', () => {
    const all = '%1%2%3%4%5%6%7%8%9'.repeat(20);
    const levels = Array.from({ length: 9 }, () => level('lowerLetter', all, { start: 700 }));
    expect(numbers({ counted: 'a', levels }, [0])).toEqual(['']);
    expect(numbers({ counted: 'a', levels: [level('decimal', 'x'.repeat(256))] }, [0])).toEqual(['']);
    expect(numbers({ counted: 'a', levels: [level('decimal', 'x'.repeat(255))] }, [0])[0]).toHaveLength(256);
  });
});
