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
const TRADITIONAL = /[萬億與為於國學會個這來時對發過還開關機實現審辦結數據農業產創規劃標達長總額報導內財稅點負]/;

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
