import { expect, test } from 'vitest';
import { type Case, found, table } from './found.js';

const CASES: Case[] = [
  ['1996工作回顾', ['1996', '1996']],
  ['一、2011工作总结', ['2011', '2011']],
  ['二、2012重点工作及要求', ['2012', '2012']],
  ['某县1987财政决算', ['1987', '1987']],
  ['1990—1991工作情况汇编', ['1990—1991', '1990/1991']],
  ['林场工作报告(2008)', ['2008', '2008']],
  ['水利公报(1994)', ['1994', '1994']],
  ['一九九三工作总结', ['一九九三', '1993']],
  // With 年 it is part of the date.
  ['2011年工作总结', ['2011年', '2011']],
  ['2011年报', ['2011年', '2011']],
  // Near misses: lengths, names, numbers that are no year, brackets that are a citation or a document number.
  ['累计2000工作日'],
  ['三号线2012工作井封顶'],
  ['总结(3012)'],
  ['总结(201)'],
  ['编号12011总结'],
  ['见报告(2011)第三章'],
  ['某院(2011)12号'],
  ['本次抽检样品(2011)'],
];

test.each(table(CASES))('$sentence', ({ sentence, dates }) => {
  expect(found(sentence, {})).toEqual(dates);
});
