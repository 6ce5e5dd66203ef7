import { CHANGES } from '../../lexicon/changes.js';
import {
  ACTION_VERBS,
  ATTRIBUTE_NOUNS,
  BODY_SUFFIXES,
  DEPENDENT_NOUNS,
  DROPPED_WORDS,
  GENERAL_NOUNS,
  KEPT_LEADING,
  LEADING_WORDS,
  LIGHT_VERBS,
  MANNERS,
  MEASURE_NOUNS,
  PREDICATE_WORDS,
  RATE_BASES,
  SCOPES,
  TRAILING_WORDS,
} from '../../lexicon/name-words.js';
import { CharacterSet, entriesOf, isHan, LATIN, SuffixIndex } from '../../reading/index.js';
import type { Token } from '../../segment/index.js';

/** What a word can be to a name: its role where it has one, else its part of speech; the first four are no words. */
export const CLASSES = [
  'nothing',
  'figure',
  'clause',
  'bracket',
  '的',
  '等',
  '、',
  'join',
  'open quote',
  'close quote',
  'mark',
  'light verb',
  'action',
  'change',
  'adverb',
  'preposition',
  'link',
  'leading',
  'kept leading',
  'predicate',
  'general noun',
  'attribute noun',
  'dependent noun',
  'body',
  'place',
  'proper',
  'noun',
  'noun of one',
  'verbal noun',
  'verb',
  'verb of one',
  'adjective',
  'distinguishing',
  'number',
  'measure',
  'time',
  'direction',
  'pronoun',
  'phrase',
  'conjunction',
  'particle',
  'unknown',
  'unknown of one',
  'letters',
  'measure noun',
  'scope',
  'manner',
] as const;
export type WordClass = (typeof CLASSES)[number];

/** The classes by their names, as numbers. */
export const CLASS = Object.fromEntries(CLASSES.map((name, i) => [name, i])) as Readonly<Record<WordClass, number>>;

const changes: ReadonlySet<string> = new Set([...CHANGES.up, ...CHANGES.down]);
const bodySuffixes = new SuffixIndex(entriesOf(BODY_SUFFIXES));

/** Function words and roles, the first list that holds a word having it. */
const ROLES: readonly (readonly [WordClass, ReadonlySet<string>])[] = [
  ['的', new Set('的')],
  ['等', new Set(['等', '等等'])],
  ['、', new Set('、')],
  ['join', new Set(['和', '及', '与', '以及', '或', '并', '并且'])],
  ['open quote', new Set('“‘《〈(')],
  ['close quote', new Set('”’》〉)')],
  ['link', RATE_BASES],
  ['scope', SCOPES],
  ['manner', MANNERS],
  ['kept leading', KEPT_LEADING],
  ['change', changes],
  ['light verb', LIGHT_VERBS],
  ['action', ACTION_VERBS],
  ['attribute noun', ATTRIBUTE_NOUNS],
  ['dependent noun', DEPENDENT_NOUNS],
  ['general noun', GENERAL_NOUNS],
  ['measure noun', MEASURE_NOUNS],
];
/** Roles of words that are neither prepositions nor adverbs. */
const WEAK_ROLES: readonly (readonly [WordClass, ReadonlySet<string>])[] = [
  ['link', TRAILING_WORDS],
  ['leading', LEADING_WORDS],
  ['predicate', PREDICATE_WORDS],
];

/** Parts of speech of jieba's tag set, by their first letter, for words of one character and for longer ones. */
const BY_TAG: Readonly<Record<string, readonly [WordClass, WordClass]>> = {
  n: ['noun of one', 'noun'],
  v: ['verb of one', 'verb'],
  a: ['adjective', 'adjective'],
  b: ['distinguishing', 'distinguishing'],
  m: ['number', 'number'],
  q: ['measure', 'measure'],
  t: ['time', 'time'],
  f: ['direction', 'direction'],
  s: ['direction', 'direction'],
  r: ['pronoun', 'pronoun'],
  i: ['phrase', 'phrase'],
  l: ['phrase', 'phrase'],
  j: ['phrase', 'phrase'],
  c: ['conjunction', 'conjunction'],
  u: ['particle', 'particle'],
  y: ['particle', 'particle'],
  e: ['particle', 'particle'],
};

