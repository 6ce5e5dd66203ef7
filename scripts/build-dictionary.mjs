// Makes the segmenters' dictionary: the frequent words of jieba's own dictionary, and the words that the lexicons
// speak of, which must be cut as words. Both segmenters load the same file, so that they cut alike; a smaller file
// loads in proportion to its size.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { CHANGES } from '../dist/lexicon/changes.js';
import * as names from '../dist/lexicon/name-words.js';

const require = createRequire(import.meta.url);
const RAREST = 50;
const FIELD_FREQUENCY = '3000';

const jieba = new Map();
for (const line of readFileSync(require.resolve('@node-rs/jieba/dict.txt'), 'utf8').split(/\r?\n/)) {
  const [word, frequency, tag] = line.split(' ');
  if (word) jieba.set(word, [frequency, tag ?? 'x']);
}
const words = new Map([...jieba].filter(([, [frequency]]) => Number(frequency) >= RAREST));
const add = (word, tag) => {
  if (word.length > 1 && !words.has(word)) words.set(word, [FIELD_FREQUENCY, jieba.get(word)?.[1] ?? tag]);
};
for (const word of names.ACTION_VERBS) add(word, 'v');
for (const list of [names.LEADING_WORDS, names.TRAILING_WORDS, names.PREDICATE_WORDS])
  for (const word of list) add(word, 'd');
for (const word of [...CHANGES.up, ...CHANGES.down]) add(word, 'v');
for (const line of readFileSync(new URL('../src/lexicon/words.txt', import.meta.url), 'utf8').split('\n')) {
  const [word, tag, frequency = FIELD_FREQUENCY] = line.trim().split(/\s+/);
  if (word && tag && !word.startsWith('#')) words.set(word, [frequency, tag]);
}
const lines = [...words].map(([word, [frequency, tag]]) => `${word} ${frequency} ${tag}\n`);
// In the order of their UTF-16 units, so that a word can be searched for without taking the file apart.
writeFileSync(new URL('../dist/dictionary.txt', import.meta.url), lines.sort().join(''));
// nodejieba asks for these three whatever it is used for; its own take as long to load as the dictionary. The model is
// in the form of cppjieba: probabilities of the four states at the start, those of their transitions, and of each the
// characters, of which it insists on one.
writeFileSync(new URL('../dist/no-user-words.txt', import.meta.url), '');
writeFileSync(new URL('../dist/no-idf.txt', import.meta.url), '指标 1.0\n');
const model = [...Array(5).fill('0 0 0 0'), ...Array(4).fill('指:-1.0')];
writeFileSync(new URL('../dist/no-hmm.txt', import.meta.url), model.map((line) => `${line}\n`).join(''));
