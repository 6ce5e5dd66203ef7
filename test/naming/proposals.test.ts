import { describe, expect, test } from 'vitest';
import { FAMILIES, FAMILY_OF, Proposals, RULE_WAYS, WAY, WAY_NAMES, WAYS } from '../../src/extract/naming/proposal.js';
import { NAMING_RULES } from '../../src/extract/naming/rules.js';
import { textOf } from '../../src/segment/index.js';
import type { Kind } from '../../src/types.js';
import { cutAs, wordsApart, wordsOf } from './words.js';

/** The name that is kept of one that is proposed; undefined where it is refused. */
function kept(text: string): string | undefined {
  const found = new Proposals();
  found.add('stretch before', wordsOf(text));
  return found.all[0] && textOf(found.all[0].words);
}

describe('a proposal is kept without what no name needs', () => {
  test.each([
    ['幼儿园[3]', '幼儿园'],
    ['幼儿园[3]教师', '幼儿园教师'],
    ['①新增步道', '新增步道'],
    ['投资②', '投资'],
    ['整改问题※', '整改问题'],
    ['案件全部办结', '案件办结'],
    ['企业累计投资', '企业投资'],
  ])('%s', (text, expected) => {
    expect(kept(text)).toBe(expected);
  });
});

describe('it is kept whole', () => {
  test.each([
    ['in quotation marks', '“案件全部办结”行动'],
    ['in a title', '《企业累计投资表》'],
    ['where the brackets hold no number', '幼儿园[民办]'],
  ])('%s', (_, text) => {
    expect(kept(text)).toBe(text);
  });
});

describe('what opens a name and names nothing goes', () => {
  const opened = (text: string, kind?: Kind, ownPlace?: number) => {
    const found = new Proposals(kind, ownPlace);
    found.add('stretch before', wordsOf(text));
    return found.all.map(({ words }) => textOf(words));
  };
  test.each<[string, string, string, Kind?]>([
    ['adverbs and words of quantity', '全部案件', '案件'],
    ['but no part of a longer word', '应诉案件', '应诉案件'],
    ['the whole country before a verb', '全国办理公证', '办理公证'],
    ['but not before a noun', '全国文明城市', '全国文明城市'],
    ['what says of money that it is so', '实现营业收入', '营业收入', 'money'],
    ['but of a count what is done', '完成案件评查', '完成案件评查', 'count'],
  ])('%s: %s', (_, text, expected, kind) => {
    expect(opened(text, kind)).toEqual([expected]);
  });

  test('the place of the report, and no other', () => {
    expect(opened('云岭市办理案件', 'count', 3)).toEqual(['办理案件']);
    expect(opened('云岭市办理案件')).toEqual(['云岭市办理案件']);
  });
});

describe('a word of one character', () => {
  test.each([
    ['beside another is a part of a longer word', '建设 医 共 体', '建设医共体'],
    ['before a longer word is none', '案件 均 办结', '案件办结'],
    ['at the end is none', '案件 共', '案件'],
  ])('%s', (_, text, expected) => {
    const found = new Proposals();
    found.add('stretch before', cutAs(text));
    expect(found.all.map(({ words }) => textOf(words))).toEqual([expected]);
  });
});

describe('it is refused', () => {
  test.each([
    ['where a quotation does not close', '“一件事'],
    ['where a quotation does not open', '一件事”改革'],
    ['where it closes before it opens', '》条例《'],
    ['of one character', '岗'],
    ['where nothing is left', '①'],
    ['longer than a heading', '合同'.repeat(24)],
  ])('%s', (_, text) => {
    expect(kept(text)).toBeUndefined();
  });

  test('nor may a rule leave a quotation open', () => {
    const found = new Proposals();
    found.addRule('words before', wordsOf('“一件事'));
    expect(found.all).toEqual([]);
  });
});

const [SCHOOL, TEACHERS] = [wordsOf('学校招聘教师').slice(0, 1), wordsOf('学校招聘教师').slice(2)];

describe('proposals', () => {
  test('each once, by the way that made it first', () => {
    const found = new Proposals();
    const words = wordsOf('审查合同');
    found.add('stretch before', words, 9);
    found.add('words before, stretch behind', words);
    found.add('another name', words.slice(1));
    expect(found.all.map(({ words, way, taken }) => [textOf(words), WAY_NAMES[way], taken])).toEqual([
      ['审查合同', 'stretch before', 9],
      ['合同', 'another name', 0],
    ]);
  });

  test('the same words in other places are another name', () => {
    const found = new Proposals();
    const words = wordsApart('合同', '合同');
    found.add('stretch before', words.slice(0, 1));
    found.add('stretch before', words.slice(1));
    expect(found.all).toHaveLength(2);
  });

  test.each<[string, (found: Proposals) => void, boolean[]]>([
    [
      'the first that a rule makes is the answer of the rules',
      (found) => {
        found.addRule('noun behind', TEACHERS);
        found.addRule('clause before', SCHOOL);
        found.add('stretch before', [...SCHOOL, ...TEACHERS]);
      },
      [true, false, false],
    ],
    [
      'none is it where no rule has made the first',
      (found) => {
        found.add('stretch before', TEACHERS);
        found.addRule('clause before', SCHOOL);
      },
      [false, false],
    ],
  ])('%s', (_, propose, expected) => {
    const found = new Proposals();
    propose(found);
    expect(found.all.map(({ byRule }) => byRule)).toEqual(expected);
  });
});

describe('ways', () => {
  test('each has a family', () => {
    for (const name of WAY_NAMES) expect(FAMILIES[FAMILY_OF[WAY[name]]!]).toBe(WAYS[name]);
  });

  test('the rules stand first', () => {
    const rules = WAY_NAMES.slice(0, RULE_WAYS);
    expect(rules).toEqual(expect.arrayContaining(NAMING_RULES.map(({ name }) => name)));
    // What a list, the figure before and the clause before have for a figure are no rules of the table.
    expect(rules).toHaveLength(NAMING_RULES.length + 3);
  });
});
