import iconv from 'iconv-lite';
import { type Block, type RowCell, rowCells } from './report.js';

const WIDTH = 2000;
const MERGE = { none: '', begins: '\\clvmgf', 'goes on': '\\clvmrg' };

const written = (text: string) =>
  [...iconv.encode(text, 'gbk')].map((byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('');

const row = (cells: readonly RowCell[]) =>
  `\\trowd${cells.map(({ to, merge }) => `${MERGE[merge]}\\cellx${to * WIDTH}`).join('')}
${cells.map(({ text }) => `\\pard\\intbl ${written(text)}\\cell`).join('')}\\row
`;

const block = (each: Block) =>
  'rows' in each ? rowCells(each.rows).map(row).join('') : `\\pard ${written(Object.values(each)[0])}\\par\n`;

/** The report as RTF, in the encoding of Chinese Windows. */
export const asRtf = (report: readonly Block[]): Buffer =>
  Buffer.from(`{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 SimSun;}}\\f0\n${report.map(block).join('')}}`);
