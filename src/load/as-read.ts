import { beginningOf, LOST, legible } from '../reading/index.js';
import type { Content } from './content.js';
import { LoadError } from './errors.js';
import { formatSize } from './size.js';

/**
 * Text that a document of any size may come to, and what it may come to more for each of its bytes. A page of a report
 * is some 1,500 characters; packed documents whose tables repeat themselves come to 5 characters a byte.
 */
const CHARACTERS_AT_LEAST = 2_000_000;
const CHARACTERS_PER_BYTE = 20;

/** Characters of a title, and of whatever else is stated of a document outside its text and goes with its figures. */
const LONGEST_STATED = 400;

/** @param size of the document in bytes */
export function mostCharacters(size: number): number {
  return CHARACTERS_AT_LEAST + CHARACTERS_PER_BYTE * size;
}

/** @param size of the document in bytes */
export function tooMuchText(size: number): LoadError {
  const limit = mostCharacters(size).toLocaleString('en');
  return new LoadError(
    `its ${formatSize(size)} come to more text than the ${limit} characters that are read of them, as where one part is shown over and over; save what matters of it as plain text`,
  );
}

/**
 * What a document holds, as it is read whatever its format: no more text than its size allows for, and no character in
 * it that is none ({@link legible}), the offsets of its tables and pages being kept.
 *
 * @param size of the document in bytes
 * @throws LoadError where a few bytes come to text without end
 */
export function asRead(content: Content, size: number): Content {
  if (content.text.length > mostCharacters(size)) throw tooMuchText(size);
  const read: Content = { ...content, text: legible(content.text) };
  for (const name of ['title', 'source', 'issuer', 'documentNumber'] as const) {
    const stated = content[name];
    if (stated !== undefined) read[name] = legible(beginningOf(stated, LONGEST_STATED));
  }
  const halves = read.text === content.text ? 0 : countLost(read.text) - countLost(content.text);
  if (halves > 0) read.warnings = [...(content.warnings ?? []), halvesMessage(halves)];
  return read;
}

const countLost = (text: string) => text.split(LOST).length - 1;

const halvesMessage = (halves: number) =>
  halves === 1
    ? "U+FFFD stands for a character that was cut in half or is none of Unicode's"
    : `U+FFFD stands for ${halves} characters that were cut in half or are none of Unicode's`;
