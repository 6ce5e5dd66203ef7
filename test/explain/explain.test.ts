import { describe, expect, test } from 'vitest';
import { describe as lines } from '../../src/explain/describe.js';
import { type Explanation, explain } from '../../src/explain/index.js';
import { extract } from '../../src/extract/index.js';
import type { ExtractOptions } from '../../src/types.js';

const COORDINATION = '全年检疫生猪2.8万头、家禽61万羽，同比增长4.2%。';
const IN_ORDER = '铁路、水路货运量分别为640万吨、2180万吨。';
const NOT_METRICS = '“五员”进网格，突出三个重点，签约亿元以上项目12个，12345热线开通，接听来电930次。';
const TARGET = '到2025年，遴选120名技术能手，平均检修时间由8小时压缩到5小时以内。';
const SHARED_OBJECT = '2021年，市司法局受理劳动争议430件，办结413件，较2020年上升6.1%。';

/** What became of the numbers of a text, a line each: claimed, dropped, named. */
const fates = (text: string, options?: ExtractOptions) =>
  explain(text, options).flatMap(({ decisions }) =>
    decisions.map(({ text: number, claimedBy, dropped, namedBy, metric }) => [
      number,
      claimedBy ?? 'unclaimed',
      dropped ? `dropped by ${dropped.by}` : (namedBy ?? 'unnamed'),
      ...(metric?.indicator ? [metric.indicator] : []),
    ]),
  );

describe('what became of every number', () => {
  test.each<[string, string, string[][]]>([
    [
      'a shared verb, and a name that is carried over',
      COORDINATION,
      [
        ['2.8万头', 'count', 'words before', '检疫生猪'],
        ['61万羽', 'count', 'shared verb or modifier', '检疫家禽'],
        ['4.2%', 'rate', 'name of the figure before', '检疫家禽'],
      ],
    ],
    [
      'a list, matched in order',
      IN_ORDER,
      [
        ['640万吨', 'measure', 'list, in order', '铁路货运量'],
        ['2180万吨', 'measure', 'list, in order', '水路货运量'],
      ],
    ],
    [
      'numbers that are no metrics',
      NOT_METRICS,
      [
        ['五员', 'count', 'dropped by names'],
        ['三个', 'count', 'dropped by structural'],
        ['亿元', 'money', 'dropped by thresholds'],
        ['12个', 'count', 'words before', '签约亿元以上项目'],
        ['12345', 'unclaimed', 'unnamed'],
        ['930次', 'count', 'words before', '接听来电'],
      ],
    ],
    [
      'a target, a noun behind, from a to b',
      TARGET,
      [
        ['120名', 'count', 'noun behind', '遴选技术能手'],
        ['8小时', 'duration', 'words before', '平均检修时间'],
        ['5小时', 'duration', 'name of the figure before', '平均检修时间'],
      ],
    ],
    [
      'a verb here, its object before',
      SHARED_OBJECT,
      [
        ['430件', 'count', 'words before', '受理劳动争议'],
        ['413件', 'count', 'verb here, object before', '劳动争议办结'],
        ['6.1%', 'rate', 'name of the figure before', '劳动争议办结'],
      ],
    ],
    ['nothing', '各项工作平稳有序。', []],
    ['一 as a word', '推出了一个平台。', [['一个', 'count', 'dropped by one']]],
  ])('%s', (_, text, expected) => {
    expect(fates(text)).toEqual(expected);
  });

  test('why it was dropped', () => {
    const [{ decisions }] = explain(NOT_METRICS) as [Explanation];
    expect(decisions.flatMap(({ dropped }) => dropped?.why ?? [])).toEqual([
      'part of a name, a title or a short quotation',
      'a number of structure or an ordinal',
      'a bound on what is counted',
    ]);
  });
});

