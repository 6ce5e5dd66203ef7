import type { TableRow, TextLine } from '../lines/assemble.js';
import type { GridRow } from '../lines/table-grid.js';
import { joinContinuedTables } from './continued-table.js';
import { countCharacters, type DomElement, isBlock, walk } from './dom.js';
import { readDataTable } from './table.js';
import { foldWhiteSpace } from './whitespace.js';

/** One line of a page as it is shown; the rows of data tables are lines. */
export interface Line extends TextLine {
  /** The innermost block element around it. */
  block: DomElement;
  /** Characters without white space. */
  characters: number;
  /** Those of them that stand in links to other pages. */
  linkCharacters: number;
  links: number;
}

export interface RowLine extends Line {
  row: TableRow;
  /** How its table reads where it does not turn out to be data. */
  alone?: Line[];
}

/**
 * The lines of a page, in document order: a block or what `<br>` separates is a line, a row of a data table is one.
 * Inline elements do not separate, however many there are. Blank lines are left out.
 */
export function readLines(root: DomElement): Line[] {
  return joinContinuedTables(root, collectLines(root, readTable));
}

type TableReader = (table: DomElement) => Line[] | undefined;

/** @param readTable gives the lines of an element that is a table of data */
function collectLines(root: DomElement, readTable: TableReader): Line[] {
  const lines: Line[] = [];
  const blocks: DomElement[] = [];
  let source = '';
  let linkText = '';
  let links = 0;
  let linksAround = 0;
  let preformatted = 0;

  const endLine = () => {
    const text = preformatted > 0 ? source.trimEnd() : foldWhiteSpace(source);
    if (text.trim() !== '') {
      const characters = countCharacters(text);
      const inLinks = countCharacters(linkText);
      lines.push({
        text,
        block: blocks.at(-1) ?? root,
        characters,
        linkCharacters: links > 0 && isListDate(text, linkText) ? characters : inLinks,
        links,
      });
    }
    source = '';
    linkText = '';
    links = 0;
  };

  walk(root, {
    enter(element) {
      if (element.name === 'br') endLine();
      if (isPageLink(element)) {
        linksAround++;
        links++;
      }
      if (!isBlock(element)) return true;
      endLine();
      const table = element.name === 'table' ? readTable(element) : undefined;
      if (table) {
        for (const line of table) lines.push(line);
        return false;
      }
      blocks.push(element);
      if (element.name === 'pre') preformatted++;
      return true;
    },
    leave(element) {
      if (isPageLink(element)) linksAround--;
      if (!isBlock(element)) return;
      endLine();
      blocks.pop();
      if (element.name === 'pre') preformatted--;
    },
    text(data) {
      const parts = preformatted > 0 ? data.split(/\r\n?|\n/) : [data];
      parts.forEach((part, index) => {
        if (index > 0) endLine();
        source += part;
        if (linksAround > 0) linkText += part;
      });
    },
  });
  endLine();
  return lines;
}

/** Lists of articles give the date of each beside the link. */
function isListDate(text: string, linkText: string): boolean {
  const beside = text.replace(foldWhiteSpace(linkText).trim(), '').replace(/\s+/g, '');
  return /^[·•▪■◆>［[（(]*(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?[\]］）)]*$/.test(beside);
}

/** Anchors and links within the page are a document's own. */
function isPageLink(element: DomElement): boolean {
  const target = element.attribs.href;
  return element.name === 'a' && target !== undefined && !target.startsWith('#');
}

function readTable(table: DomElement): Line[] | undefined {
  const data = readDataTable(table);
  if (!data) return undefined;
  const rows = rowLines(table, data.rows);
  if (!data.certain) for (const row of rows) row.alone = collectLines(table, () => undefined);
  return [...captionLine(table), ...rows];
}

function captionLine(table: DomElement): Line[] {
  const caption = table.children.find((child): child is DomElement => 'name' in child && child.name === 'caption');
  return caption ? collectLines(caption, () => undefined).map((line) => ({ ...line, block: table })) : [];
}

/** Rows that hold nothing are left out. */
function rowLines(table: DomElement, rows: readonly GridRow[]): RowLine[] {
  const { linkText, links } = linksIn(table);
  const share = linkText / Math.max(1, countCharacters(rows.map((row) => row.text).join('')));
  return rows.flatMap(({ text, cells }, index) => {
    if (text === '') return [];
    const characters = countCharacters(text);
    return {
      text,
      block: table,
      characters,
      linkCharacters: Math.round(characters * share),
      links: links / rows.length,
      row: { table, index, cells },
    };
  });
}

function linksIn(table: DomElement): { linkText: number; links: number } {
  let linkText = 0;
  let links = 0;
  let around = 0;
  walk(table, {
    enter(element) {
      if (isPageLink(element)) {
        around++;
        links++;
      }
      return true;
    },
    leave(element) {
      if (isPageLink(element)) around--;
    },
    text(data) {
      if (around > 0) linkText += countCharacters(data);
    },
  });
  return { linkText, links };
}
