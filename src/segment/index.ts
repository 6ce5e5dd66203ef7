import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { SegmenterName } from '../types.js';

const require = createRequire(import.meta.url);

/** A word in its place. */
export interface Token {
  /** UTF-16 offsets in the text that was cut. */
  start: number;
  end: number;
  text: string;
  /** Part of speech in the tag set of jieba's dictionary; `x` for a word that is not in it. */
  pos: string;
}

/** Cuts text into words that follow on each other and make up the whole of it. */
export interface Segmenter {
  readonly name: SegmenterName;
  cut(text: string): string[];
}

const built = (name: string) => fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));

/**
 * Words are cut by the dictionary alone (no hidden Markov model for unknown words): with the same dictionary the two
 * segmenters then agree, and an unknown word stays in single characters, which the rules can see.
 */
const LOADERS: Record<SegmenterName, () => Segmenter> = {
  nodejieba: () => {
    const jieba = require('nodejieba') as {
      load(files: Record<string, string>): boolean;
      cut(text: string): string[];
      DEFAULT_HMM_DICT: string;
      DEFAULT_STOP_WORD_DICT: string;
    };
    jieba.load({
      dict: built('dictionary.txt'),
      hmmDict: jieba.DEFAULT_HMM_DICT,
      userDict: built('no-user-words.txt'),
      idfDict: built('no-idf.txt'),
      stopWordDict: jieba.DEFAULT_STOP_WORD_DICT,
    });
    return { name: 'nodejieba', cut: (text) => jieba.cut(text) };
  },
  'node-rs': () => {
    const { Jieba } = require('@node-rs/jieba') as typeof import('@node-rs/jieba');
    const jieba = Jieba.withDict(readFileSync(built('dictionary.txt')));
    return { name: 'node-rs', cut: (text) => jieba.cut(text, false) };
  },
};

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
    segmenter = LOADERS[name]();
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

let tags: Map<string, string> | undefined;

function tagOf(word: string): string {
  if (!tags) {
    tags = new Map();
    for (const line of readFileSync(built('dictionary.txt'), 'utf8').split('\n')) {
      const [entry, , tag] = line.split(' ');
      if (entry && tag) tags.set(entry, tag);
    }
  }
  return tags.get(word) ?? 'x';
}

/** The characters of words, one after the other. */
export const textOf = (words: readonly Token[]): string => words.map((word) => word.text).join('');

const ALPHANUMERIC = /^[A-Za-z0-9]+$/;

/** The words of `text` with their places and parts of speech. */
export function tokenize(text: string, using: Segmenter): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const word of using.cut(text)) {
    const last = tokens.at(-1);
    if (last && ALPHANUMERIC.test(word) && ALPHANUMERIC.test(last.text)) {
      // One segmenter cuts GDP into letters, the other does not.
      last.text += word;
      last.end = at = at + word.length;
      continue;
    }
    tokens.push({ start: at, end: at + word.length, text: word, pos: tagOf(word) });
    at += word.length;
  }
  return tokens;
}
