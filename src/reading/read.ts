const isDigit = (code: number) => code >= 48 && code <= 57;
const isAlphanumeric = (code: number) => isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };

const LINE_FEED = 10;
const SPACE = 32;
const IDEOGRAPHIC_SPACE = 0x3000;

/** A stretch of text as it is read: blanks gone, punctuation in one form, each unit with its offset in the text. */
export interface Reading {
  text: string;
  /** `offsets[i]` is the offset in the document of unit `i` of `text`. */
  offsets: Uint32Array;
}

/** How wide the blanks are that begin at `at`, and where they end; line ends among them count nothing. */
function blanksAt(folded: string, at: number, end: number): { width: number; end: number } {
  let width = 0;
  let k = at;
  for (; k < end; k++) {
    const code = folded.charCodeAt(k);
    if (code === SPACE) width++;
    else if (code === IDEOGRAPHIC_SPACE) width += 2;
    else if (code !== LINE_FEED) break;
  }
  return { width, end: k };
}

/**
 * The reading of `folded.slice(start, end)`. Line ends and single blanks between characters are dropped (a figure may
 * be written `12 件`, a word may break over a line); a blank between two letters or digits stays, two or more blanks
 * stand for punctuation that was lost and become one ideographic space, a tab parts cells and stays.
 */
export function read(folded: string, start: number, end: number): Reading {
  const offsets = new Uint32Array(end - start);
  let length = 0;
  let text = '';
  let run = start; // what stands from here on is read as it is
  const flush = (to: number) => {
    text += folded.slice(run, to);
    for (let i = run; i < to; i++) offsets[length++] = i;
  };
  const put = (ch: string, at: number) => {
    text += ch;
    offsets[length++] = at;
  };
  for (let i = start; i < end; i++) {
    const code = folded.charCodeAt(i);
    if (code === LINE_FEED) {
      flush(i);
      run = i + 1;
    } else if (code === SPACE || code === IDEOGRAPHIC_SPACE) {
      flush(i);
      const blanks = blanksAt(folded, i, end);
      if (length > 0 && blanks.end < end) {
        if (blanks.width > 1) put('　', i);
        else if (
          isAlphanumeric(folded.charCodeAt(offsets[length - 1]!)) &&
          isAlphanumeric(folded.charCodeAt(blanks.end))
        )
          put(' ', i);
      }
      run = blanks.end;
      i = blanks.end - 1;
    } else if (code < 64) {
      const wide = WIDE[folded[i]!];
      if (!wide || (isDigit(folded.charCodeAt(i - 1)) && isDigit(folded.charCodeAt(i + 1)))) continue;
      flush(i);
      put(wide, i);
      run = i + 1;
    }
  }
  flush(end);
  return { text, offsets: offsets.subarray(0, length) };
}
