import type { Content } from './content.js';
import { LoadError } from './errors.js';
import { isElement } from './html/dom.js';
import { removeInvisible } from './html/invisible.js';
import { readLines } from './html/lines.js';
import { findMainContent } from './html/main-content.js';
import { type PageMetadata, readMetadata } from './html/metadata.js';
import { parsePage } from './html/parse.js';
import { squeeze } from './html/squeeze.js';
import { readStructuredData } from './html/structured-data.js';
import { assemble, type TextLine } from './lines/assemble.js';

/** Its text has the title first, then a line for each block, lines ended by LF; it is '' where the page holds none. */
export interface Page extends PageMetadata, Content {}

/** A title may be broken over this many lines. */
const TITLE_LINES = 3;

/**
 * A web page to readable text and metadata. Menus, breadcrumbs, share bars, link lists, footers and the info line
 * (source, date, clicks) are left out; a data table's row is a line with its cells separated by tabs, a cell under its
 * column.
 *
 * @param source the page as decoded
 * @throws LoadError where its elements are nested too deep, or its text is in frames
 */
export function readPage(source: string): Page {
  const $ = parsePage(source);
  const body = $('body').get(0) ?? null;
  if (!isElement(body)) throw new LoadError('the page is made of frames; save the frame that holds the text');
  // Before scripts are taken out of the page.
  const structured = readStructuredData($);
  removeInvisible(body);
  const { lines, openingLength, particulars } = findMainContent(body, readLines(body));
  const metadata = readMetadata($, particulars, structured);
  if (lines.length === 0) return { ...metadata, text: '' };
  const opening = lines.slice(0, openingLength);
  const rest = lines.slice(openingLength);
  const { text, tables } = assemble([...underTitle(metadata.title, opening), ...rest]);
  return { ...metadata, text, ...(tables.length > 0 && { tables }) };
}

/** The lines that open the text with the title as the first of them, and not once more. */
function underTitle(title: string | undefined, opening: readonly TextLine[]): TextLine[] {
  if (title === undefined) return [...opening];
  const others: TextLine[] = [];
  for (let at = 0; at < opening.length; at++) {
    const broken = titleLinesAt(at, title, opening);
    if (broken === 0) others.push(opening[at]!);
    else at += broken - 1;
  }
  return [{ text: title }, ...others];
}

function titleLinesAt(at: number, title: string, opening: readonly TextLine[]): number {
  for (let count = 1; count <= TITLE_LINES && at + count <= opening.length; count++) {
    const text = opening.slice(at, at + count).map((line) => line.text);
    if (squeeze(text.join('')) === squeeze(title)) return count;
  }
  return 0;
}
