import { describe, expect, test } from 'vitest';
import { describe as lines } from '../../src/explain/describe.js';
import { type Decision, explain } from '../../src/explain/index.js';
import type { Naming } from '../../src/explain/naming.js';
import { CLASSES } from '../../src/extract/naming/classes.js';
import { NAME_FEATURES } from '../../src/extract/naming/features.js';
import { WAY_NAMES } from '../../src/extract/naming/proposal.js';

const SENTENCES = [
  '公开招聘50名教师。',
  '受理仲裁申请430件，办结413件，同比上升6.1%。',
  '铁路、水路货运量分别为640万吨、2180万吨。',
  '疏浚航道22公里、渠道8公里，惠及农田1.2万亩。',
  '港口建设进度加快，税收完成年初预算的40%，同比增长5%。',
  '平均检修时间由8小时压缩到5小时以内。',
];

type Named = Decision & { naming: Naming };
const named = (text: string) =>
  explain(text)
    .flatMap(({ decisions }) => decisions)
    .filter((decision): decision is Named => decision.naming !== undefined);
const all = SENTENCES.flatMap(named);

describe('the words around a figure', () => {
  const beside = (text: string) =>
    named(text).map(({ text: figure, naming: { before, after } }) => [
      figure,
      before.map((word) => `${word.text}/${word.class}`).join(' '),
      after.map((word) => `${word.text}/${word.class}`).join(' '),
    ]);

  test.each<[string, string[][]]>([
    ['更换航标64座。', [['64座', '更换/action 航标/noun', '']]],
    ['公开招聘50名教师。', [['50名', '公开/manner 招聘/action', '教师/dependent noun']]],
    [
      '更换航标64座和路灯15盏。',
      [
        ['64座', '更换/action 航标/noun', '和/join 路灯/noun'],
        ['15盏', '和/join 路灯/noun', ''],
      ],
    ],
    ['实现营业收入14亿元。', [['14亿元', '实现/light verb 营业/noun 收入/dependent noun', '']]],
  ])('%s', (text, expected) => {
    expect(beside(text)).toEqual(expected);
  });

  test('have classes that there are', () => {
    for (const { naming } of all)
      for (const word of [...naming.before, ...naming.after]) expect(CLASSES).toContain(word.class);
  });

  test('after the figure they end where its clause does', () => {
    expect(beside('招聘30名教师，办公楼改造完成。')).toEqual([['30名', '招聘/action', '教师/dependent noun']]);
  });
});

describe('the names that were proposed', () => {
  test('the best three, the chosen one first', () => {
    expect(all).toHaveLength(13);
    for (const { naming, namedBy, metric } of all) {
      const { proposals, proposed } = naming;
      expect(proposals).toHaveLength(Math.min(3, proposed));
      expect(proposals[0]).toMatchObject({ name: metric?.indicator, way: namedBy });
      const scores = proposals.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      for (const { way } of proposals) expect(WAY_NAMES).toContain(way);
    }
  });

  test('each of other words', () => {
    for (const { naming } of all) {
      const { proposals } = naming;
      expect(new Set(proposals.map(({ name, way }) => `${name} ${way}`)).size).toBe(proposals.length);
    }
  });

  test('in the characters of the text', () => {
    const [{ naming, metric }] = named('修 造 渔 船 １２ 艘。') as [Named];
    expect(metric?.indicator).toBe(naming.proposals[0]?.name);
    const [fullWidth] = named('办理ＡＢ证照３０件。') as [Named];
    expect(fullWidth.naming.proposals[0]?.name).toContain('ＡＢ');
  });

  test('how likely the chosen one is', () => {
    for (const { naming } of all) {
      expect(naming.likelihood).toBeGreaterThan(0);
      expect(naming.likelihood).toBeLessThanOrEqual(1);
    }
  });
});

