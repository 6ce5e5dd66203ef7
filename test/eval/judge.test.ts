import { describe, expect, test } from 'vitest';
import type { GoldRow } from '../../src/eval/gold.js';
import { exactName, rightName, rightPeriod, rightValue, wrongAttributes } from '../../src/eval/judge.js';
import { nameLikeness, sameName } from '../../src/eval/name-likeness.js';
import type { Metric } from '../../src/types.js';
import { metric, row } from './sample.js';

describe('value, upper end and unit', () => {
  test.each<[string, Partial<Metric>, Partial<GoldRow>, boolean]>([
    ['all the same', {}, {}, true],
    ['another number', { value: 215 }, {}, false],
    ['a rounding error', { value: 0.1 + 0.2 }, { value: 0.3 }, true],
    ['a millionth of a large value', { value: 64109300.5 }, { value: 64109300 }, true],
    ['more than that', { value: 64109400 }, { value: 64109300 }, false],
    ['digits are no number', { value: '214' }, {}, false],
    ['the same range', { max: 300 }, { max: 300 }, true],
    ['no upper end', {}, { max: 300 }, false],
    ['an upper end too many', { max: 300 }, {}, false],
    ['another unit', { unit: '项' }, {}, false],
    ['an absent unit is the empty one', { unit: '' }, { unit: undefined as never }, true],
    ['天 is 日', { unit: '天' }, { unit: '日' }, true],
    ['个月 is 月', { unit: '月' }, { unit: '个月' }, true],
    ['个工作日 is 工作日', { unit: '工作日' }, { unit: '个工作日' }, true],
    ['个小时 is 小时', { unit: '个小时' }, { unit: '小时' }, true],
    ['个百分点 is 百分点', { unit: '百分点' }, { unit: '个百分点' }, true],
    ['full-width per cent', { unit: '%' }, { unit: '％' }, true],
    ['圆 is 元 is 人民币', { unit: '圆' }, { unit: '人民币' }, true],
    ['个 is no alias of nothing', { unit: '个' }, { unit: '' }, false],
    ['a date', { kind: 'date', value: '2022-08' }, { kind: 'date', value: '2022-08' }, true],
    ['another date', { kind: 'date', value: '2022' }, { kind: 'date', value: '2022-08' }, false],
    [
      'a date has no unit',
      { kind: 'date', value: '2022', unit: '年' },
      { kind: 'date', value: '2022', unit: '' },
      true,
    ],
  ])('%s', (_, found, gold, right) => {
    expect(rightValue(metric(found), row(gold))).toBe(right);
  });
});

describe('likeness of names', () => {
  test.each<[string, string, number]>([
    ['审查合同', '审查合同', 1],
    ['审查合同', '合同审查', 0.5],
    ['合同', '审查合同', 4 / 6],
    ['审查合同', '审查各类合同', 0.8],
    ['', '', 1],
    ['', '审查合同', 0],
    ['“三项”制度、(一) 率', '三项制度一率', 1],
    ['、，。', '“”', 1],
    // Outside the basic plane, two UTF-16 units each.
    ['𠀀𠀁', '𠀀𠀂', 0.5],
  ])('%s and %s', (a, b, likeness) => {
    expect(nameLikeness(a, b)).toBeCloseTo(likeness, 12);
    expect(nameLikeness(b, a)).toBeCloseTo(likeness, 12);
  });
});

describe('name', () => {
  test.each<[string, string | undefined, Partial<GoldRow>, boolean | undefined]>([
    ['the same', '审查合同', {}, true],
    ['like enough: 7 of 10', '一二三四五六七甲乙丙', { indicator: '一二三四五六七八九十' }, true],
    ['not like enough: 6 of 10', '一二三四五六甲乙丙丁', { indicator: '一二三四五六七八九十' }, false],
    ['none', undefined, {}, false],
    ['another that serves', '合同', { also: ['办件', '合同'] }, true],
    ['none of those that serve', '信访', { also: ['办件', '合同'] }, false],
    ['not asked', '信访', { indicator: undefined as never }, undefined],
    ['not asked where gold names nothing', '信访', { indicator: '', also: ['合同'] }, undefined],
  ])('%s', (_, indicator, gold, right) => {
    expect(rightName(metric({ indicator: indicator as never }), row(gold))).toBe(right);
  });
});

