import { iconv } from '../../iconv.js';
import { Allowance } from '../allowance.js';
import { addParagraph, type Block } from '../blocks.js';
import { Fields } from '../fields.js';
import { noteText } from '../note.js';
import { DEEPEST_TABLES, OpenTables } from '../open-tables.js';
import { raised } from '../raised.js';
import { CodePages } from './code-pages.js';
import { RowDefinition } from './row.js';
import { AT_START, applyToCharacters, type GroupState, KNOWN_OPTIONAL, NOT_TEXT } from './state.js';
import type { Token } from './tokens.js';

/** Control words and symbols that stand for characters. */
const CHARACTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tab: ' ',
    line: '\n',
    lbr: '\n',
    page: '\n',
    column: '\n',
    emdash: '—',
    endash: '–',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
    bullet: '•',
    emspace: '\u2003',
    enspace: '\u2002',
    '~': '\u00a0',
    _: '-',
    '\\': '\\',
    '{': '{',
    '}': '}',
  }),
);

/** More groups inside each other than this are no document. */
const DEEPEST = 1000;

/** What paragraphs go to: the document, a note, a text box. */
interface Story {
  blocks: Block[];
  tables: OpenTables;
  /** The characters of the paragraph that is read. */
  text: string;
  /** A list's number, which stands before its paragraph. */
  number: string;
  depth: number;
  row: RowDefinition;
  /** What comes below the paragraph or table that is read. */
  below: Block[];
}

/** A group, and what to do when it ends. */
interface Group extends GroupState {
  /** Whether its first control word has come. */
  begun: boolean;
  /** Whether it may be passed over. */
  optional: boolean;
  field?: boolean;
  /** Where the blocks of the story go that it holds. */
  story?: 'below' | 'end';
}

function newStory(allowance: Allowance): Story {
  const blocks: Block[] = [];
  const tables = new OpenTables(blocks, allowance);
  return { blocks, tables, text: '', number: '', depth: 0, row: new RowDefinition(), below: [] };
}

/**
 * Reads the tokens of a document to its blocks, and those that come at its end.
 *
 * @throws LoadError where its tables are more than fit in memory
 */
