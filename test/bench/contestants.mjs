import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const installed = createRequire(import.meta.url);

/**
 * One that reads text and is timed.
 *
 * @typedef {object} Contestant
 * @property {string} title
 * @property {'documents' | 'lines'} reads what it is given at a time
 * @property {number} [sample] reads no more than about this many characters of the text, as it is slow
 * @property {() => Promise<(text: string) => number>} load everything that is done once; what it gives back reads a
 *   text and counts what it found
 */

/** @param {import('../../src/types.js').SegmenterName} segmenter */
const extraction = (segmenter) => async () => {
  const { extract } = await import('../../dist/index.js');
  // The first figure has the segmenter and its dictionary loaded.
  extract('办结1件。', { segmenter });
  return (/** @type {string} */ text) => extract(text, { segmenter }).length;
};

/** @param {Record<string, string>} [dictionaries] nodejieba's own where left out */
const tagging = (dictionaries) => async () => {
  const jieba = installed('nodejieba');
  jieba.load(dictionaries);
  return (/** @type {string} */ text) => jieba.tag(text).length;
};

/** @param {string} name */
const built = (name) => fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));

const NUMBER = /\d+(?:\.\d+)?/g;

/** Everything that finds numbers, units or dates in Chinese text. */
const RECOGNIZERS = [
  'recognizeNumber',
  'recognizeOrdinal',
  'recognizePercentage',
  'recognizeAge',
  'recognizeCurrency',
  'recognizeDimension',
  'recognizeTemperature',
  'recognizeDateTime',
];

/** Each is loaded in a process of its own: nodejieba keeps one dictionary a process, and nobody shares a heap. */
export const CONTESTANTS = /** @type {const} @satisfies {Record<string, Contestant>} */ ({
  nodejieba: { title: 'zhibiao, nodejieba', reads: 'documents', load: extraction('nodejieba') },
  'node-rs': { title: 'zhibiao, node-rs', reads: 'documents', load: extraction('node-rs') },
  tag: { title: 'nodejieba tag, its own dictionary', reads: 'documents', load: tagging() },
  'tag-small': {
    title: "nodejieba tag, zhibiao's dictionary",
    reads: 'documents',
    load: tagging({
      dict: built('dictionary.txt'),
      userDict: built('no-user-words.txt'),
      idfDict: built('no-idf.txt'),
    }),
  },
  digits: {
    title: 'one regular expression for digits',
    reads: 'documents',
    load: async () => (/** @type {string} */ text) => text.match(NUMBER)?.length ?? 0,
  },
  recognizers: {
    title: 'recognizers-text-suite, by line',
    reads: 'lines',
    sample: 6000,
    async load() {
      const suite = installed('@microsoft/recognizers-text-suite');
      /** @param {string} line */
      const find = (line) =>
        RECOGNIZERS.reduce((found, name) => found + suite[name](line, suite.Culture.Chinese).length, 0);
      find('办结1件。');
      return find;
    },
  },
  chrono: {
    title: 'chrono-node zh.hans, by line',
    reads: 'lines',
    async load() {
      const { hans } = installed('chrono-node/zh');
      return (/** @type {string} */ line) => hans.parse(line).length;
    },
  },
});

/** @typedef {keyof typeof CONTESTANTS} ContestantName */

/**
 * What a contestant is given of the documents, one after the other.
 *
 * @param {Contestant} contestant
 * @param {readonly string[]} documents
 * @returns {string[]}
 */
export function portionOf({ reads, sample }, documents) {
  if (reads === 'documents') return [...documents];
  const lines = documents.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '');
  const total = lines.reduce((sum, line) => sum + line.length, 0);
  if (sample === undefined || total <= sample) return lines;
  // Every so many lines, so that the sample has long and short ones as the text has.
  const step = total / sample;
  let next = 0;
  let at = 0;
  return lines.filter((line) => {
    const taken = at >= next;
    at += line.length;
    if (taken) next += step * line.length;
    return taken;
  });
}
