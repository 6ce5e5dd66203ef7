import { FREQUENT, MOST_FREQUENT } from './frequent-characters.js';
import { iconv } from './iconv.js';

/**
 * How probable one character is in a report, by class. Rounded: only the orders of magnitude matter, as a wrong
 * decoding is off by several of them at every character.
 */
const PROBABILITY = {
  mostFrequent: 2e-3,
  frequent: 4e-4,
  /** First level of GB 2312 and Big5: what the two standards count as characters of daily use. */
  daily: 1.5e-5,
  rareHan: 3e-7,
  ascii: 1e-3,
  punctuation: 2e-3,
  fullWidth: 3e-4,
  latinSymbol: 2e-3,
  latinLetter: 1e-4,
  symbol: 1e-5,
  otherLetter: 1e-7,
  impossible: 1e-9,
} as const;

const LOG: Record<keyof typeof PROBABILITY, number> = Object.fromEntries(
  Object.entries(PROBABILITY).map(([name, probability]) => [name, Math.log(probability)]),
) as Record<keyof typeof PROBABILITY, number>;

const PUNCTUATION = new Set('，。、；：？！“”‘’（）《》〈〉【】「」『』—…·％\u3000\ufeff');

let hanLikelihood: Map<string, number> | undefined;

/**
 * Logarithm of the probability that a report reads like this, character by character. Readings of the same bytes in
 * different encodings are compared by it; the higher the likelier.
 */
export function logLikelihood(text: string): number {
  hanLikelihood ??= readLevels();
  let sum = 0;
  for (const character of text) sum += hanLikelihood.get(character) ?? LOG[classOf(character)];
  return sum;
}

function readLevels(): Map<string, number> {
  const levels = new Map<string, number>();
  // Lead bytes of the first levels: GB 2312 rows 16 to 55, Big5 A4 to C6.
  for (const character of charactersBetween('gb18030', 0xb0, 0xd7)) levels.set(character, LOG.daily);
  for (const character of charactersBetween('big5', 0xa4, 0xc6)) levels.set(character, LOG.daily);
  for (const character of FREQUENT) levels.set(character, LOG.frequent);
  for (const character of MOST_FREQUENT) levels.set(character, LOG.mostFrequent);
  return levels;
}

function charactersBetween(encoding: string, firstLead: number, lastLead: number): string[] {
  const bytes: number[] = [];
  for (let lead = firstLead; lead <= lastLead; lead++) {
    for (let trail = encoding === 'big5' ? 0x40 : 0xa1; trail <= 0xfe; trail++) bytes.push(lead, trail, 0x0a);
  }
  const decoded = iconv().decode(Buffer.from(bytes), encoding).split('\n');
  return decoded.filter((character) => /^\p{Unified_Ideograph}$/u.test(character));
}

function classOf(character: string): keyof typeof PROBABILITY {
  const code = character.codePointAt(0)!;
  if (PUNCTUATION.has(character)) return 'punctuation';
  if (code < 0x80) return code >= 0x20 ? (code === 0x7f ? 'impossible' : 'ascii') : controlClass(code);
  if (code < 0xa0) return 'impossible';
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return 'latinSymbol';
  if (code < 0x250) return 'latinLetter';
  if (code >= 0xff01 && code <= 0xff5e) return 'fullWidth';
  if (/\p{Unified_Ideograph}/u.test(character)) return 'rareHan';
  if ((code >= 0x2010 && code <= 0x27bf) || (code >= 0x3001 && code <= 0x303f)) return 'symbol';
  if (code === 0xfffd || /\p{Cn}|\p{Co}|\p{Cs}/u.test(character)) return 'impossible';
  return 'otherLetter';
}

function controlClass(code: number): keyof typeof PROBABILITY {
  return code === 0x09 || code === 0x0a || code === 0x0d ? 'ascii' : 'impossible';
}
