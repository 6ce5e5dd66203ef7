import { type Block, type Cell, placedCells } from './report.js';

/** The texts of a table by grid row and grid column; what a merged cell covers besides its first place is empty. */
export function gridOf(rows: readonly (readonly Cell[])[]): string[][] {
  const cells = placedCells(rows);
  const width = Math.max(...cells.map(({ column, columns }) => column + columns));
  const grid = rows.map(() => Array.from({ length: width }, () => ''));
  for (const { text, row, column } of cells) grid[row]![column] = text;
  return grid;
}

function lines(each: Block, between: (row: readonly string[]) => string): string[] {
  if ('rows' in each) return gridOf(each.rows).map(between);
  return Object.values(each) as string[];
}

/** The report as text, the cells of tables separated by tabs. */
export const withTabs = (report: readonly Block[]): string =>
  `${report.flatMap((each) => lines(each, (row) => row.join('\t'))).join('\n')}\n`;

/** The same with the cells between bars. */
export const withBars = (report: readonly Block[]): string =>
  `${report.flatMap((each) => lines(each, (row) => `| ${row.join(' | ')} |`)).join('\n')}\n`;
