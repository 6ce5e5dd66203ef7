import { type DomElement, textOf, walk } from '../html/dom.js';
import { foldWhiteSpace } from '../html/whitespace.js';
import type { Block, Paragraph, WordCell, WordTable } from './blocks.js';
import { Fields, isOfThePage } from './fields.js';
import { type ParagraphProperties, paragraphText } from './paragraph-text.js';
import {
  cellProperties,
  type Definitions,
  isPlaceholder,
  paragraphProperties,
  type RunProperties,
  rowProperties,
  runProperties,
} from './properties.js';
import { charactersOf } from './run.js';
import { attribute, child, localName } from './xml.js';

/** A part of a document that reads as one: its body, or a note. */
export interface Story {
  blocks: Block[];
  /** The endnotes that it refers to, in order. */
  endnotes: string[];
  /** Text of its first paragraph in the style of titles. */
  title?: string;
  /** Whether it embeds other documents, which are not read. */
  embeds: boolean;
}

/** Elements that are no part of the text as it stands: what was deleted, what it was before, how it is set. */
const NOT_TEXT = new Set(
  (
    'del moveFrom delText delInstrText pPr rPr rt tblPr tblGrid tblPrEx trPr tcPr sdtPr sectPr rubyPr ' +
    'pPrChange rPrChange proofErr object'
  ).split(' '),
);

/** A paragraph while it is read. */
interface OpenParagraph {
  text: string;
  properties: ParagraphProperties;
}

/** What blocks are put into: the story, a cell, a text box. */
interface Container {
  blocks: Block[];
  /** A paragraph whose end was deleted, which the next one goes on. */
  unfinished: Paragraph | undefined;
}

/**
 * Reads a story of WordprocessingML to its blocks: automatic numbers written out, deleted and hidden text left out, a
 * text box or footnote below the paragraph or table that it belongs to.
 *
 * @param footnote the blocks of a footnote, by its identifier
 */
export function readStory(root: DomElement, definitions: Definitions, footnote: (id: string) => Block[]): Story {
  const story: Story = { blocks: [], endnotes: [], embeds: false };
  const containers: Container[] = [{ blocks: story.blocks, unfinished: undefined }];
  const tables: WordTable[] = [];
  const paragraphs: OpenParagraph[] = [];
  const fields = new Fields();
  /** The elements of whose forms the newest has come. */
  const alternatives = new Set<DomElement['parent']>();
  let run: RunProperties | undefined;
  let below: Block[] = [];

  const flush = () => {
    if (containers.length > 1) return;
    for (const block of below) story.blocks.push(block);
    below = [];
  };
  const open = (blocks: Block[]) => containers.push({ blocks, unfinished: undefined });

  const endParagraph = () => {
    const { text, properties } = paragraphs.pop()!;
    const container = containers.at(-1)!;
    const { style, goesOn } = properties;
    if (container.unfinished) {
      container.unfinished.text += text;
    } else {
      const paragraph: Paragraph = { kind: 'paragraph', text: paragraphText(text, properties, definitions.counter) };
      container.blocks.push(paragraph);
      container.unfinished = paragraph;
    }
    if (!goesOn) container.unfinished = undefined;
    if (style?.name === 'title' && text.trim() !== '') story.title ??= foldWhiteSpace(text).trim();
    fields.endParagraph();
    flush();
  };

  walk(root, {
    enter(element) {
      const name = localName(element);
      if (NOT_TEXT.has(name)) return false;
      switch (name) {
        case 'Choice':
          alternatives.add(element.parent);
          return true;
        // An older form of what stands beside it.
        case 'Fallback':
          return !alternatives.has(element.parent);
        case 'p':
          paragraphs.push({ text: '', properties: paragraphProperties(child(element, 'pPr'), definitions) });
          return true;
        case 'r':
          run = runProperties(element, paragraphs.at(-1)?.properties.style, definitions.styles);
          return true;
        case 'tbl':
          tables.push({ kind: 'table', rows: [] });
          containers.at(-1)!.blocks.push(tables.at(-1)!);
          return true;
        case 'tr': {
          const { deleted, ...row } = rowProperties(element);
          if (deleted || tables.length === 0) return false;
          tables.at(-1)!.rows.push({ ...row, cells: [] });
          return true;
        }
        case 'tc': {
          const cell: WordCell = { ...cellProperties(element), blocks: [] };
          const row = tables.at(-1)?.rows.at(-1);
          if (!row) return false;
          definitions.allowance.takeCell();
          row.cells.push(cell);
          open(cell.blocks);
          return true;
        }
        case 'txbxContent':
          open(below);
          return true;
        case 'sdt':
          return !isPlaceholder(element);
        case 'fldSimple':
          return !isOfThePage(attribute(element, 'instr') ?? '');
        case 'instrText':
          fields.instruct(textOf(element));
          return false;
        case 'fldChar':
          follow(fields, attribute(element, 'fldCharType'));
          return false;
        case 'footnoteReference':
          if (run?.hidden) return false;
          for (const block of footnote(attribute(element, 'id') ?? '')) below.push(block);
          return false;
        case 'endnoteReference':
          if (!run?.hidden) story.endnotes.push(attribute(element, 'id') ?? '');
          return false;
        case 'altChunk':
        case 'subDoc':
          story.embeds = true;
          return false;
        // A fraction of an equation, which would run together with what it is a fraction of.
        case 'den':
          write('/');
          return true;
        default: {
          const text = charactersOf(element, run?.raised ?? false);
          if (text !== undefined) write(text);
          return text === undefined;
        }
      }
    },
    leave(element) {
      switch (localName(element)) {
        case 'p':
          return endParagraph();
        case 'r':
          run = undefined;
          return;
        case 'tbl':
          tables.pop();
          return flush();
        case 'tc':
        case 'txbxContent':
          containers.pop();
      }
    },
    text() {},
  });
  return story;

  function write(text: string): void {
    const paragraph = paragraphs.at(-1);
    if (paragraph && !run?.hidden && fields.showing) paragraph.text += text;
  }
}

function follow(fields: Fields, type: string | undefined): void {
  if (type === 'begin') fields.begin();
  else if (type === 'separate') fields.separate();
  else fields.end();
}
