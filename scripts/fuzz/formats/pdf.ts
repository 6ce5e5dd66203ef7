import type { Random } from '../../../test/hostile/random.js';
import { rawPdf, STSONG, utf16Hex } from '../../../test/load/pdf/raw-pdf.js';
import { changedBytes, DIGITS, times } from '../mutate/bytes.js';
import { changedText } from '../mutate/text.js';
import type { Format } from './format.js';
import { fixture } from './texts.js';

/** An object: what stands before its stream, with `LENGTH` for the length of that, and the stream if it has one. */
interface PdfObject {
  head: string;
  content?: string;
}

const show = (text: string, x: number, y: number): string =>
  `BT /F1 12 Tf 1 0 0 1 ${x} ${y} Tm ${utf16Hex(text)} Tj ET`;

const SHOWN = [
  '禾溪县2023年度工作报告',
  '全年受理来信214件，办结率98%。',
  '单位：件',
  '2024年计划新增终端20台，',
  '力争办结率保持在99%以上。',
  '办结37件',
  '事项来访0123456789',
];

const TABLE = [
  ...[200, 180, 160, 140].map((y) => `40 ${y} m 340 ${y} l S`),
  ...[40, 140, 240, 340].map((x) => `${x} 140 m ${x} 200 l S`),
  ...['事项', '受理', '办结', '来信', '8120', '8096', '来访', '2245', '2244'].map((text, index) =>
    show(text, 50 + 100 * (index % 3), 185 - 20 * Math.floor(index / 3)),
  ),
].join('\n');

