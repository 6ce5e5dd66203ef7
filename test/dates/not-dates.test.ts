import { expect, test } from 'vitest';
import { found } from './found.js';

/** Lengths of time, figures and names that look like dates. */
const SENTENCES = [
  '近年来',
  '目前',
  '党的十九大以来',
  '近三年',
  '五年来',
  '过去五年',
  '五年规划',
  '三年行动',
  '30日内办结',
  '耗时14659日',
  '建市75周年',
  '培训40学时',
  '24小时值守',
  '清理2016项',
  '归档2020件',
  '投入1998万元',
  '得分3.5，权重12.89',
  '比例为10:43:46',
  '沪法〔2019〕1号',
  '沪法(2022)9号',
  '热线2021-58581234',
  '当日答复，次日送达',
  '百年老校',
  '两年一届',
  '第3年',
  '2021版目录',
  '共2023处',
  'IP为192.168.1.2',
];

test.each(SENTENCES)('%s', (sentence) => {
  expect(found(sentence, { date: '2022-07-06' })).toEqual([]);
});
