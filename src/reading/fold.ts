import { createRequire } from 'node:module';
import { CharacterSet } from './character-set.js';

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

/** Full-width letters, digits and marks, without `，：；！？`, each with its half-width form. */
function* fullWidth(): Generator<[string, string]> {
  for (let code = 0xff02; code <= 0xff5e; code++) {
    const ch = String.fromCharCode(code);
    if (!'，：；？'.includes(ch)) yield [ch, String.fromCharCode(code - 0xfee0)];
  }
}

const folded = new Map([...fullWidth(), ...Object.entries(FOLDS)]);
const foldable = new CharacterSet(folded.keys());

/** Characters common in traditional reports that simplified text never has. */
const traditional = new CharacterSet(
  '萬億與為於國學會個這來時對發過還開關機實現審辦結數據農業產創規劃標達長總額報導內財稅點負',
);

let toSimplified: ((text: string) => string) | undefined;
const simplifiedOf = new Map<string, string>();

function simplify(text: string): string {
  if (traditional.first(text, 0, text.length) === text.length) return text;
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
  let plain = '';
  let from = 0;
  for (let at = 0; ; at++) {
    at = foldable.first(text, at, text.length);
    if (at === text.length) break;
    plain += text.slice(from, at) + folded.get(text[at]!);
    from = at + 1;
  }
  return simplify(from === 0 ? text : plain + text.slice(from));
}
