import { LoadError } from '../../errors.js';
import { openCompoundFile } from './compound-file.js';
import { damaged } from './damaged.js';
import { type LongLists, longLists } from './long-lists.js';

const PASSWORD = 'has a password; open it in Word or WPS, take the password off and save it again';
const TOO_OLD = 'was written by Word 95 or older; open it in a newer Word and save it as docx';

const WORD_97 = 0xa5ec;
/** The first version of the format that is read, of Word 97. */
const FIRST_VERSION = 0xc1;

/** Flags in the header at 0x0a. */
const ENCRYPTED = 0x0100;
const IN_TABLE_1 = 0x0200;

/** Where the header has its pairs of offset and length ([MS-DOC] 2.5.6), eight bytes each. */
const PAIRS = 0x9a;

/** The parts of the header's table that text depends on, by their place in it. */
const PARTS = {
  styles: 1,
  footnoteReferences: 2,
  footnotes: 3,
  characterPages: 12,
  paragraphPages: 13,
  pieces: 33,
  endnoteReferences: 46,
  endnotes: 47,
  lists: 73,
  listOverrides: 74,
} as const;

/** Where the header has the numbers of characters of the stories, in the order in which their text stands. */
const COUNTS = {
  body: 0x4c,
  footnotes: 0x50,
  headers: 0x54,
  macros: 0x58,
  comments: 0x5c,
  endnotes: 0x60,
  textBoxes: 0x64,
  headerTextBoxes: 0x68,
} as const;

export type StoryName = keyof typeof COUNTS;

/** The streams of a Word document in the binary format and its header ([MS-DOC], File Information Block). */
export interface WordFile {
  /** The stream of the text, which the header opens. */
  main: Buffer;
  /** What the header refers to. */
  table: Buffer;
  longList: LongLists;
  /** A part of {@link table}, empty where there is none; with all that follows for `lists`, whose levels stand behind it. */
  part(name: keyof typeof PARTS): Buffer;
  /** The characters of a story: from the first up to, not including, the last. */
  story(name: StoryName): { from: number; to: number };
}

/**
 * Opens the compound file ([MS-CFB]) that a document is.
 *
 * @throws LoadError where it is damaged, has a password or is of an older format
 */
export function openWordFile(bytes: Buffer): WordFile {
  const streams = openCompoundFile(bytes);
  const main = streams.stream('WordDocument');
  if (!main || main.length < 2) throw damaged();
  if (main.readUInt16LE(0) !== WORD_97 || main.readUInt16LE(2) < FIRST_VERSION) throw new LoadError(TOO_OLD);
  const flags = main.readUInt16LE(0x0a);
  if (flags & ENCRYPTED) throw new LoadError(PASSWORD);
  const table = streams.stream(flags & IN_TABLE_1 ? '1Table' : '0Table');
  if (!table) throw damaged();
  return {
    main,
    table,
    longList: longLists(streams.stream('Data') ?? Buffer.alloc(0), bytes.length),
    part(name) {
      const pair = PAIRS + PARTS[name] * 8;
      const offset = main.readUInt32LE(pair);
      const length = main.readUInt32LE(pair + 4);
      if (length === 0) return Buffer.alloc(0);
      return name === 'lists' ? table.subarray(offset) : table.subarray(offset, offset + length);
    },
    story(name) {
      let from = 0;
      for (const [other, at] of Object.entries(COUNTS)) {
        const count = main.readUInt32LE(at);
        if (other === name) return { from, to: from + count };
        from += count;
      }
      return { from, to: from };
    },
  };
}
