import type { Content } from '../content.js';
import { LoadError } from '../errors.js';
import { assemble } from '../lines/assemble.js';
import { Allowance } from './allowance.js';
import type { Block } from './blocks.js';
import { damaged } from './doc/damaged.js';
import { type Note, readNotes } from './doc/notes.js';
import { readDocStory, readDocText } from './doc/story.js';
import { openWordFile } from './doc/word-file.js';
import { linesOf } from './layout.js';
import { noteText } from './note.js';

/**
 * Reads a Word document of the binary format of Word 97 to 2003 ([MS-DOC]), which WPS writes as well, as it is printed:
 * with the numbers of its lists, without what is deleted, hidden or of the page. A footnote is a line below the paragraph
 * or table that it belongs to; endnotes, and then what stands in text boxes, are lines at the end.
 *
 * @returns lines ended by LF; a table of data has a line for each row
 * @throws LoadError where it is damaged, has a password, is older or holds no text
 */
export function readDoc(bytes: Buffer): Promise<Content> {
  try {
    return Promise.resolve(contentOf(bytes));
  } catch (error) {
    return Promise.reject(leadsOutOfFile(error) ? damaged() : error);
  }
}

/** Whether an error is of a buffer that was asked for bytes which it does not have, as a damaged file makes it be. */
function leadsOutOfFile(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ERR_OUT_OF_RANGE' || code === 'ERR_BUFFER_OUT_OF_BOUNDS';
}

function contentOf(bytes: Buffer): Content {
  const file = openWordFile(bytes);
  const document = readDocText(file, new Allowance(bytes.length));
  const nothing = () => [];
  const footnotes = new Map(readNotes(file, 'footnotes').map((note) => [note.reference, note]));
  const read = (note: Note) => noteText(readDocStory(document, note, nothing).blocks);
  const footnote = (character: number): Block[] => {
    const note = footnotes.get(character);
    return note ? read(note) : [];
  };
  const body = readDocStory(document, file.story('body'), footnote);
  const endnotes = readNotes(file, 'endnotes').flatMap(read);
  const boxes = readDocStory(document, file.story('textBoxes'), nothing).blocks;
  const lines = linesOf([...body.blocks, ...endnotes, ...boxes]);
  if (lines.length === 0) {
    throw new LoadError('the Word document holds no text; where its pages are pictures, run OCR on them first');
  }
  const { text, tables } = assemble(lines);
  return { text, ...(body.title !== undefined && { title: body.title }), ...(tables.length > 0 && { tables }) };
}