export function readRtfStory(source: Iterable<Token>): Block[] {
  const allowance = new Allowance();
  const pages = new CodePages();
  const fields = new Fields();
  const atEnd: Block[] = [];
  const groups: Group[] = [{ ...AT_START, begun: true, optional: false }];
  const stories: Story[] = [newStory(allowance)];
  let bytes = '';
  let encoding = '';
  let skip = 0;
  let tooDeep = 0;

  const group = () => groups.at(-1)!;
  const story = () => stories.at(-1)!;

  const write = (text: string) => {
    const { use, hidden, deleted, raised: isRaised } = group();
    if (use === 'instruction') fields.instruct(text);
    if (hidden || deleted || !fields.showing) return;
    if (use === 'number') story().number += text;
    else if (use === 'text') story().text += isRaised ? raised(text) : text;
  };
  const flush = () => {
    if (bytes === '') return;
    const characters = iconv().decode(Buffer.from(bytes, 'latin1'), encoding);
    bytes = '';
    write(characters);
  };

  for (const token of source) {
    if (token.kind === 'bytes') {
      takeBytes(token.bytes);
      continue;
    }
    flush();
    if (token.kind === 'begin') begin();
    else if (token.kind === 'end') end();
    else control(token.word, token.value);
  }
  flush();
  while (groups.length > 1) end();
  endParagraph(story());
  endTables(story(), 0);
  return [...story().blocks, ...atEnd];

  function takeBytes(taken: string): void {
    const rest = taken.slice(Math.min(skip, taken.length));
    skip -= taken.length - rest.length;
    if (rest === '' || group().use === 'nothing' || group().use === 'font') return;
    const now = pages.of(group().font);
    if (now !== encoding) flush();
    encoding = now;
    bytes += rest;
  }

  function begin(): void {
    skip = 0;
    if (groups.length >= DEEPEST) {
      tooDeep++;
      return;
    }
    const { use, font, substitutes, hidden, deleted, raised: isRaised } = group();
    groups.push({ use, font, substitutes, hidden, deleted, raised: isRaised, begun: false, optional: false });
  }

  function end(): void {
    skip = 0;
    if (tooDeep > 0) {
      tooDeep--;
      return;
    }
    if (groups.length === 1) return;
    const ended = groups.pop()!;
    if (ended.field) fields.end();
    if (!ended.story) return;
    const inside = stories.pop()!;
    endParagraph(inside);
    endTables(inside, 0);
    for (const block of noteText(inside.blocks)) (ended.story === 'end' ? atEnd : story().below).push(block);
  }

  function control(word: string, value: number | undefined): void {
    const now = group();
    if (skip > 0) {
      skip--;
      return;
    }
    if (word === '*') {
      now.optional = true;
      return;
    }
    const first = !now.begun;
    now.begun = true;
    if (now.use === 'nothing') return;
    if (first && destination(now, word)) return;
    if (word === 'ansicpg') pages.setDocument(value ?? 0);
    else if (word === 'fcharset') pages.setFont(now.font, value ?? 0);
    else if (word === 'u') unicode(value ?? 0);
    else if (CHARACTERS.has(word)) write(CHARACTERS.get(word)!);
    else if (!applyToCharacters(now, word, value) && now.use === 'text') paragraphControl(word, value);
  }

  /** Whether the word opens a group of a purpose of its own. */
  function destination(now: Group, word: string): boolean {
    if (word === 'fonttbl') now.use = 'font';
    else if (NOT_TEXT.has(word) || (now.optional && !KNOWN_OPTIONAL.has(word))) now.use = 'nothing';
    else if (word === 'listtext' || word === 'pntext') now.use = 'number';
    else if (word === 'field') {
      now.field = true;
      fields.begin();
    } else if (word === 'fldinst') now.use = 'instruction';
    else if (word === 'fldrslt') fields.separate();
    else if (word === 'footnote' || word === 'shptxt') {
      Object.assign(now, { story: 'below', use: 'text', hidden: false, raised: false });
      stories.push(newStory(allowance));
    } else if (word === 'shpinst') now.use = 'shape';
    else return false;
    return true;
  }

  function unicode(value: number): void {
    skip = group().substitutes;
    const code = value < 0 ? value + 0x10000 : value;
    // Of the private use area come the bullets of symbol fonts.
    if (code > 0 && code < 0x10000 && !(code >= 0xe000 && code < 0xf900)) write(String.fromCharCode(code));
  }

  function paragraphControl(word: string, value: number | undefined): void {
    const now = story();
    if (now.row.apply(word, value)) return;
    switch (word) {
      case 'par':
      case 'sect':
        endParagraph(now);
        return;
      case 'cell':
      case 'nestcell':
        now.depth = Math.max(now.depth, word === 'cell' ? 1 : 2);
        endParagraph(now);
        now.tables.innermost?.endCell();
        return;
      case 'row':
      case 'nestrow':
        endTables(now, word === 'row' ? 1 : 2);
        now.tables.innermost?.endRow(now.row.row);
        now.text = '';
        return;
      case 'pard':
        now.depth = 0;
        return;
      case 'intbl':
        now.depth = Math.max(now.depth, 1);
        return;
      case 'itap':
        now.depth = Math.min(Math.max(value ?? 0, 0), DEEPEST_TABLES);
        return;
      case 'ftnalt':
        if (group().story) group().story = 'end';
    }
  }

  function endParagraph(now: Story): void {
    if (group().deleted) return;
    endTables(now, now.depth);
    now.tables.begin(now.depth);
    const text =
      now.number === '' || now.text.trim() === '' ? now.text : numberBefore(now.number) + now.text.trimStart();
    addParagraph(text, now.tables.blocks);
    now.text = '';
    now.number = '';
    fields.endParagraph();
    if (!now.tables.innermost) bring(now);
  }

  function endTables(now: Story, depth: number): void {
    if (now.tables.endDeeper(depth) && !now.tables.innermost) bring(now);
  }

  function bring(now: Story): void {
    for (const block of now.below) now.blocks.push(block);
    now.below = [];
  }
}

/** The number of a list as it stands before the text; a bullet is none. */
function numberBefore(number: string): string {
  const visible = number.trim();
  if (!/[\p{L}\p{N}]/u.test(visible)) return '';
  return /[、，。：；．）〕】》」』]$/.test(visible) ? visible : `${visible} `;
}
