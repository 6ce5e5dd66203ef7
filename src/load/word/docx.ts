import type { Content } from '../content.js';
import { LoadError } from '../errors.js';
import type { DomElement } from '../html/dom.js';
import { squeeze } from '../html/squeeze.js';
import { assemble, type TextLine } from '../lines/assemble.js';
import { Allowance } from './allowance.js';
import type { Block } from './blocks.js';
import { linesOf } from './layout.js';
import { ListCounter } from './list-counter.js';
import { noteText } from './note.js';
import { readLists } from './numbering.js';
import { openPackage } from './package.js';
import type { Definitions } from './properties.js';
import { readStory } from './story.js';
import { readStyles } from './styles.js';
import { attribute, child, children } from './xml.js';

const EMBEDS =
  'another document is embedded in it that is not read; where its text matters, open it in Word and save it again';

/** The title is among as many lines from the top. */
const OPENING_LINES = 6;

/**
 * Reads a Word document of the XML format (ECMA-376, transitional or strict) as it is printed: with the numbers of its
 * lists, without what is deleted, hidden or of the page. A footnote is a line below the paragraph or table that it
 * belongs to, an endnote a line at the end; their marks are left out. A note that several places refer to is that of the
 * first.
 *
 * @returns lines ended by LF; a table of data has a line for each row
 * @throws LoadError where it is damaged, holds no text, nests too deep, or comes to more than fits in memory
 */
export async function readDocx(bytes: Buffer): Promise<Content> {
  const parts = await openPackage(bytes);
  const body = child(parts.document, 'body');
  if (!body) throw new LoadError('is a Word document (docx) without a body; save it again in Word or WPS');
  const allowance = new Allowance(parts.documentSize);
  const definitions: Definitions = {
    styles: readStyles(await parts.related('styles')),
    lists: readLists(await parts.related('numbering')),
    counter: new ListCounter(allowance),
    allowance,
  };
  const note = notes(await parts.related('footnotes'), definitions);
  const story = readStory(body, definitions, note);
  const endnote = notes(await parts.related('endnotes'), definitions);
  const lines = linesOf([...story.blocks, ...story.endnotes.flatMap(endnote)]);
  if (lines.length === 0) {
    throw new LoadError('the Word document holds no text; where its pages are pictures, run OCR on them first');
  }
  const { text, tables } = assemble(lines);
  const title = story.title ?? confirmedTitle(await parts.title(), lines);
  return {
    text,
    ...(title !== undefined && { title }),
    ...(tables.length > 0 && { tables }),
    ...(story.embeds && { warnings: [EMBEDS] }),
  };
}

/** The blocks of notes, by their identifiers; none for a note that has been asked for before. */
function notes(root: DomElement | undefined, definitions: Definitions): (id: string) => Block[] {
  const elements = new Map(children(root).map((element) => [attribute(element, 'id'), element]));
  return (id) => {
    const element = elements.get(id);
    elements.delete(id);
    return element ? noteText(readStory(element, definitions, () => []).blocks) : [];
  };
}

/**
 * The title that the properties state, where the text opens with it: it may be the template's, the previous report's or
 * the name of an old file.
 */
function confirmedTitle(stated: string | undefined, lines: readonly TextLine[]): string | undefined {
  if (!stated) return undefined;
  const opening = lines.slice(0, OPENING_LINES).map(({ text }) => squeeze(text));
  return opening.join('').includes(squeeze(stated)) ? stated : undefined;
}