const page = (contents: number, more = ''): PdfObject => ({
  head: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Contents ${contents} 0 R /Resources << /Font << /F1 8 0 R >> /XObject << /X 7 0 R >> >> ${more} >>`,
});

/**
 * A font that names its characters itself, by their code units: its map is read in no time, the one of a font that every
 * viewer is to bring along is large.
 */
const NAMED: readonly PdfObject[] = [
  {
    head: '<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+SimSun /Encoding /Identity-H /DescendantFonts [9 0 R] /ToUnicode 11 0 R >>',
  },
  {
    head: '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 10 0 R /DW 1000 /W [32 126 500] >>',
  },
  {
    head: '<< /Type /FontDescriptor /FontName /ABCDEF+SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  },
  { head: '<< /Length LENGTH >>', content: characterMap() },
];

/** Of the characters that the pages show. */
function characterMap(): string {
  const units = [...new Set(SHOWN.join(''))].map((character) => utf16Hex(character));
  return `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange ${units.length} beginbfchar ${units
    .map((unit) => `${unit} ${unit}`)
    .join(' ')} endbfchar endcmap end`;
}

/** Two pages with a title, a table, a form that is drawn and a running title. */
const OBJECTS: readonly PdfObject[] = [
  { head: '<< /Type /Catalog /Pages 2 0 R >>' },
  { head: '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>' },
  page(5),
  page(6, '/Rotate 0 /UserUnit 1'),
  {
    head: '<< /Length LENGTH >>',
    content: `${show('禾溪县2023年度工作报告', 100, 270)}\n${show('全年受理来信214件，办结率98%。', 40, 240)}\n${show('单位：件', 280, 210)}\n${TABLE}\n/X Do`,
  },
  {
    head: '<< /Length LENGTH >>',
    content: `${show('禾溪县', 180, 290)}\n${show('2024年计划新增终端20台，', 40, 250)}\n${show('力争办结率保持在99%以上。', 20, 230)}\nq 1 0 0 1 0 -40 cm /X Do Q`,
  },
  {
    head: '<< /Type /XObject /Subtype /Form /BBox [0 0 400 300] /Resources << /Font << /F1 8 0 R >> /XObject << /X 7 0 R >> >> /Length LENGTH >>',
    content: show('办结37件', 40, 60),
  },
];

/** Its objects refer to each other as they are numbered where a page is the only one. */
const BROUGHT_ALONG: readonly PdfObject[] = STSONG.map((head) => ({
  head: head.replaceAll(/\b([67]) 0 R/g, (_, number) => `${Number(number) + 3} 0 R`),
}));

const PRINTED = fixture('printed-report.pdf');

const OPERATORS = [
  'q',
  'Q',
  'BT',
  'ET',
  'S',
  'f',
  'n',
  'W',
  '/X Do',
  'T*',
  '1 0 0 1 0 0 cm',
  '0 Tr',
  '3 Tr',
  '10 Tz',
  '5 Tc',
  '5 Tw',
  '12 TL',
  '40 40 100 100 re',
  '0 0 m',
  '9 9 l',
  '1 2 3 4 5 6 c',
  'h',
  'BX',
  '/A BMC',
  'EMC',
  'BI /W 1 /H 1 ID x EI',
  '[<0041> -5000 <0042>] TJ',
];
const NAMES = [
  '/Kids',
  '/Parent',
  '/Contents',
  '/Resources',
  '/XObject',
  '/Count',
  '/Length',
  '/MediaBox',
  '/Rotate',
  '/Filter',
  '/FlateDecode',
  '/ASCIIHexDecode',
  '/LZWDecode',
  '/ObjStm',
  '/Prev',
  '/W',
  '/DW',
  '/ToUnicode',
  '/Encoding',
  '/Identity-H',
];

/**
 * Those of a font's widths apart: pdf.js sets the width of each character of a range (ISO 32000-1, 9.7.4.3), and only a limit
 * of time ends that where the range is huge.
 */
const NUMBERS = /(?<!\/W \[[^\]]*)-?\d+(?:\.\d+)?/g;

type Change = (text: string, random: Random) => string;

/** One of the places that a pattern matches, changed. */
function atOne(text: string, pattern: RegExp, random: Random, change: (found: string) => string): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const { 0: match, index } = random.one(found);
  return text.slice(0, index) + change(match) + text.slice(index + match.length);
}

const often = (random: Random): number => 1 + random.below(random.one([2, 10, 60, 1000]));

const CHANGES: readonly Change[] = [
  (text, random) => atOne(text, NUMBERS, random, () => random.one(DIGITS)),
  (text, random) => atOne(text, /\b\d+ 0 R/g, random, () => `${1 + random.below(OBJECTS.length)} 0 R`),
  (text, random) => atOne(text, /\/[A-Za-z]\w*/g, random, () => random.one(NAMES)),
  (text, random) =>
    atOne(text, /[^\n]+\n?/g, random, (line) => line.repeat(Math.min(often(random), Math.ceil(12_000 / line.length)))),
  (text, random) => atOne(text, /[^\n]+\n?/g, random, () => ''),
  (text, random) => atOne(text, /\s/g, random, () => ` ${`${random.one(OPERATORS)} `.repeat(often(random))}`),
  (text, random) => atOne(text, /<<|>>|\[|\]|<|>/g, random, (mark) => random.one(['', mark + mark, '(', '<<', ']'])),
  (text, random) =>
    atOne(
      text,
      />>$/g,
      random,
      () => ` ${random.one(NAMES)} ${random.one([...DIGITS, ...NAMES, '[0 1 2]', '5 0 R', 'null'])} >>`,
    ),
  (text, random) => changedText(text, random),
];

export const pdf: Format = {
  extension: 'pdf',
  share: 4,
  make(random) {
    if (random.chance(40)) return changedBytes(PRINTED, random, PRINTED);
    const objects = [...OBJECTS, ...(random.chance(12) ? BROUGHT_ALONG : NAMED)].map((object) => ({ ...object }));
    for (let left = times(random); left > 0; left--) {
      const object = random.one(objects);
      const change = random.one(CHANGES);
      if (object.content !== undefined && !random.chance(4)) object.content = change(object.content, random);
      else object.head = change(object.head, random);
    }
    const honest = !random.chance(4);
    const bytes = rawPdf(
      objects.map(({ head, content }) => {
        if (content === undefined) return head;
        const length = honest ? String(Buffer.byteLength(content, 'latin1')) : random.one(DIGITS);
        return `${head.replace('LENGTH', length)}\nstream\n${content}\nendstream`;
      }),
    );
    return random.chance(5) ? changedBytes(bytes, random, bytes) : bytes;
  },
};
