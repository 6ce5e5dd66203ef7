// Makes the segmenters' dictionary: the frequent words of jieba's own dictionary and the words of this field.
// Both segmenters load the same file, so that they cut alike; a smaller file loads in proportion to its size.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const RAREST = 50;

const words = new Map();
for (const line of readFileSync(require.resolve('@node-rs/jieba/dict.txt'), 'utf8').split(/\r?\n/)) {
  const [word, frequency, tag] = line.split(' ');
  if (word && Number(frequency) >= RAREST) words.set(word, [frequency, tag ?? 'x']);
}
for (const line of readFileSync(new URL('../src/lexicon/words.txt', import.meta.url), 'utf8').split('\n')) {
  const [word, tag, frequency = '3000'] = line.trim().split(/\s+/);
  if (word && tag && !word.startsWith('#')) words.set(word, [frequency, tag]);
}
const text = [...words].map(([word, [frequency, tag]]) => `${word} ${frequency} ${tag}\n`).join('');
writeFileSync(new URL('../dist/dictionary.txt', import.meta.url), text);
// nodejieba asks for these two whatever it is used for; its own are as large as its dictionary.
writeFileSync(new URL('../dist/no-user-words.txt', import.meta.url), '');
writeFileSync(new URL('../dist/no-idf.txt', import.meta.url), '指标 1.0\n');
