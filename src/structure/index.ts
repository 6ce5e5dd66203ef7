import { fold } from '../reading/index.js';
import type { Table } from '../types.js';
import { type Article, articles } from './articles.js';
import { HeadingPath, headingEnd, markerOf, PLAIN } from './headings.js';
import { paragraphs } from './paragraphs.js';
import { type Stretch, sentences } from './sentences.js';

export { type Article, yearOf } from './articles.js';
export { markerOf } from './headings.js';
export { type Stretch, sentences } from './sentences.js';

/** Where something stands in a document. */
export interface Place {
  /** Headings above it, outermost first; a heading's own figures stand under itself. */
  section: string[];
  article: Article;
  /** The period that its section is about, where a heading names one: an ISO 8601 year, month or interval. */
  period: string | undefined;
}

/** A sentence in its place. */
export interface Sentence extends Stretch, Place {
  /** Where the sentence proper begins in its reading, behind its list or section number. */
  body: number;
}

/** A table in its place. */
export interface PlacedTable extends Place {
  table: Table;
  /** The document's text, folded. */
  folded: string;
}

const LONGEST_PLAIN_HEADING = 25;
const SHORTEST_PROSE = 40;

/** A short line without punctuation above a paragraph of prose: a heading that bears no number. */
function isPlainHeading(reading: string, nextLength: number): boolean {
  return (
    !markerOf(reading) &&
    reading.length >= 2 &&
    reading.length <= LONGEST_PLAIN_HEADING &&
    (nextLength >= SHORTEST_PROSE || /^\d{4}年/.test(reading)) &&
    !/[\d，。；：、！？|\t□☐☑√]/.test(reading.replace(/^\d{4}年/, ''))
  );
}

/** The reports that a text holds, in its order: one, or those of a compilation. */
export function articlesIn(text: string): Article[] {
  const folded = fold(text);
  return articles(folded, paragraphs(folded, []));
}

/**
 * Text → its sentences and tables one after the other, each with its headings and the report it belongs to; those of a
 * large text would fill the memory if they were kept. Offsets are UTF-16 units of `text`; nothing is thrown, every text
 * has some structure.
 *
 * @param tables in the order of the text; their lines are no sentences
 */
export function* structure(
  text: string,
  tables: readonly Table[] = [],
): Generator<Sentence | PlacedTable, void, undefined> {
  const folded = fold(text);
  const blocks = paragraphs(folded, tables);
  const reports = articles(folded, blocks);
  const path = new HeadingPath();
  let report = 0;
  for (const [i, block] of blocks.entries()) {
    while (report + 1 < reports.length && reports[report + 1]!.from <= i) {
      report++;
      path.clear();
    }
    const article = reports[report]!;
    if (block.table) {
      const { texts: section, period } = path;
      yield { table: block.table, folded, section, article, period };
      continue;
    }
    const parts = sentences(folded, block);
    const next = blocks[i + 1];
    if (
      parts.length === 1 &&
      i !== article.from &&
      next &&
      !next.table &&
      isPlainHeading(parts[0]!.text, next.end - next.start)
    )
      path.open(PLAIN, parts[0]!.offsets.quote(text, 0, parts[0]!.text.length));
    for (const part of parts) {
      const marker = markerOf(part.text);
      if (marker) path.open(marker.name, part.offsets.quote(text, 0, headingEnd(part.text, marker)));
      const { text: reading, offsets, start, end } = part;
      const { texts: section, period } = path;
      yield { text: reading, offsets, start, end, body: marker?.length ?? 0, section, article, period };
    }
  }
}