/** 幼儿园[3], 投资②. */
const NOTE_MARK = /^[[\u00b9\u00b2\u00b3\u2460-\u24ff\u2776-\u2793*※]$/;

const known = new Map<string, number>();
/** Letters and digits without end would fill the memory of a long run; Han words come from the dictionary. */
const isRemembered = (text: string) => text.length === 1 || isHan(text.charCodeAt(0));

/** Traits of words, as bits: words that no name needs, quotation marks and brackets, notes. */
export const DROPPABLE = 1 << 8;
export const OPENS = 1 << 9;
export const CLOSES = 1 << 10;
export const MAY_BE_NOTE = 1 << 11;

/** The class of a word, as a number. */
export function classOf(word: Token): number {
  return traitsOf(word) & 0xff;
}

/** The class of a word with its traits. */
export function traitsOf(word: Token): number {
  word.naming ??= traitsOfText(word);
  return word.naming;
}

function traitsOfText(word: Token): number {
  const { text } = word;
  const found = known.get(text);
  if (found !== undefined) return found;
  let traits = CLASS[classify(word)];
  if (DROPPED_WORDS.has(text)) traits |= DROPPABLE;
  if (traits === CLASS['open quote']) traits |= OPENS;
  else if (traits === CLASS['close quote']) traits |= CLOSES;
  if (NOTE_MARK.test(text)) traits |= MAY_BE_NOTE;
  if (isRemembered(text)) known.set(text, traits);
  return traits;
}

const alphanumeric = new CharacterSet(`0123456789${LATIN}`);
const isAlphanumeric = (code: number): boolean => alphanumeric.has(code);

function classify({ text, pos }: Token): WordClass {
  const code = text.charCodeAt(0);
  if (isAlphanumeric(code)) return 'letters';
  const [role] = ROLES.find(([, words]) => words.has(text)) ?? [];
  if (role) return role;
  if (!isHan(code)) return 'mark';
  if (pos[0] === 'p') return 'preposition';
  if (pos === 'd' || pos === 'ad') return 'adverb';
  const [weak] = WEAK_ROLES.find(([, words]) => words.has(text)) ?? [];
  if (weak) return weak;
  if (pos === 'ns') return 'place';
  if (pos === 'vn' && text.length > 1) return 'verbal noun';
  if (pos[0] === 'n' && text.length > 1) {
    if (bodySuffixes.before(text) !== undefined) return 'body';
    if (pos.length > 1) return 'proper';
  }
  const single = text.length === 1 ? 0 : 1;
  return BY_TAG[pos[0]!]?.[single] ?? (single === 0 ? 'unknown of one' : 'unknown');
}

const among = (...names: WordClass[]): ((cls: number) => boolean) => {
  const members = new Uint8Array(CLASSES.length);
  for (const name of names) members[CLASS[name]] = 1;
  return (cls) => members[cls] === 1;
};

const VERBAL = ['light verb', 'action', 'change', 'verb', 'verb of one'] as const;
const EMPTY = [
  '的',
  '等',
  '、',
  'join',
  'mark',
  'adverb',
  'preposition',
  'conjunction',
  'particle',
  'close quote',
  'link',
  'leading',
] as const;

/** Verbs, whatever their role. */
export const isVerbal = among(...VERBAL);
/** Words that name nothing by themselves. */
export const isEmpty = among(...EMPTY);
/** Words that cannot begin a name. */
export const cannotBegin = among('的', '等', '、', 'join', 'mark', 'close quote', 'conjunction', 'particle');
/** Words that cannot end a name. */
export const cannotEnd = among(
  '的',
  '、',
  'join',
  'mark',
  'adverb',
  'preposition',
  'conjunction',
  'particle',
  'open quote',
);
/** Words before which a name may end although more follows up to its figure: 标准|提高, 单产|实现每亩. */
export const mayFollow = among(
  ...VERBAL,
  ...EMPTY,
  'time',
  'pronoun',
  'measure',
  'adjective',
  'verbal noun',
  'predicate',
  'direction',
  'attribute noun',
  'general noun',
);
/** Words that a coordination may share on its left: verbs, and those that open a name like one (新增, 平均). */
export const opens = among(...VERBAL, 'kept leading');
/** The same, and nouns of doing. */
export const isDoing = among(...VERBAL, 'kept leading', 'verbal noun');
