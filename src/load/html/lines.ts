import { countCharacters, type DomElement, isBlock, walk } from './dom.js';
import { readDataTable } from './table.js';
import { foldWhiteSpace } from './whitespace.js';

/** One line of a page as it is shown. */
export interface Line {
  text: string;
  /** The innermost block element around it. */
  block: DomElement;
  /** Characters without white space. */
  characters: number;
  /** Those of them that stand in links to other pages. */
  linkCharacters: number;
  links: number;
  /** Whether it is a row of a data table; its cells are separated by tabs. */
  row: boolean;
}

/**
 * The lines of a page, in document order: a block or what `<br>` separates is a line, a row of a data table is one.
 * Inline elements do not separate, however many there are. Blank lines are left out.
 */
export function readLines(root: DomElement): Line[] {
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
      lines.push({
        text,
        block: blocks.at(-1) ?? root,
        characters: countCharacters(text),
        linkCharacters: countCharacters(linkText),
        links,
        row: false,
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
      const rows = element.name === 'table' ? readDataTable(element) : undefined;
      if (rows) {
        for (const line of captionLine(element)) lines.push(line);
        for (const line of rowLines(element, rows)) lines.push(line);
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

/** Anchors and links within the page are a document's own. */
function isPageLink(element: DomElement): boolean {
  const target = element.attribs.href;
  return element.name === 'a' && target !== undefined && !target.startsWith('#');
}

function captionLine(table: DomElement): Line[] {
  const caption = table.children.find((child): child is DomElement => 'name' in child && child.name === 'caption');
  return caption ? readLines(caption).map((line) => ({ ...line, block: table })) : [];
}

function rowLines(table: DomElement, rows: string[][]): Line[] {
  const { linkText, links } = linksIn(table);
  const share = linkText / Math.max(1, countCharacters(rows.flat().join('')));
  return rows
    .map((cells) => cells.join('\t').trimEnd())
    .filter((text) => text.trim() !== '')
    .map((text) => ({
      text,
      block: table,
      characters: countCharacters(text),
      linkCharacters: Math.round(countCharacters(text) * share),
      links: links / rows.length,
      row: true,
    }));
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
