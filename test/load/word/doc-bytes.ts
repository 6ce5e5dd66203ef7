import { compoundBytes, type Storage } from './compound-bytes.js';

/** A modifier: its code and the bytes of its operand, with their length where the code asks for it. */
export function sprm(code: number, ...operand: number[]): number[] {
  return [code & 0xff, code >> 8, ...operand];
}

const word = (number: number) => [number & 0xff, (number >> 8) & 0xff];
const long = (number: number) => [...word(number), ...word(number >> 16)];

/** The modifiers of a row's end: its cells' edges in twentieths of a point, and their flags of merging. */
export function rowEnd(edges: readonly number[], flags: readonly number[] = [], header = false): number[] {
  const count = edges.length - 1;
  const cells = edges.slice(1).flatMap((_, index) => [...word(flags[index] ?? 0), ...new Array(18).fill(0)]);
  const operand = [count, ...edges.flatMap(word), ...cells];
  return [
    ...sprm(0x2416, 1),
    ...sprm(0x2417, 1),
    ...(header ? sprm(0x3404, 1) : []),
    ...sprm(0xd608, ...word(operand.length + 1), ...operand),
  ];
}

/** A level of a list: the code of its format, and its text with characters 0 to 8 for the numbers. */
export interface Level {
  format: number;
  text: string;
  start?: number;
}

export interface DocParts {
  /** All text, marks of paragraphs and cells included: the body, then the footnotes, then the text boxes. */
  text: string;
  /** Modifiers of paragraphs, by their place in the text. */
  paragraphs?: Readonly<Record<number, { style?: number; sprms?: number[] }>>;
  /** Stretches of characters with modifiers. */
  runs?: readonly { from: number; to: number; sprms: number[] }[];
  /** Styles by number: the number that every Word has for them, and modifiers of their paragraphs and characters. */
  styles?: readonly { identifier: number; paragraph?: number[]; characters?: number[] }[];
  /** Lists of one to nine levels; the first is list 1. */
  lists?: readonly (readonly Level[])[];
  /** Characters that the footnotes take of the text, and where in the body they are referred to. */
  footnotes?: { lengths: readonly number[]; references: readonly number[] };
  /** Characters that the text boxes take. */
  textBoxes?: number;
  /** Where the text is parted into pieces, which are stored in the opposite order. */
  partedAt?: number;
  /** Flags of the header besides the usual. */
  flags?: number;
  version?: number;
  /** Streams and storages beside those of the document. */
  beside?: Storage;
}

const TEXT_AT = 1024;
const PAGE = 512;
/** Few enough for the longest modifiers to have room on a page. */
const RUNS_ON_PAGE = 4;

