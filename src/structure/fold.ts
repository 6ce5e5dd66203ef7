import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** What a character means where it is not itself the usual form; every entry is one UTF-16 unit for one. */
const FOLDS: Record<string, string> = {
  '\u00a0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\ufeff': ' ',
  '\u200b': ' ',
  '﹪': '%',
  '﹣': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '∶': '：',
  '︰': '：',
  '﹐': '，',
  '﹑': '、',
  '｡': '。',
  '﹒': '.',
  '「': '“',
  '」': '”',
  '『': '‘',
  '』': '’',
  '﹙': '(',
  '﹚': ')',
};

const FOLDABLE =
  /[\u00a0\u2002\u2003\u2009\u202f\ufeff\u200b﹪﹣−‐‑∶︰﹐﹑｡﹒「」『』﹙﹚\uff02-\uff0b\uff0d-\uff19\uff1c-\uff1e\uff20-\uff5e]/g;

/** Characters common in traditional reports that simplified text never has. */
const TRADITIONAL = /[萬億與為於國學會個這來時對發過還開關機實現審辦結數據農業產創規劃標達長總額報導內財稅]/;

let toSimplified: ((text: string) => string) | undefined;
const simplifiedOf = new Map<string, string>();

function simplify(text: string): string {
  if (!TRADITIONAL.test(text)) return text;
  if (!toSimplified) {
    // A traditional text is rare and the tables are not small: loaded when the first one comes.
    const { Converter } = require('opencc-js/t2cn') as typeof import('opencc-js/t2cn');
    toSimplified = Converter({ from: 't', to: 'cn' });
  }
  const convert = toSimplified!;
  // One character at a time, so that offsets stay; the phrase tables of the converter may change lengths.
  return text.replace(/[\u3400-\u9fff]/g, (ch) => {
    let simple = simplifiedOf.get(ch);
    if (simple === undefined) {
      const converted = convert(ch);
      simple = converted.length === 1 ? converted : ch;
      simplifiedOf.set(ch, simple);
    }
    return simple;
  });
}

/**
 * Reads full-width digits, letters, percent signs and brackets, odd spaces and traditional characters as what they
 * mean. The answer has the same length as `text`, unit for unit, so that its offsets are those of the text.
 * `，；：！？` stay full-width: between figures a half-width comma means something else.
 */
export function fold(text: string): string {
  const plain = text.replace(FOLDABLE, (ch) => FOLDS[ch] ?? String.fromCharCode(ch.charCodeAt(0) - 0xfee0));
  return simplify(plain);
}

const isDigit = (code: number) => code >= 48 && code <= 57;
const isAlphanumeric = (code: number) => isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const WIDE: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };

/** A stretch of text as it is read: blanks gone, punctuation in one form, each unit with its offset in the text. */
export interface Reading {
  text: string;
  /** `offsets[i]` is the offset in the document of unit `i` of `text`. */
  offsets: number[];
}

/**
 * The reading of `folded.slice(start, end)`. Line ends and single blanks between characters are dropped (a figure may
 * be written `12 件`, a word may break over a line); a blank between two letters or digits stays, two or more blanks
 * stand for punctuation that was lost and become one ideographic space, a tab parts cells and stays.
 */
export function read(folded: string, start: number, end: number): Reading {
  let text = '';
  const offsets: number[] = [];
  const push = (ch: string, at: number) => {
    text += ch;
    offsets.push(at);
  };
  for (let i = start; i < end; i++) {
    const code = folded.charCodeAt(i);
    if (code === 10) continue;
    if (code === 32 || code === 0x3000) {
      let blanks = 0;
      let k = i;
      for (; k < end; k++) {
        const next = folded.charCodeAt(k);
        if (next === 32) blanks++;
        else if (next === 0x3000) blanks += 2;
        else if (next !== 10) break;
      }
      if (text && k < end) {
        if (blanks > 1) push('　', i);
        else if (isAlphanumeric(text.charCodeAt(text.length - 1)) && isAlphanumeric(folded.charCodeAt(k))) push(' ', i);
      }
      i = k - 1;
      continue;
    }
    const ch = folded[i]!;
    const wide = WIDE[ch];
    if (wide && !(isDigit(folded.charCodeAt(i - 1)) && isDigit(folded.charCodeAt(i + 1)))) push(wide, i);
    else push(ch, i);
  }
  return { text, offsets };
}
