/** What RTF is made of (Rich Text Format Specification 1.9.1, Conventions of an RTF Reader). */
export type Token =
  | { kind: 'begin' }
  | { kind: 'end' }
  /** A control word, or the character of a control symbol, and its number. */
  | { kind: 'control'; word: string; value: number | undefined }
  /** Characters in the encoding that is in force, one for each byte. */
  | { kind: 'bytes'; bytes: string };

/**
 * Groups, control words with their number and the space behind, control symbols, a byte in hex, and text. Text is seven
 * bits by the specification; where a program wrote both bytes of a character as they are, the second may look like a mark.
 * A long text is several tokens, as each repetition of the group takes room on the stack of the matcher.
 */
const TOKEN =
  /([{}])|\\([a-zA-Z]+)(-?\d{1,10})? ?|\\'([\da-fA-F]{2})|\\([^a-zA-Z])|((?:[\x81-\xfe][\x40-\xfe]|[^\\{}\r\n]){1,1000})|[\r\n]+/gs;

/** @param source one character for each byte */
export function* tokens(source: string): Generator<Token> {
  TOKEN.lastIndex = 0;
  const pattern = new RegExp(TOKEN);
  for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
    const [, brace, word, value, hex, symbol, text] = match;
    if (brace) yield { kind: brace === '{' ? 'begin' : 'end' };
    // Data of that many bytes follow.
    else if (word === 'bin') pattern.lastIndex += Math.max(0, Number(value ?? 0));
    else if (word) yield { kind: 'control', word, value: value === undefined ? undefined : Number(value) };
    else if (hex) yield { kind: 'bytes', bytes: String.fromCharCode(Number.parseInt(hex, 16)) };
    else if (symbol) yield { kind: 'control', word: symbol, value: undefined };
    else if (text) yield { kind: 'bytes', bytes: text };
  }
}
