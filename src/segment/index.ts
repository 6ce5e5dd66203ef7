import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { SegmenterName } from '../types.js';
import { built, DICTIONARY } from './dictionary.js';

const require = createRequire(import.meta.url);

export { type Token, textOf, tokenize, withoutFirst, withoutLast } from './token.js';

/** Cuts text into words that follow on each other and make up the whole of it. */
export interface Segmenter {
  readonly name: SegmenterName;
  cut(text: string): string[];
}

/**
 * Words are cut by the dictionary alone (no hidden Markov model for unknown words): with the same dictionary the two
 * segmenters then agree, and an unknown word stays in single characters, which the rules can see.
 */
const LOADERS: Record<SegmenterName, () => Segmenter> = {
  nodejieba: () => {
    const jieba = require('nodejieba') as {
      load(files: Record<string, string>): boolean;
      cut(text: string): string[];
      DEFAULT_STOP_WORD_DICT: string;
    };
    jieba.load({
      dict: DICTIONARY,
      hmmDict: built('no-hmm.txt'),
      userDict: built('no-user-words.txt'),
      idfDict: built('no-idf.txt'),
      stopWordDict: jieba.DEFAULT_STOP_WORD_DICT,
    });
    return { name: 'nodejieba', cut: (text) => jieba.cut(text) };
  },
  'node-rs': () => {
    const { Jieba } = require('@node-rs/jieba') as typeof import('@node-rs/jieba');
    const jieba = Jieba.withDict(readFileSync(DICTIONARY));
    return { name: 'node-rs', cut: (text) => jieba.cut(text, false) };
  },
};

const LONGEST_REPEATED = 8;
const MOST_REPEATED = 2000;

/** The segmenter with a memory for short stretches: a report says 同比增长 and 其中 all the time. */
function remembering({ name, cut }: Segmenter): Segmenter {
  const known = new Map<string, string[]>();
  return {
    name,
    cut(text) {
      if (text.length > LONGEST_REPEATED) return cut(text);
      let words = known.get(text);
      if (!words) {
        words = cut(text);
        if (known.size === MOST_REPEATED) known.clear();
        known.set(text, words);
      }
      return words;
    },
  };
}

const loaded = new Map<SegmenterName, Segmenter>();
let standIn: Segmenter | undefined;
let onFallback: ((notice: string) => void) | undefined;

/** Names who is told, in one line and once, that node-rs has taken nodejieba's place. */
export function onSegmenterFallback(listener: (notice: string) => void): void {
  onFallback = listener;
}

function load(name: SegmenterName): Segmenter {
  let segmenter = loaded.get(name);
  if (!segmenter) {
    segmenter = remembering(LOADERS[name]());
    loaded.set(name, segmenter);
  }
  return segmenter;
}

/**
 * The segmenter of that name; without a name nodejieba, or node-rs where nodejieba was not built. Loaded at the first
 * call, about 0.2 s. Throws where the one asked for by name cannot be loaded.
 */
export function segmenter(name?: SegmenterName): Segmenter {
  if (name) {
    try {
      return load(name);
    } catch (error) {
      const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
      throw new Error(`the segmenter ${name} cannot be loaded (${reason}); leave out --segmenter to use the other`);
    }
  }
  if (standIn) return standIn;
  try {
    return load('nodejieba');
  } catch {
    standIn = load('node-rs');
    onFallback?.('nodejieba is not built on this machine; @node-rs/jieba takes its place');
    return standIn;
  }
}