describe('how the sentence was read', () => {
  test('words that make up the reading, each with its part of speech', () => {
    for (const text of [COORDINATION, IN_ORDER, NOT_METRICS, TARGET, SHARED_OBJECT])
      for (const { reading, tokens } of explain(text)) {
        expect(tokens.map((token) => token.text).join('')).toBe(reading);
        for (const { pos, start, end, text: word } of tokens) {
          expect(pos).toMatch(/^[a-z]/);
          expect(reading.slice(start, end)).toBe(word);
        }
      }
  });

  test('one form for every character', () => {
    const [{ reading, decisions }] = explain('合格率 ９７．８％。') as [Explanation];
    expect(reading).toBe('合格率97.8%。');
    expect(decisions[0]?.metric?.text).toBe('９７．８％');
  });

  test('dates, and what they are read against', () => {
    const [{ dates, reference }] = explain('今年3月，查验货柜18个。', { reference: '2023-05' }) as [Explanation];
    expect(reference).toBe('2023-05');
    expect(dates.map(({ text, value }) => [text, value])).toEqual([['今年3月', '2023-03']]);
    expect(explain('查验货柜18个。')[0]).not.toHaveProperty('reference');
  });

  test('sentence by sentence, with its section', () => {
    const read = explain('港航中心2022年工作总结\n一、航道养护\n疏浚航道22公里。更换航标64座。');
    expect(read.map(({ reading }) => reading)).toEqual([
      '港航中心2022年工作总结',
      '一、航道养护',
      '疏浚航道22公里。',
      '更换航标64座。',
    ]);
    expect(read.map(({ section }) => section)).toEqual([[], ['一、航道养护'], ['一、航道养护'], ['一、航道养护']]);
    expect(read.every(({ reference }) => reference === '2022')).toBe(true);
  });

  test('nothing in an empty text', () => {
    expect(explain('')).toEqual([]);
  });

  test('an unknown segmenter is an error', () => {
    expect(() => explain(COORDINATION, { segmenter: 'jieba' as 'node-rs' })).toThrow();
  });
});

describe('the metrics are those of extract', () => {
  const report = [
    '港航中心2022年工作总结',
    '一、监管',
    COORDINATION,
    NOT_METRICS,
    SHARED_OBJECT,
    '二、2023年打算',
    TARGET,
  ];

  test.each<[string, string, ExtractOptions]>([
    ...[COORDINATION, IN_ORDER, NOT_METRICS, TARGET, SHARED_OBJECT].map((text): [string, string, ExtractOptions] => [
      text,
      text,
      {},
    ]),
    ['a report', report.join('\n'), {}],
    ['read against a date', '去年查获走私冻品86吨，今年以来39吨。', { reference: '2023-06' }],
    ['with a title known apart', '上半年检修机车74台。', { title: '机务段2022年小结' }],
    ['with the other segmenter', report.join('\n'), { segmenter: 'node-rs' }],
  ])('%s', (_, text, options) => {
    const explained = explain(text, options).flatMap(({ dates, decisions }) => [
      ...dates,
      ...decisions.flatMap(({ metric }) => metric ?? []),
    ]);
    expect(explained.sort((a, b) => a.start - b.start)).toEqual(extract(text, options));
  });
});

describe('as lines', () => {
  const linesOf = (text: string, options?: ExtractOptions) =>
    explain(text, options).flatMap(lines).join('\n').split('\n');
  const withoutWords = (text: string, options?: ExtractOptions) =>
    linesOf(text, options).filter((line) => !line.startsWith('  words: '));
  /** Without the lines that say how names were chosen, which have the deepest indent. */
  const withoutNaming = (text: string) => withoutWords(text).filter((line) => !line.startsWith('      '));

  test('the sentence, its dates, and the figures with how they were named', () => {
    expect(withoutNaming(SHARED_OBJECT).slice(0, 10)).toEqual([
      SHARED_OBJECT,
      '  read against: 2021',
      '  2021年  date',
      '    = 2021',
      '  2020年  date',
      '    = 2020',
      '  430件  count',
      '    = 430 件, 受理劳动争议 (words before), status actual, period 2021, subject 市司法局, action 受理, object 劳动争议',
      '  413件  count',
      '    = 413 件, 劳动争议办结 (verb here, object before), status actual, period 2021, action 办结, object 劳动争议',
    ]);
  });

  test('what was dropped and why, and what nothing claimed', () => {
    const told = withoutWords(NOT_METRICS);
    expect(told).toContain('  五员  count, dropped by names: part of a name, a title or a short quotation');
    expect(told).toContain('  亿元  money, dropped by thresholds: a bound on what is counted');
    expect(told).toContain('  12345  claimed by no extractor');
  });

  test('the section', () => {
    expect(withoutNaming('一、航道养护\n更换航标64座。').slice(2)).toEqual([
      '更换航标64座。',
      '  section: 一、航道养护',
      '  64座  count',
      '    = 64 座, 更换航标 (words before), status actual, action 更换, object 航标',
    ]);
  });

  test('the words on one line', () => {
    const [, words] = linesOf('更换航标64座。');
    expect(words).toMatch(/^ {2}words: (?:\S+\/[a-z]+ ?)+$/);
  });

  test('a figure that nothing names', () => {
    expect(withoutWords('约64座。')).toEqual([
      '约64座。',
      '  64座  count',
      '    = 64 座, no name, qualifier about, status actual',
    ]);
  });
});
