import { describe, expect, it } from 'vitest';
import { raisedMarks, withoutMarks } from '../../../src/load/pdf/footnotes.js';
import { rowsOf } from '../../../src/load/pdf/runs.js';
import { at } from './placed.js';

describe('numbers that notes open with', () => {
  const read = (notes: readonly string[], marks: readonly string[]) =>
    withoutMarks(
      notes.map((text) => ({ text })),
      marks,
    ).map(({ text }) => text);

  it.each<[notes: string[], marks: string[], expected: string[]]>([
    [
      ['1含结转17件。', '2不含调解。'],
      ['1', '2'],
      ['含结转17件。', '不含调解。'],
    ],
    [['1 含结转17件。'], ['1'], ['含结转17件。']],
    // Figures at the beginning of a line.
    [
      ['1含结转17件，其中', '15个单位没有上报。'],
      ['1', '2'],
      ['含结转17件，其中', '15个单位没有上报。'],
    ],
    [['1含结转17件，其中', '1个单位没有上报。'], ['1'], ['含结转17件，其中', '1个单位没有上报。']],
    [['2023年数据。'], ['2'], ['2023年数据。']],
    [['1.5万元以内。'], ['1'], ['1.5万元以内。']],
    [['17件是结转的。'], [], ['17件是结转的。']],
  ])('%j with the marks %j', (notes, marks, expected) => {
    expect(read(notes, marks)).toEqual(expected);
  });

  it('are those that stand raised in the text', () => {
    const rows = rowsOf([at('受理申请214件', 50, 100), at('1', 116, 96, 6), at('办结198件', 50, 120)]);
    expect(raisedMarks(rows)).toEqual(['1']);
  });
});
