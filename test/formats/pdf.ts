import { line, paragraph, rules, WIDTH, writtenPdf } from '../load/pdf/written-pdf.js';
import { gridOf } from './plain.js';
import { type Block, type Cell, placedCells } from './report.js';

type Segment = [x1: number, y1: number, x2: number, y2: number];

const MARGIN = 70;
const TEXT_WIDTH = WIDTH - 2 * MARGIN;
const SIZE = 12;
const LEADING = 1.7 * SIZE;
const BOTTOM = 740;

/** The lines around the cells of a table; merged cells have none inside. */
function borders(rows: readonly (readonly Cell[])[], top: number, columnWidth: number): Segment[] {
  const left = (column: number) => MARGIN + column * columnWidth;
  const upper = (row: number) => top + row * LEADING;
  return placedCells(rows).flatMap((cell): Segment[] => {
    const [x1, y1, x2, y2] = [
      left(cell.column),
      upper(cell.row),
      left(cell.column + cell.columns),
      upper(cell.row + cell.rows),
    ];
    return [
      [x1, y1, x2, y1],
      [x1, y2, x2, y2],
      [x1, y1, x1, y2],
      [x2, y1, x2, y2],
    ];
  });
}

/** The report as printed: on two pages, with a running title and page numbers. */
export const asPdf = (report: readonly Block[]): Promise<Buffer> =>
  writtenPdf((document) => {
    let page = 0;
    let y = 0;
    const turn = () => {
      document.addPage();
      page++;
      line(document, '禾溪县政务服务中心', MARGIN, 40, 9);
      line(document, `- ${page} -`, WIDTH / 2 - 12, 800, 9);
      y = 80;
    };
    turn();
    for (const block of report) {
      const height = 'rows' in block ? block.rows.length * LEADING : 3 * LEADING;
      if (y + height > BOTTOM || ('heading' in block && block.heading.startsWith('二'))) turn();
      if ('rows' in block) {
        const grid = gridOf(block.rows);
        const width = TEXT_WIDTH / grid[0]!.length;
        grid.forEach((row, at) => {
          row.forEach((text, column) => {
            line(document, text, MARGIN + column * width + 4, y + at * LEADING + 4, 10);
          });
        });
        rules(document, ...borders(block.rows, y, width));
        y += grid.length * LEADING + LEADING;
      } else if ('title' in block) {
        document.fontSize(16);
        line(document, block.title, (WIDTH - document.widthOfString(block.title)) / 2, y, 16);
        y += 3 * LEADING;
      } else if ('caption' in block) {
        document.fontSize(10);
        line(document, block.caption, (WIDTH - document.widthOfString(block.caption)) / 2, y, 10);
        y += LEADING;
      } else {
        const text = 'heading' in block ? block.heading : block.paragraph;
        y = paragraph(document, text, { x: MARGIN, y, width: TEXT_WIDTH, size: SIZE }).y;
      }
    }
  });
