/** U+FFFD, Unicode's stand-in for a character that is lost. */
export const LOST = '\ufffd';

/**
 * What may have to be replaced: all but characters of the Basic Multilingual Plane that stand for themselves. Most texts
 * hold none of it, and to find that out this takes a third of the time that the exact classes take.
 */
const SUSPECT = /[^\t\n\f\r -~\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufefe\uff00-\ufffd]/;
/** C0 and C1 but their white space, and the mark of byte order where it opens no file. */
const CONTROL = /(?![\t\n\f\r])\p{Cc}|\ufeff/gu;
/** Halves of surrogate pairs that stand alone, and noncharacters (Unicode 15, 23.7). */
const NO_CHARACTER = /[\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/**
 * A text without what is no character of a text: control characters that are no white space, and U+FEFF, become blanks;
 * halves of surrogate pairs and noncharacters become U+FFFD, so that what is left is well-formed UTF-16. The answer has
 * the same length as `text`, unit for unit, so that its offsets are those of the text.
 */
export function legible(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replace(CONTROL, ' ').replace(NO_CHARACTER, (character) => LOST.repeat(character.length));
}

/** The first `most` UTF-16 units of a text at most: one less where they would end with half of a surrogate pair. */
export function beginningOf(text: string, most: number): string {
  const end = text.length > most && /[\ud800-\udbff]/.test(text[most - 1] ?? '') ? most - 1 : most;
  return text.slice(0, end);
}
