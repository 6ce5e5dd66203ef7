import { describe, expect, test } from 'vitest';
import {
  CLASSES,
  CLOSES,
  cannotBegin,
  cannotEnd,
  classOf,
  DROPPABLE,
  isDoing,
  isEmpty,
  isVerbal,
  MAY_BE_NOTE,
  OPENS,
  traitsOf,
} from '../../src/extract/naming/classes.js';
import { wordsOf } from './words.js';

const classed = (text: string) => wordsOf(text).map((word) => `${word.text}/${CLASSES[classOf(word)]}`);

describe('words have the class of their role, else of their part of speech', () => {
  test.each([
    ['审查合同的数量', ['审查/action', '合同/noun', '的/的', '数量/attribute noun']],
    ['全市新增企业和利润', ['全市/scope', '新增/kept leading', '企业/noun', '和/join', '利润/dependent noun']],
    ['妥善化解问题等', ['妥善/manner', '化解/action', '问题/general noun', '等/等']],
    ['实现收入增长', ['实现/light verb', '收入/dependent noun', '增长/change']],
    [
      '《条例》、（草案）',
      ['《/open quote', '条例/noun', '》/close quote', '、/、', '（/mark', '草案/noun', '）/mark'],
    ],
    ['对3家企业', ['对/preposition', '3/letters', '家/measure', '企业/noun']],
    ['福州市法院', ['福州市/place', '法院/body']],
    ['ABC，GDP', ['ABC/letters', '，/mark', 'GDP/letters']],
    ['资金和金额', ['资金/measure noun', '和/join', '金额/measure noun']],
  ])('%s', (text, expected) => {
    expect(classed(text)).toEqual(expected);
  });
});

describe('a class in the sense of a name', () => {
  const among = (is: (cls: number) => boolean) => CLASSES.filter((_, cls) => is(cls));

  test('what is verbal is doing as well, and what cannot begin a name is empty', () => {
    expect(among(isDoing)).toEqual(expect.arrayContaining(among(isVerbal)));
    expect(among(isEmpty)).toEqual(expect.arrayContaining(among(cannotBegin)));
  });

  test.each(['的', '、', 'join', 'preposition', 'adverb', 'open quote'] as const)('%s ends no name', (name) => {
    expect(cannotEnd(CLASSES.indexOf(name))).toBe(true);
  });

  test.each(['noun', 'verbal noun', 'verb', 'body', 'close quote', 'letters'] as const)('%s may end one', (name) => {
    expect(cannotEnd(CLASSES.indexOf(name))).toBe(false);
  });
});

describe('traits', () => {
  test.each<[string, number]>([
    ['全部', DROPPABLE],
    ['累计', DROPPABLE],
    ['“', OPENS],
    ['》', CLOSES],
    ['①', MAY_BE_NOTE],
    ['[', MAY_BE_NOTE],
    ['合同', 0],
    ['、', 0],
  ])('of %s', (text, trait) => {
    const [word] = wordsOf(text);
    expect(traitsOf(word!) & (DROPPABLE | OPENS | CLOSES | MAY_BE_NOTE)).toBe(trait);
  });

  test('are kept with the word, and stand beside its class', () => {
    const [word] = wordsOf('全部');
    expect(word!.naming).toBeUndefined();
    expect(classOf(word!)).toBe(traitsOf(word!) & 0xff);
    expect(word!.naming).toBe(traitsOf(word!));
  });
});
