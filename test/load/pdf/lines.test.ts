import { describe, expect, it } from 'vitest';
import { lineJoint } from '../../../src/load/pdf/line-text.js';
import { joinedRow, rowsOf } from '../../../src/load/pdf/runs.js';
import { at } from './placed.js';

const linesOf = (...texts: Parameters<typeof rowsOf>[0]) => rowsOf(texts).map((row) => joinedRow(row).text);

describe('pieces of a line', () => {
  it.each([
    ['by their place, not their order', [at('来信', 30, 50), at('收到', 10, 50)], ['收到来信']],
    [
      'on baselines that differ by a hair',
      [at('收到', 10, 50), at('306', 30, 50.4), at('件', 45, 49.8)],
      ['收到306件'],
    ],
    ['kerned apart', [at('2023', 10, 50), at('年', 32.4, 50), at('1', 44.5, 50), at('月', 51.9, 50)], ['2023年1月']],
    ['a figure in two', [at('15', 10, 50), at('20', 21, 50), at('份', 31, 50)], ['1520份']],
    ['spaces in a figure and beside Han', [at('全年 办理 1520 份， 占 9.5 %', 10, 50)], ['全年办理1520份，占9.5%']],
    ['Latin words', [at('Annual', 10, 50), at('report', 43, 50)], ['Annual report']],
    ['a Latin word in two', [at('Ann', 10, 50), at('ual', 25, 50)], ['Annual']],
    ['a heading and its number set apart', [at('一', 10, 50), at('总体情况', 30, 50)], ['一\u3000总体情况']],
    [
      'set over the width of the line',
      [at('工', 10, 50), at('作', 40, 50), at('报', 70, 50), at('告', 100, 50)],
      ['工作报告'],
    ],
    ['letter-spaced', [at('2 0 2 3', 10, 50), at('年', 46, 50)], ['2023年']],
    ['drawn twice for bold letters', [at('共52件', 10, 50), at('共52件', 10.4, 50)], ['共52件']],
    ['the same figure twice', [at('8', 10, 50), at('8', 15, 50), at('件', 20, 50)], ['88件']],
    ['two lines', [at('收到来信。', 10, 50), at('回信两件。', 10, 66)], ['收到来信。', '回信两件。']],
  ])('%s', (_, texts, expected) => {
    expect(linesOf(...texts)).toEqual(expected);
  });
});

describe('raised and lowered', () => {
  it.each([
    ['a mark behind a year', [at('2021年', 10, 50), at('12', 40, 46, 6), at('建成', 46, 50)], ['2021年建成']],
    ['a mark behind a figure', [at('收信306', 10, 50), at('1', 45, 46, 6), at('件', 49, 50)], ['收信306件']],
    ['a mark in brackets', [at('收信306件', 10, 50), at('[3]', 56, 46, 6), at('。', 65, 50)], ['收信306件。']],
    ['circled marks', [at('据统计', 10, 50), at('①②', 40, 46, 6), at('，', 52, 50)], ['据统计，']],
    ['a circled number on the line', [at('据统计①收信，②回信', 10, 50)], ['据统计①收信，②回信']],
    ['square metres', [at('扩建900 m', 10, 50), at('2', 55, 46, 6), at('。', 59, 50)], ['扩建900 m²。']],
    ['a power of ten', [at('约1.2×10', 10, 50), at('4', 50, 46, 6), at('吨', 54, 50)], ['约1.2×10⁴吨']],
    ['a mark behind ten', [at('共10', 10, 50), at('4', 30, 46, 6), at('件', 34, 50)], ['共10件']],
    ['a mark behind a note of the same size', [at('共3件', 10, 50), at('¹²', 35, 50)], ['共3件']],
    ['an index', [at('少排CO', 10, 50), at('2', 40, 52, 6), at('8吨', 44, 50)], ['少排CO28吨']],
    ['words', [at('第4', 10, 50), at('th', 25, 46, 6), at('届', 32, 50)], ['第4th届']],
    ['a small line below', [at('收信306件', 10, 50), at('12', 40, 60, 6)], ['收信306件', '12']],
  ])('%s', (_, texts, expected) => {
    expect(linesOf(...texts)).toEqual(expected);
  });
});

it.each([
  ['收到来信', '三件', false, ''],
  ['办理证照15', '20份', true, ''],
  ['办理证照15', '20份', false, ' '],
  ['回复率97.', '4%', false, ''],
  ['共有15', '处', true, ''],
  ['annual', 'report', true, ' '],
  ['self-', 'service', true, ''],
])('%s / %s', (before, after, tight, joint) => {
  expect(lineJoint(before, after, tight)).toBe(joint);
});
