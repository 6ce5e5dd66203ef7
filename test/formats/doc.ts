import { type DocParts, docBytes, rowEnd, sprm } from '../load/word/doc-bytes.js';
import { type Block, rowCells } from './report.js';

const WIDTH = 2000;
/** Bits of TC80 ([MS-DOC] 2.9.327): the cell is merged with the one below, with the one above. */
const FLAGS = { none: 0, begins: 3 << 5, 'goes on': 1 << 5 };
const IN_TABLE = { sprms: sprm(0x2416, 1) };

/** The report as Word 97 saves it. */
export function asDoc(report: readonly Block[]): Buffer {
  let text = '';
  let mark = 0;
  const paragraphs: Record<number, { sprms: number[] }> = {};
  for (const block of report) {
    if (!('rows' in block)) {
      text += `${Object.values(block)[0]}\r`;
      mark++;
      continue;
    }
    for (const cells of rowCells(block.rows)) {
      for (const cell of cells) {
        text += `${cell.text}\x07`;
        paragraphs[mark++] = IN_TABLE;
      }
      text += '\x07';
      const edges = [0, ...cells.map(({ to }) => to * WIDTH)];
      paragraphs[mark++] = {
        sprms: rowEnd(
          edges,
          cells.map(({ merge }) => FLAGS[merge]),
        ),
      };
    }
  }
  return docBytes({ text, paragraphs } satisfies DocParts);
}