/** The smallest Word document of the binary format ([MS-DOC]) with these parts. */
export function docBytes(parts: DocParts): Buffer {
  const { text } = parts;
  const at = parts.partedAt ?? 0;
  const pieces =
    at === 0
      ? [[0, text.length]]
      : [
          [0, at],
          [at, text.length],
        ];
  const stored = at === 0 ? text : text.slice(at) + text.slice(0, at);
  /** Place in the stream of a character. */
  const place = (character: number) =>
    TEXT_AT + 2 * (at === 0 ? character : character < at ? character + text.length - at : character - at);

  const main: number[] = [...new Array(TEXT_AT).fill(0), ...Buffer.from(stored, 'utf16le')];
  const addPages = (runs: { from: number; to: number; properties: number[] }[], paragraph: boolean) => {
    const numbers: number[] = [];
    const firsts: number[] = [];
    for (let first = 0; first < runs.length; first += RUNS_ON_PAGE) {
      while (main.length % PAGE !== 0) main.push(0);
      numbers.push(main.length / PAGE);
      firsts.push(runs[first]!.from);
      main.push(...page(runs.slice(first, first + RUNS_ON_PAGE), paragraph));
    }
    return [...[...firsts, runs.at(-1)?.to ?? 0].flatMap(long), ...numbers.flatMap(long)];
  };
  const inStream = <T>(from: number, to: number, properties: T) => ({
    from: place(from),
    to: place(to - 1) + 2,
    properties,
  });
  const paragraphs = paragraphsIn(text).map(([from, to], index) => {
    const { style = 0, sprms = [] } = parts.paragraphs?.[index] ?? {};
    return inStream(from, to, [...word(style), ...sprms]);
  });
  const byPlace = <T extends { from: number }>(runs: T[]) => runs.sort((a, b) => a.from - b.from);

  const table: number[] = [];
  const pairs = new Map<number, { offset: number; length: number }>();
  const addPart = (number: number, bytes: number[], counted = bytes.length) => {
    pairs.set(number, { offset: table.length, length: counted });
    table.push(...bytes);
  };
  addPart(12, addPages(byPlace((parts.runs ?? []).map(({ from, to, sprms }) => inStream(from, to, sprms))), false));
  addPart(13, addPages(byPlace(paragraphs), true));
  const descriptors = pieces.flatMap(([from]) => [0, 0, ...long(place(from!)), 0, 0]);
  const pieceTable = [...[0, ...pieces.map(([, to]) => to!)].flatMap(long), ...descriptors];
  addPart(33, [2, ...long(pieceTable.length), ...pieceTable]);
  if (parts.styles) addPart(1, styleSheet(parts.styles));
  if (parts.lists) {
    const heads = parts.lists.flatMap((levels, index) => listHead(index + 1, levels.length));
    addPart(73, [...word(parts.lists.length), ...heads, ...parts.lists.flat().flatMap(level)], 2 + heads.length);
    const overrides = parts.lists.flatMap((_, index) => [...long(index + 1), ...new Array(12).fill(0)]);
    addPart(74, [...long(parts.lists.length), ...overrides, ...parts.lists.flatMap(() => long(-1))]);
  }
  const { lengths, references } = parts.footnotes ?? { lengths: [], references: [] };
  const notes = lengths.reduce((sum, length) => sum + length, 0);
  const boxes = parts.textBoxes ?? 0;
  const body = text.length - notes - boxes;
  if (parts.footnotes) {
    addPart(2, [...[...references, body].flatMap(long), ...references.flatMap(() => word(1))]);
    const ends = lengths.map((_, index) => lengths.slice(0, index + 1).reduce((sum, length) => sum + length, 0));
    addPart(3, [0, ...ends, notes + 1].flatMap(long));
  }

  const header = Buffer.from(main);
  header.writeUInt16LE(0xa5ec, 0);
  header.writeUInt16LE(parts.version ?? 0xc1, 2);
  header.writeUInt16LE(0x0200 | (parts.flags ?? 0), 0x0a);
  header.writeUInt32LE(body, 0x4c);
  header.writeUInt32LE(notes, 0x50);
  header.writeUInt32LE(boxes, 0x64);
  for (const [number, { offset, length }] of pairs) {
    header.writeUInt32LE(offset, 0x9a + number * 8);
    header.writeUInt32LE(length, 0x9a + number * 8 + 4);
  }
  return compoundBytes({ ...parts.beside, WordDocument: header, '1Table': Buffer.from(table) });
}

/** From the first character of each paragraph to behind the mark that ends it, of a paragraph or a cell. */
function paragraphsIn(text: string): [from: number, to: number][] {
  const found: [number, number][] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== '\r' && text[at] !== '\x07') continue;
    found.push([from, at + 1]);
    from = at + 1;
  }
  return found;
}

/** A page of formatted runs: their places, where the properties of each stand, and those from its end backwards. */
function page(runs: readonly { from: number; to: number; properties: number[] }[], paragraph: boolean): number[] {
  const bytes = Buffer.alloc(PAGE);
  bytes[PAGE - 1] = runs.length;
  let end = PAGE - 2;
  runs.forEach(({ from, to, properties }, index) => {
    bytes.writeUInt32LE(from, index * 4);
    bytes.writeUInt32LE(to, index * 4 + 4);
    const even = properties.length % 2 === 0 ? properties : [...properties, 0];
    const stored = paragraph ? [0, even.length / 2, ...even] : [properties.length, ...properties];
    end = (end - stored.length) & ~1;
    bytes.set(stored, end);
    bytes[(runs.length + 1) * 4 + index * (paragraph ? 13 : 1)] = end / 2;
  });
  return [...bytes];
}

function styleSheet(styles: NonNullable<DocParts['styles']>): number[] {
  const definitions = styles.flatMap(({ identifier, paragraph = [], characters = [] }) => {
    const lists = [[0, 0, ...paragraph], characters].flatMap((list) => [
      ...word(list.length),
      ...list,
      ...(list.length % 2 === 0 ? [] : [0]),
    ]);
    const style = [
      ...word(identifier),
      ...word(0xfff1),
      ...word(2),
      0,
      0,
      0,
      0,
      ...word(1),
      ...word(0x61),
      0,
      0,
      ...lists,
    ];
    return [...word(style.length), ...style];
  });
  return [...word(4), ...word(styles.length), ...word(10), ...definitions];
}

function listHead(identifier: number, levels: number): number[] {
  return [...long(identifier), ...new Array(22).fill(0), levels === 1 ? 1 : 0, 0];
}

function level({ format, text, start = 1 }: Level): number[] {
  const head = [...long(start), format, 0, ...new Array(9).fill(0), 0, ...new Array(8).fill(0), 0, 0, 0, 0];
  return [...head, ...word(text.length), ...Buffer.from(text, 'utf16le')];
}
