import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/index.js';
import { count, figures, measure, money, rate, table } from './expect.js';

table('full-width digits and signs are read as what they mean and left as they stand', [
  ['查获假酒２１４箱。', [count('２１４箱', 214, '箱')]],
  ['废水达标率９８．５％。', [rate('９８．５％', 98.5, '%')]],
  ['拨款３６．２万元。', [money('３６．２万元', 362000, '元')]],
  ['护航船舶１８0艘。', [count('１８0艘', 180, '艘')]],
]);

table('white space inside the figure belongs to it', [
  ['病床使用率 7.10 % 。', [rate('7.10 %', 7.1, '%')]],
  ['帮扶学生 12 名。', [count('12 名', 12, '名')]],
  ['护林防火队 45\u00a0支。', [count('45\u00a0支', 45, '支')]],
  ['储备粮\u3000600\u3000吨。', [measure('600\u3000吨', 600, '吨')]],
]);

table('characters of two units stand in front of the figure', [
  ['𠮷祥社区登记志愿者73名。', [count('73名', 73, '名')]],
  ['🚓出警1920次，𨭎合金产量8吨。', [count('1920次', 1920, '次'), measure('8吨', 8, '吨')]],
]);

table('the same figure twice stands in two places', [
  ['一大队查车15辆，二大队查车15辆。', [count('15辆', 15, '辆'), count('15辆', 15, '辆')]],
  ['合格率100%，回访率100%。', [rate('100%', 100, '%'), rate('100%', 100, '%')]],
]);

table('nothing to stand anywhere', [
  ['', []],
  ['\n\n　\n', []],
  ['工作总结', []],
]);

describe('line and column', () => {
  test('count from one, columns in UTF-16 units', () => {
    const text = '总结\n\n　　𠮷祥站检票720人，查堵违禁品9件。\n救助迷路儿童4名。';
    const places = figures(text).map(({ line, column, text: figure }) => [line, column, figure]);
    expect(places).toEqual([
      [3, 9, '720人'],
      [3, 19, '9件'],
      [4, 7, '4名'],
    ]);
  });

  test('agree with the offsets, dates included', () => {
    const text = '通报\n2024年3月，检修风机12台。\n4月5日，停机 2 小时，\n损失电量3.1万千瓦时。';
    const found = extract(text, { reference: '2024' });
    expect(found.map((metric) => metric.text)).toEqual(['2024年3月', '12台', '4月5日', '2 小时', '3.1万千瓦时']);
    for (const { line, column, start, end, text: figure } of found) {
      const before = text.slice(0, start).split('\n');
      expect([line, column]).toEqual([before.length, before.at(-1)!.length + 1]);
      expect(text.slice(start, end)).toBe(figure);
    }
  });
});

test('what is no character is read as a blank or as lost, and stands as it is written in figures alone', () => {
  const text = '档案\ud800整理\u0000卷宗5\u0000件\u0007，归档\udc00率3%。';
  const found = extract(text);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['5\u0000件', '3%']);
  expect(found.map((metric) => metric.text)).toEqual(['5\u0000件', '3%']);
  expect(found.map(({ sentence }) => sentence)).toEqual(Array(2).fill('档案\ufffd整理 卷宗5 件 ，归档\ufffd率3%。'));
  expect(found.map(({ indicator }) => indicator)).toEqual(['档案\ufffd整理卷宗', '归档\ufffd率']);
});
