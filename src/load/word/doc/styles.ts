import type { Style } from '../styles.js';
import type { LongLists } from './long-lists.js';
import { paragraphOf, runOf } from './properties.js';
import type { WordFile } from './word-file.js';

/** A style of the binary format: what it says, its list by number. */
export interface DocStyle extends Style {
  listNumber?: number;
}

/** Kinds of style that text depends on. */
const PARAGRAPH = 1;
const CHARACTER = 2;
const NO_PARENT = 0xfff;
const MOST_PARENTS = 20;

/** Numbers of styles that every Word has ([MS-DOC] 2.9.271), whatever they are called in its language. */
const TITLE = 62;
const LAST_HEADING = 9;

interface Definition {
  parent: number;
  own: DocStyle;
}

/**
 * Reads the style sheet ([MS-DOC] 2.9.272).
 *
 * @returns the styles by number, each with what it takes from its parents
 */
export function readDocStyles(file: WordFile): (number: number) => DocStyle | undefined {
  const definitions = readDefinitions(file.part('styles'), file.longList);
  const read = new Map<number, DocStyle | undefined>();
  function get(number: number, depth: number): DocStyle | undefined {
    if (read.has(number)) return read.get(number);
    const definition = definitions[number];
    if (!definition || depth > MOST_PARENTS) return undefined;
    const parent = definition.parent === NO_PARENT ? undefined : get(definition.parent, depth + 1);
    const style = { ...parent, ...definition.own };
    read.set(number, style);
    return style;
  }
  return (number) => get(number, 0);
}

function readDefinitions(sheet: Buffer, longList: LongLists): (Definition | undefined)[] {
  if (sheet.length < 6) return [];
  const count = sheet.readUInt16LE(2);
  const baseSize = sheet.readUInt16LE(4);
  const definitions: (Definition | undefined)[] = [];
  let at = 2 + sheet.readUInt16LE(0);
  for (let number = 0; number < count && at + 2 <= sheet.length; number++) {
    const size = sheet.readUInt16LE(at);
    const style = sheet.subarray(at + 2, at + 2 + size);
    definitions.push(style.length < baseSize || style.length < 6 ? undefined : definitionOf(style, baseSize, longList));
    at += 2 + size;
  }
  return definitions;
}

function definitionOf(style: Buffer, baseSize: number, longList: LongLists): Definition {
  const identifier = style.readUInt16LE(0) & 0xfff;
  const kind = style.readUInt16LE(2) & 0xf;
  const parent = style.readUInt16LE(2) >> 4;
  const [first, second] = propertyLists(style, baseSize);
  const own: DocStyle = { name: nameOf(identifier) };
  const characters = kind === PARAGRAPH ? second : kind === CHARACTER ? first : undefined;
  if (kind === PARAGRAPH && first) {
    const { list, level } = paragraphOf(first, longList);
    if (list !== undefined) own.listNumber = list;
    if (level !== undefined) own.level = level;
  }
  if (characters) {
    const { hidden, raised } = runOf(characters);
    if (hidden !== undefined) own.hidden = hidden;
    if (raised) own.alignment = 'superscript';
  }
  return { parent, own };
}

function nameOf(identifier: number): string {
  if (identifier === TITLE) return 'title';
  return identifier >= 1 && identifier <= LAST_HEADING ? `heading ${identifier}` : '';
}

/** The lists of modifiers, which begin at even places behind the name. */
function propertyLists(style: Buffer, baseSize: number): Buffer[] {
  const lists: Buffer[] = [];
  if (baseSize + 2 > style.length) return lists;
  let at = baseSize + 2 + (style.readUInt16LE(baseSize) + 1) * 2;
  while (at + 2 <= style.length && lists.length < 3) {
    const size = style.readUInt16LE(at);
    lists.push(style.subarray(at + 2, at + 2 + size));
    at += 2 + size + (size % 2);
  }
  return lists;
}
