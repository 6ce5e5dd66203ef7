import type { Content } from '../content.js';
import { LoadError } from '../errors.js';
import { assemble } from '../lines/assemble.js';
import { linesOf } from './layout.js';
import { readRtfStory } from './rtf/story.js';
import { tokens } from './rtf/tokens.js';

/**
 * Reads an RTF document (Rich Text Format Specification 1.9.1) as it is printed: with the numbers of its lists, without
 * what is deleted, hidden or of the page. Bytes are in the encoding of their font or of the document. A footnote or text
 * box is a line below the paragraph or table that it belongs to, an endnote a line at the end.
 *
 * @returns lines ended by LF; a table of data has a line for each row
 * @throws LoadError where it holds no text
 */
export async function readRtf(bytes: Buffer): Promise<Content> {
  const { text, tables } = assemble(linesOf(readRtfStory(tokens(bytes.toString('latin1')))));
  if (text === '') {
    throw new LoadError('the RTF document holds no text; where its pages are pictures, run OCR on them first');
  }
  return { text, ...(tables.length > 0 && { tables }) };
}
