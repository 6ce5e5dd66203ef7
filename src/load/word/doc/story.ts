import type { Allowance } from '../allowance.js';
import { addParagraph, type Block, type Paragraph } from '../blocks.js';
import { Fields } from '../fields.js';
import { type List, ListCounter } from '../list-counter.js';
import { OpenTables } from '../open-tables.js';
import { paragraphText } from '../paragraph-text.js';
import { raised } from '../raised.js';
import { characterRuns, type FormattedRun, paragraphRuns, propertiesOf, runOfEach } from './formatted-pages.js';
import { readDocLists } from './lists.js';
import { readPieces } from './pieces.js';
import { type DocParagraph, type DocRun, paragraphOf, runOf } from './properties.js';
import { type DocStyle, readDocStyles } from './styles.js';
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
  file: WordFile;
  text: string;
  runs: readonly FormattedRun[];
  runOf: Int32Array;
  paragraphs: readonly FormattedRun[];
  paragraphOf: Int32Array;
  styleOf: (number: number) => DocStyle | undefined;
  lists: ReadonlyMap<number, List>;
  counter: ListCounter;
  allowance: Allowance;
}

/** @throws LoadError where the document is damaged */
export function readDocText(file: WordFile, allowance: Allowance): DocText {
  const { text, pieces } = readPieces(file);
  const runs = characterRuns(file);
  const paragraphs = paragraphRuns(file);
  return {
    file,
    text,
    runs,
    runOf: runOfEach(runs, pieces, text.length),
    paragraphs,
    paragraphOf: runOfEach(paragraphs, pieces, text.length),
    styleOf: readDocStyles(file),
    lists: readDocLists(file),
    counter: new ListCounter(allowance),
    allowance,
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
  const { file, text, lists, counter, styleOf } = document;
  const story: DocStory = { blocks: [] };
  const tables = new OpenTables(story.blocks, document.allowance);
  const fields = new Fields();
  let characters = '';
  let waiting: Block[] = [];
  let unfinished: Paragraph | undefined;

  let runNumber = -2;
  let run: DocRun = { deleted: false, raised: false };
  let hidden = false;

  // Read once for all runs and marks of a paragraph.
  let paragraphNumber = -2;
  let paragraph: DocParagraph;
  const paragraphAt = (character: number): DocParagraph => {
    if (document.paragraphOf[character] !== paragraphNumber) {
      paragraphNumber = document.paragraphOf[character]!;
      paragraph = paragraphOf(propertiesOf(document.paragraphs[paragraphNumber], file), file.longList);
    }
    return paragraph;
  };

  const flush = () => {
    if (tables.innermost) return;
    for (const block of waiting) story.blocks.push(block);
    waiting = [];
  };

  const endParagraph = (mark: number, properties: DocParagraph) => {
    const { depth, endsRow, row } = properties;
    // What belongs to a table comes below that, not below the paragraph after it.
    if (tables.endDeeper(depth)) flush();
    tables.begin(depth);
    const table = tables.innermost;
    if (table && endsRow) {
      table.endRow(row);
    } else {
      endText(properties, run.deleted || hidden);
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

  const endText = ({ style: number, list, level }: DocParagraph, goesOn: boolean) => {
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
      const written = paragraphText(characters, properties, counter);
      if (style?.name === 'title' && characters.trim() !== '') story.title ??= written.trim();
      if (!goesOn) return addParagraph(written, tables.blocks);
      unfinished = { kind: 'paragraph', text: written };
      tables.blocks.push(unfinished);
    }
    if (!goesOn) unfinished = undefined;
  };

  const last = Math.min(to, text.length);
  for (let at = Math.min(from, last); at < last; at++) {
    const code = text.charCodeAt(at);
    if (document.runOf[at] !== runNumber) {
      runNumber = document.runOf[at]!;
      run = runOf(propertiesOf(document.runs[runNumber], file));
      const styleHidden = run.style === undefined ? undefined : styleOf(run.style)?.hidden;
      hidden = run.hidden ?? styleHidden ?? styleOf(paragraphAt(at).style)?.hidden ?? false;
    }
    if (
      code === PARAGRAPH ||
      code === CELL ||
      (code === PAGE && document.paragraphOf[at + 1] !== document.paragraphOf[at])
    ) {
      endParagraph(code, paragraphAt(at));
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
  if (characters !== '') endParagraph(PARAGRAPH, paragraphOf(Buffer.alloc(0), file.longList));
  tables.endDeeper(0);
  flush();
  return story;
}