describe('a name beside its subject', () => {
  const found = { subject: '窗口', indicator: '受理' };

  test.each<[string, Partial<Metric>, Partial<GoldRow>, boolean]>([
    ['both together', found, { indicator: '窗口受理' }, true],
    ['the name alone', found, { indicator: '受理' }, true],
    ['the subject alone', found, { indicator: '窗口' }, false],
    ['both together, one that serves', found, { indicator: '信访', also: ['窗口受理'] }, true],
    ['no name beside the subject', { subject: '窗口', indicator: undefined as never }, { indicator: '窗口' }, false],
  ])('%s', (_, about, gold, right) => {
    expect(rightName(metric(about), row(gold))).toBe(right);
    expect(exactName(metric(about), row(gold))).toBe(right);
  });
});

describe('the same name', () => {
  test.each<[string, string, boolean]>([
    ['审查合同', '审查合同', true],
    ['审查合同', '审查各类合同', true],
    ['各合同', '合同', true],
    ['审查各合同', '审查合同', false],
    ['办理的案件', '办理案件', true],
    ['合同、信访等', '合同信访', true],
    ['合同等文件', '合同文件', false],
    ['“三项”制度 (一)', '三项制度一', true],
    ['审查合同', '审查合同数', false],
  ])('%s and %s', (a, b, same) => {
    expect(sameName(a, b)).toBe(same);
    expect(sameName(b, a)).toBe(same);
  });

  test.each<[string, Partial<Metric>, Partial<GoldRow>, boolean | undefined]>([
    ['like it is not enough', { indicator: '审查合同数' }, {}, false],
    ['one that serves is', { indicator: '审查合同数' }, { also: ['审查各类合同数'] }, true],
    ['not asked', {}, { indicator: undefined as never }, undefined],
  ])('%s', (_, about, gold, exact) => {
    expect(exactName(metric(about), row(gold))).toBe(exact);
  });
});

describe('period', () => {
  test.each<[string, string | undefined, Partial<GoldRow>, boolean | undefined]>([
    ['the same', '2021', { period: '2021' }, true],
    ['another', '2020', { period: '2021' }, false],
    ['a wider one', '2021', { period: '2021-06' }, false],
    ['one that serves', '2021-12', { period: '2021', periodAlso: ['2021-12'] }, true],
    ['none', undefined, { period: '2021' }, false],
    ['not asked', '2021', {}, undefined],
  ])('%s', (_, period, gold, right) => {
    expect(rightPeriod(metric({ period: period as never }), row(gold))).toBe(right);
  });
});

describe('attributes that are wrong', () => {
  test.each<[string, Partial<Metric>, Partial<GoldRow>, string[]]>([
    ['none', {}, {}, []],
    ['actual is the absence of target', { status: 'actual' }, {}, []],
    ['so it is in gold', { status: undefined as never }, { status: 'actual' }, []],
    ['a target', {}, { status: 'target' }, ['status']],
    ['a qualifier too many', { qualifier: 'over' }, {}, ['qualifier']],
    ['another direction', { delta: 'up' }, { delta: 'down' }, ['delta']],
    [
      'all',
      { qualifier: 'over', delta: 'up', status: 'target' },
      { qualifier: 'under' },
      ['qualifier', 'delta', 'status'],
    ],
    ['a date is not asked', { kind: 'date', qualifier: 'over' }, { kind: 'date', status: 'target' }, []],
  ])('%s', (_, found, gold, wrong) => {
    expect(wrongAttributes(metric(found), row(gold))).toEqual(wrong);
  });
});
