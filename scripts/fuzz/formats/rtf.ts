import iconv from 'iconv-lite';
import { REPORT } from '../../../test/formats/report.js';
import { asRtf } from '../../../test/formats/rtf.js';
import type { Random } from '../../../test/hostile/random.js';
import { changedBytes, DIGITS, times } from '../mutate/bytes.js';
import type { Format } from './format.js';

const zh = (text: string): string =>
  [...iconv.encode(text, 'gbk')].map((byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('');
const unicode = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => `\\u${(text.charCodeAt(at) << 16) >> 16} ?`).join('');
const row = (definition: string, ...cells: string[]): string =>
  `\\trowd${definition}${cells.map((cell) => `\\pard\\intbl ${zh(cell)}\\cell`).join(' ')}\\row `;

/** What Word writes of lists, notes, fields, boxes and tables in tables. */
const RICH = [
  '{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset134 SimSun;}{\\f2\\fcharset136 PMingLiU;}}',
  '{\\stylesheet{\\s1\\outlinelevel0 heading 1;}}{\\info{\\title 2023}}\\uc1\\f1 ',
  `{\\listtext\\pard ${zh('一、')}\\tab}\\s1 ${zh('窗口服务')}\\par\\pard `,
  `${zh('全年受理来信')}{\\super\\chftn{\\footnote\\pard {\\super\\chftn} 3${zh('件重复')}}}214${zh('件，')}${unicode('办结率')}98%\\par `,
  `{\\field{\\*\\fldinst SEQ}{\\fldrslt 2}}{\\field{\\*\\fldinst PAGE}{\\fldrslt 3}} ${zh('收支')}\\par `,
  row('\\trhdr\\clvmgf\\cellx3000\\cellx9000', '类别', '件数'),
  row('\\trhdr\\clvmrg\\cellx3000\\cellx6000\\cellx9000', '', '上年', '本年'),
  row('\\cellx3010\\cellx5990\\cellx9000', '来信', '76', '98'),
  `\\trowd\\cellx3000\\cellx9000\\pard\\intbl ${zh('左栏')}\\cell \\pard\\intbl\\itap2 ${zh('甲')}\\nestcell 1\\nestcell`,
  '{\\*\\nesttableprops\\trowd\\cellx100\\cellx200\\nestrow}{\\nonesttables\\par}\\pard\\intbl\\cell\\row\\pard ',
  `{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 1}}{\\shptxt ${zh('框内5项')}\\par}}{\\shprslt x}}{\\v 99}{\\deleted 15}`,
  `\\upr{ansi}{\\*\\ud{${unicode('支出三百万元')}}}{\\header 1}{\\pict 00ff}\\bin5 }}}{{\\sect 2024${zh('年计划新增终端')}20${zh('台。')}\\par}`,
].join('\n');

const documents: readonly string[] = [asRtf(REPORT).toString('latin1'), RICH];

const TOKENS = /\\[a-z]+-?\d* ?|\\'[0-9a-fA-F]{2}|\\[\s\S]|[{}]|[^\\{}]/g;
/** Control words that come from nowhere else. */
const WORDS = [
  '\\bin',
  '\\u',
  '\\uc',
  '\\itap',
  '\\cellx',
  '\\clvmgf',
  '\\clvmrg',
  '\\clmgf',
  '\\clmrg',
  '\\trowd',
  '\\row',
  '\\nestrow',
  '\\cell',
  '\\nestcell',
  '\\ansicpg',
  '\\fcharset',
  '\\par',
  '\\pard',
  '\\plain',
  '\\f',
  '\\*',
  '\\upr',
  '\\ud',
  '\\sectd',
  '\\li',
];

type Change = (tokens: string[], at: number, random: Random) => void;

/** Behind the group that begins there. */
function endOf(tokens: readonly string[], start: number): number {
  let depth = 0;
  for (let at = start; at < tokens.length; at++) {
    if (tokens[at] === '{') depth++;
    if (tokens[at] === '}' && --depth === 0) return at + 1;
  }
  return tokens.length;
}

const groupAt = (tokens: readonly string[], at: number): readonly [number, number] => {
  const start = tokens.indexOf('{', at);
  return start < 0 ? [at, at + 1] : [start, endOf(tokens, start)];
};
const often = (random: Random): number => 1 + random.below(random.one([2, 10, 60, 2000]));

const CHANGES: readonly Change[] = [
  (tokens, at, random) => {
    tokens[at] = tokens[at]!.replace(/-?\d*( ?)$/, (_, blank) => `${random.one(DIGITS)}${blank}`);
  },
  (tokens, at, random) => {
    tokens.splice(at, 0, `${random.one(WORDS)}${random.one(DIGITS)} `);
  },
  (tokens, at, random) => {
    tokens.splice(at, 0, ...new Array<string>(often(random)).fill(random.one([...WORDS, '{', '}', '\\par ', 'x'])));
  },
  (tokens, at, random) => {
    const count = Math.min(often(random), 40);
    const some = tokens.slice(at, at + 1 + random.below(60));
    for (let i = 0; i < count; i++) tokens.splice(at, 0, ...some);
  },
  (tokens, at, random) => {
    tokens.splice(at, 1 + random.below(20));
  },
  (tokens, at) => {
    const [start, end] = groupAt(tokens, at);
    tokens.splice(at, 0, ...tokens.slice(start, Math.min(end, start + 2000)));
  },
  (tokens, at) => {
    const [start, end] = groupAt(tokens, at);
    tokens.splice(start, end - start);
  },
  (tokens, at, random) => {
    const [start, end] = groupAt(tokens, at);
    const depth = often(random);
    tokens.splice(end, 0, ...new Array<string>(depth).fill('}'));
    tokens.splice(start, 0, ...new Array<string>(depth).fill('{'));
  },
  (tokens, at, random) => {
    tokens[at] = random.one(tokens);
  },
];

export const rtf: Format = {
  extension: 'rtf',
  share: 11,
  make(random) {
    const tokens = random.one(documents).match(TOKENS)!;
    for (let left = times(random); left > 0 && tokens.length > 0; left--) {
      random.one(CHANGES)(tokens, random.below(tokens.length), random);
    }
    const bytes = Buffer.from(tokens.join(''), 'latin1');
    return random.chance(4) ? changedBytes(bytes, random, Buffer.from(random.one(documents), 'latin1')) : bytes;
  },
};
