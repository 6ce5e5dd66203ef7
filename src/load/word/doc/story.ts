import type { Block, Paragraph } from '../blocks.js';
import { Fields } from '../fields.js';
import type { List, ListCounter } from '../list-counter.js';
import { paragraphText } from '../paragraph-text.js';
import { raised } from '../raised.js';
import { characterRuns, type FormattedRun, paragraphRuns, runOfEach } from './formatted-pages.js';
import { readDocLists } from './lists.js';
import { readPieces } from './pieces.js';
import { type DocParagraph, type DocRun, paragraphOf, runOf } from './properties.js';
import { type DocStyle, readDocStyles } from './styles.js';
import { TableBuilder } from './table-builder.js';
import type { WordFile } from './word-file.js';

/** Characters that are marks and not text ([MS-DOC] 2.4.2 and 2.6.1). */
const CELL = 0x07;
const PARAGRAPH = 0x0d;
const PAGE = 0x0c;
const FIELD_BEGIN = 0x13;
const FIELD_SEPARATE = 0x14;
const FIELD_END = 0x15;

/** Those that stand for other characters. */
const MEANINGS: Readonly<Record<number, string>> = { 9: ' ', 11: '\n', 14: '\n', 12: '\n', 30: '-' };

/** All text of a document with what its characters and paragraphs are. */
export interface DocText {
  text: string;
  runs: readonly FormattedRun[];
  runOf: Int32Array;
  paragraphs: readonly FormattedRun[];
  paragraphOf: Int32Array;
  styleOf: (number: number) => DocStyle | undefined;
  lists: ReadonlyMap<number, List>;
  counter: ListCounter;
  data: Buffer;
}

/** @throws LoadError where the document is damaged */
export function readDocText(file: WordFile, counter: ListCounter): DocText {
  const { text, pieces } = readPieces(file);
  const runs = characterRuns(file);
  const paragraphs = paragraphRuns(file);
  return {
    text,
    runs,
    runOf: runOfEach(runs, pieces, text.length),
    paragraphs,
    paragraphOf: runOfEach(paragraphs, pieces, text.length),
    styleOf: readDocStyles(file),
    lists: readDocLists(file),
    counter,
    data: file.data,
  };
}

export interface DocStory {
  blocks: Block[];
  /** Text of its first paragraph in the style of titles. */
  title?: string;
}

/**
 * Reads a stretch of a document's text to its blocks.
 *
 * @param below the blocks that belong to a character, such as the footnote that it refers to; they come below its
 *   paragraph or table
 */
export function readDocStory(
  document: DocText,
  { from, to }: { from: number; to: number },
  below: (character: number) => Block[],
): DocStory {
  const { text, lists, counter, styleOf } = document;
  const story: DocStory = { blocks: [] };
  const tables: TableBuilder[] = [];
  const fields = new Fields();
  let characters = '';
  let waiting: Block[] = [];
  let unfinished: Paragraph | undefined;

  let runNumber = -2;
  let run: DocRun = { deleted: false, raised: false };
  let hidden = false;

  const blocks = () => tables.at(-1)?.blocks ?? story.blocks;
  const closeTables = (depth: number) => {
    while (tables.length > depth) {
      const table = tables.pop()!.end();
      blocks().push(table);
    }
  };
  const flush = () => {
    if (tables.length > 0) return;
    for (const block of waiting) story.blocks.push(block);
    waiting = [];
  };

  const endParagraph = (mark: number, properties: DocParagraph) => {
    const { depth, endsRow, row } = properties;
    if (tables.length > depth) {
      closeTables(depth);
      // What belongs to a table comes below that, not below the paragraph behind it.
      flush();
    }
    while (tables.length < depth) tables.push(new TableBuilder());
    const table = tables.at(-1);
    if (table && endsRow) {
      table.endRow(row);
    } else {
      addParagraph(properties, run.deleted || hidden);
      if (table && (mark === CELL || properties.endsCell)) {
        table.endCell();
        unfinished = undefined;
      }
    }
    characters = '';
    // The next paragraph's style may say something else of the same run.
    runNumber = -2;
    fields.endParagraph();
    flush();
  };

  const addParagraph = ({ style: number, list, level }: DocParagraph, goesOn: boolean) => {
    const style = styleOf(number);
    const properties = {
      style,
      list: lists.get(list ?? style?.listNumber ?? 0),
      level: level ?? style?.level ?? 0,
      goesOn,
    };
    if (unfinished) {
      unfinished.text += characters;
    } else {
      unfinished = { kind: 'paragraph', text: paragraphText(characters, properties, counter) };
      blocks().push(unfinished);
      if (style?.name === 'title' && characters.trim() !== '') story.title ??= unfinished.text.trim();
    }
    if (!goesOn) unfinished = undefined;
  };

  const last = Math.min(to, text.length);
  for (let at = Math.min(from, last); at < last; at++) {
    const code = text.charCodeAt(at);
    if (document.runOf[at] !== runNumber) {
      runNumber = document.runOf[at]!;
      run = runOf(document.runs[runNumber]?.properties ?? Buffer.alloc(0));
      const styleHidden = run.style === undefined ? undefined : styleOf(run.style)?.hidden;
      const paragraph = document.paragraphs[document.paragraphOf[at]!];
      hidden = run.hidden ?? styleHidden ?? styleOf(paragraphOf(paragraph, document.data).style)?.hidden ?? false;
    }
    if (
      code === PARAGRAPH ||
      code === CELL ||
      (code === PAGE && document.paragraphOf[at + 1] !== document.paragraphOf[at])
    ) {
      endParagraph(code, paragraphOf(document.paragraphs[document.paragraphOf[at]!], document.data));
      continue;
    }
    if (run.deleted) continue;
    if (code === FIELD_BEGIN) fields.begin();
    else if (code === FIELD_SEPARATE) fields.separate();
    else if (code === FIELD_END) fields.end();
    else {
      const character = text[at]!;
      fields.instruct(character);
      if (hidden || !fields.showing) continue;
      for (const block of below(at)) waiting.push(block);
      if (code < 0x20) characters += MEANINGS[code] ?? '';
      else if (code !== 0xad) characters += run.raised ? raised(character) : character;
    }
  }
  if (characters !== '') endParagraph(PARAGRAPH, paragraphOf(undefined, document.data));
  closeTables(0);
  flush();
  return story;
}
