import { beginningOf, fold } from '../reading/index.js';

/** A line of a document as its metadata are read from it. */
export interface Line {
  /** As written, without the spaces that spread a title or a name. */
  text: string;
  /** The same, unit for unit, in simplified characters and half-width figures. */
  reading: string;
}

/** Where a document says what it is: its first lines and its last ones. */
export interface Ends {
  opening: Line[];
  closing: Line[];
}

/** Some lines more than a letterhead, an index box, a title of three lines and a salutation take. */
const OPENING = { lines: 16, characters: 6000 };
const CLOSING = { lines: 8, characters: 2000 };
/** Beyond this a line is prose, of which its beginning and its end are enough. */
const LONGEST_LINE = 400;

/** The first and last lines of a text that hold something; a short text has all its lines in both. */
export function endsOf(text: string): Ends {
  const first = text.slice(0, OPENING.characters).split('\n');
  const last = text.slice(-CLOSING.characters).split('\n');
  return {
    opening: filled(first.map((line) => beginningOf(line, LONGEST_LINE))).slice(0, OPENING.lines),
    closing: filled(last.map((line) => line.slice(-LONGEST_LINE))).slice(-CLOSING.lines),
  };
}

/** Pages bear their number in a line of its own. */
const PAGE_NUMBER = /^[-—–\s]*\d{1,3}[-—–\s]*$/;

function filled(lines: readonly string[]): Line[] {
  return lines.filter((line) => line.trim() !== '' && !PAGE_NUMBER.test(line)).map(lineOf);
}

export function lineOf(written: string): Line {
  const text = squeeze(written);
  return { text, reading: fold(text) };
}

const LETTER_OR_DIGIT = /[\p{Script=Latin}\d]/u;

/**
 * A line without spaces where Chinese needs none; the tabs between cells of a table stay. Two words of a title that stand apart keep one space; single
 * characters that stand apart (政 府 工 作 报 告, 通 知) are one word, and figures and marks stand close to characters.
 */
function squeeze(written: string): string {
  const parts = written.trim().split(/(?:[^\S\t]|[\u200b\ufeff])+/u);
  let line = parts[0]!;
  for (const [i, part] of parts.slice(1).entries()) {
    const before = parts[i]!;
    const words = LETTER_OR_DIGIT.test(before.at(-1)!) && LETTER_OR_DIGIT.test(part[0]!);
    const apart = /^\p{Script=Han}{2}/u.test(part) && /\p{Script=Han}{2}$/u.test(before) && !/^关于/.test(part);
    line += words || apart ? ` ${part}` : part;
  }
  return line;
}
