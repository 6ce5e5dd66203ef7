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
