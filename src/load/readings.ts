import { createRequire } from 'node:module';
import { iconv } from './iconv.js';
import { logLikelihood } from './likelihood.js';

const require = createRequire(import.meta.url);

/** What Chinese reports come in. GB 18030 contains GBK and GB 2312. */
const CANDIDATES = ['utf-8', 'gb18030', 'big5'] as const;

/** Read two bytes at a time, so never an odd number of them. */
const UTF16: readonly string[] = ['utf-16le', 'utf-16be'];

/** The names under which the WHATWG encoding standard and detectors know the candidates. */
const ALIASES: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  gb_2312: 'gb18030',
  'gb_2312-80': 'gb18030',
  'x-gbk': 'gb18030',
  'big5-hkscs': 'big5',
  'cn-big5': 'big5',
  'x-x-big5': 'big5',
};

/** Enough to be sure; a longer part would only cost time. */
const SAMPLE_BYTES = 64 * 1024;

/** Natural logarithms, to be set against likelihoods: a hint decides between equals and never against the bytes. */
const DECLARED_WEIGHT = 3;
const DETECTOR_WEIGHT = 3;
const VALID_UTF8_WEIGHT = 8;
/** UTF-16 without its mark is seldom met. */
const UTF16_WEIGHT = -6;

/** Bytes read in one encoding. */
export interface Reading {
  encoding: string;
  /** The text of a sample, not of everything. */
  text: string;
  /** Logarithm of its likelihood, hints included. */
  score: number;
}

/**
 * The ways to read bytes that bear no mark, the likeliest first. The detector's answer (chardet) and the declared
 * encoding are hints that the bytes are asked about: short texts mislead the one, and pages declare what they are not.
 *
 * @param validUtf8 whether all of the bytes are well-formed UTF-8
 * @param declared the encoding that the document names itself
 */
export function rankReadings(bytes: Buffer, validUtf8: boolean, declared: string | undefined): Reading[] {
  const sample = sampleOf(bytes);
  const hint = declared && standardName(declared);
  // Loaded here, as plain UTF-8 never asks it.
  const chardet = require('chardet') as typeof import('chardet');
  const detected = chardet.analyse(sample)[0];
  const detectedName = detected && standardName(detected.name);
  const names = bytes.length % 2 === 0 ? [...CANDIDATES, ...UTF16] : CANDIDATES;

  return names
    .map((encoding) => {
      const text = iconv().decode(sample, encoding);
      let score = logLikelihood(text);
      if (encoding === hint) score += DECLARED_WEIGHT;
      if (encoding === detectedName) score += (DETECTOR_WEIGHT * (detected?.confidence ?? 0)) / 100;
      if (encoding === 'utf-8' && validUtf8) score += VALID_UTF8_WEIGHT;
      if (UTF16.includes(encoding)) score += UTF16_WEIGHT;
      return { encoding, text, score };
    })
    .sort((a, b) => b.score - a.score);
}

/** The part that tells encodings apart: what follows the first byte that is not ASCII, at an even place for UTF-16. */
function sampleOf(bytes: Buffer): Buffer {
  if (bytes.length <= SAMPLE_BYTES) return bytes;
  const telling = Math.max(
    0,
    bytes.findIndex((byte) => byte >= 0x80 || byte === 0),
  );
  const start = telling - (telling % 2);
  return bytes.subarray(start, start + SAMPLE_BYTES);
}

function standardName(name: string): string {
  const lower = name.trim().toLowerCase();
  return ALIASES[lower] ?? lower;
}
