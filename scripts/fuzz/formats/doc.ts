import { asDoc } from '../../../test/formats/doc.js';
import { REPORT } from '../../../test/formats/report.js';
import type { Random } from '../../../test/hostile/random.js';
import { docBytes, rowEnd, sprm } from '../../../test/load/word/doc-bytes.js';
import { changedBytes, changedInPlace, type Region, times } from '../mutate/bytes.js';
import { changedText } from '../mutate/text.js';
import type { Format } from './format.js';
import { someLines } from './texts.js';

const CELL = { sprms: sprm(0x2416, 1) };
const at = (list: number, level: number) => ({ sprms: [...sprm(0x260a, level), ...sprm(0x460b, list, 0)] });
const LISTS = [
  [
    { format: 37, text: '\0、' },
    { format: 37, text: '（\x01）' },
    { format: 0, text: '\x02.' },
    ...Array.from({ length: 6 }, () => ({ format: 0, text: '' })),
  ],
  [{ format: 0, text: '\0)', start: 3 }],
];

/** Lists, hidden and raised text, a field, a table, a footnote and a text box. */
const BODY = '窗口服务\r受理来信214件旧15km2。\r表\x13 SEQ 表 \x142\x15\r来信\x0798\x07\x07办结\x02率99%。\r';
const NOTES = '\x02其中3件。\r\r';
const BOX = '图例5项\r';
const RICH = docBytes({
  text: BODY + NOTES + BOX,
  paragraphs: {
    0: at(1, 0),
    1: at(1, 1),
    2: at(2, 0),
    3: CELL,
    4: CELL,
    5: { sprms: rowEnd([0, 3000, 6000], [0, 0], true) },
  },
  runs: [
    { from: 13, to: 16, sprms: sprm(0x083c, 1) },
    { from: 18, to: 19, sprms: sprm(0x2a48, 1) },
  ],
  styles: [
    { identifier: 1, paragraph: sprm(0x2640, 0) },
    { identifier: 65, characters: sprm(0x083c, 0) },
  ],
  lists: LISTS,
  footnotes: { lengths: [NOTES.length - 1], references: [BODY.indexOf('\x02')] },
  textBoxes: BOX.length,
  partedAt: 10,
});

const SECTOR = 512;

/**
 * The parts of a compound file that lead to everything else ([MS-CFB] 2.2 to 2.6): header, allocation table, directory;
 * and, as text is told from nothing else, the header of the document and the stream that it refers to.
 */
function regionsOf(file: Buffer): Region[] {
  const sector = (offset: number): Region => {
    const from = (file.readUInt32LE(offset) + 1) * SECTOR;
    return { from, to: Math.min(from + SECTOR, file.length) };
  };
  const directory = sector(48);
  const header = file.indexOf(Buffer.from([0xec, 0xa5]), SECTOR);
  return [
    { from: 24, to: 84 },
    sector(76),
    directory,
    { from: directory.from + 128, to: directory.from + 384 },
    { from: header, to: header + 0x200 },
    { from: header + 0x9a, to: header + 0x9a + 8 * 80 },
    { from: header + 1024, to: file.length },
    { from: SECTOR, to: file.length },
  ];
}

/** What entries of the directory refer to each other and to sectors by ([MS-CFB] 2.6.1), and sectors to the next. */
const SIBLINGS_AND_START = [68, 72, 76, 116, 120];
const SPECIAL = [0xffffffff, 0xfffffffe, 0xfffffffd];

/** Entries and sectors that refer to others than they should: in circles, together, nowhere. */
function entangled(original: Buffer, random: Random): Buffer {
  const bytes = Buffer.from(original);
  const table = (original.readUInt32LE(76) + 1) * SECTOR;
  const directory = (original.readUInt32LE(48) + 1) * SECTOR;
  for (let left = times(random); left > 0; left--) {
    const at = random.chance(3)
      ? table + 4 * random.below(40)
      : directory + 128 * random.below(4) + random.one(SIBLINGS_AND_START);
    bytes.writeUInt32LE(random.chance(4) ? random.one(SPECIAL) : random.below(random.one([4, 40])), at);
  }
  return bytes;
}

const documents = [asDoc(REPORT), RICH].map((bytes) => ({ bytes, regions: regionsOf(bytes) }));

export const doc: Format = {
  extension: 'doc',
  share: 9,
  make(random) {
    if (random.chance(4)) {
      const text = `${changedText(someLines(random), random).slice(0, 4000).replaceAll('\n', '\r')}\r`;
      return docBytes({ text, partedAt: random.chance(2) ? random.below(text.length) : 0 });
    }
    const { bytes, regions } = random.one(documents);
    if (random.chance(4)) return entangled(bytes, random);
    return random.chance(6) ? changedBytes(bytes, random, RICH) : changedInPlace(bytes, random, regions);
  },
};