describe('why the first was chosen', () => {
  const isFeature = ({ table, value }: { table: string; value: string }) =>
    NAME_FEATURES.tables.some(({ name, values }) => name === table && values.includes(value));

  test('features that add to its score, the most first', () => {
    for (const { naming } of all) {
      const { features } = naming;
      expect(features.length).toBeGreaterThan(0);
      expect(features.length).toBeLessThanOrEqual(3);
      for (const feature of features) expect(isFeature(feature)).toBe(true);
      const weights = features.map(({ weight }) => weight);
      expect(weights).toEqual(weights.toSorted((a, b) => b - a));
      expect(weights.at(-1)).toBeGreaterThan(0);
    }
  });

  test('features of one of the first two alone, by what the first gains', () => {
    const differences = all.flatMap(({ naming }) => naming.differences);
    expect(differences.some(({ of }) => of === 'first')).toBe(true);
    expect(differences.some(({ of }) => of === 'second')).toBe(true);
    for (const difference of differences) {
      expect(isFeature(difference)).toBe(true);
      expect(difference.gain).toBe(difference.of === 'first' ? difference.weight : -difference.weight);
    }
    for (const { naming } of all) {
      const sizes = naming.differences.map(({ gain }) => Math.abs(gain));
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    }
  });

  test('add up to the lead where they are all that differs', () => {
    const few = all.filter(({ naming }) => naming.proposals.length > 1 && naming.differences.length < 3);
    for (const { naming } of few) {
      const [first, second] = naming.proposals;
      const gained = naming.differences.reduce((sum, { gain }) => sum + gain, 0);
      // Each feature left out weighs less than 0.05.
      expect(Math.abs(first!.score - second!.score - gained)).toBeLessThan(0.5);
    }
  });
});

test('a figure that no name was proposed for has nothing to say', () => {
  const [{ decisions }] = explain('约64座。') as [ReturnType<typeof explain>[number]];
  expect(decisions[0]).not.toHaveProperty('naming');
});

describe('as lines', () => {
  const linesOf = (text: string) =>
    explain(text)
      .flatMap(lines)
      .filter((line) => line.startsWith('      '))
      .map((line) => line.slice(6));

  test('the words, the names, how sure it is, and the features', () => {
    const shown = linesOf('公开招聘50名教师。');
    expect(shown[0]).toBe('around: 公开/manner 招聘/action [50名] 教师/dependent noun');
    expect(shown[1]).toMatch(
      /^1 {2}-?\d+\.\d\d {2}公开招聘教师 \(noun behind\), likelihood [01]\.\d\d among \d+ names, confidence of the row [01]\.\d\d$/,
    );
    expect(shown[2]).toMatch(/^2 {2}-?\d+\.\d\d {2}\S+ \([a-z, ]+\)$/);
    expect(shown[3]).toMatch(/^3 {2}-?\d+\.\d\d {2}\S+ \([a-z, ]+\)$/);
    expect(shown[4]).toMatch(/^1 has \S.*: \S.* \+\d+\.\d\d;/);
    expect(shown.slice(5).find((line) => line.startsWith('1 leads'))).toMatch(/^1 leads 2 by \d+\.\d\d: /);
  });

  test('the confidence is that of the row', () => {
    const [{ metric }] = named('公开招聘50名教师。') as [Named];
    expect(linesOf('公开招聘50名教师。')[1]).toContain(`confidence of the row ${metric?.confidence?.toFixed(2)}`);
  });

  test('the words nearest to the figure where there are many', () => {
    const [around] = linesOf('对沿江各渔村的旧式渔船船主和新型养殖农户开展安全用电知识培训64场。');
    expect(around).toMatch(/^around: … (?:[^/]+\/[a-z ]+ ){8}\[64场\]$/);
  });

  test('of a single name, which leads none', () => {
    const single = all.filter(({ naming }) => naming.proposed === 1);
    const texts = SENTENCES.filter((text) => named(text).some(({ naming }) => naming.proposed === 1));
    expect(single.every(({ naming }) => naming.differences.length === 0)).toBe(true);
    for (const text of texts) expect(linesOf(text).join()).toContain('among 1 name,');
  });

  test('no line is too long to read, and no figure takes many', () => {
    for (const text of SENTENCES) {
      const shown = linesOf(text);
      for (const line of shown) expect(line.length).toBeLessThanOrEqual(110);
      expect(shown.length / named(text).length).toBeLessThanOrEqual(8);
    }
  });

  test('the same for the same sentence', () => {
    for (const text of SENTENCES) expect(linesOf(text)).toEqual(linesOf(text));
  });
});
