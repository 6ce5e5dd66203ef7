import type { Table, TableCell } from '../../src/types.js';

/** A cell as its text, or with the rows and columns that it covers. */
export type Cell = string | { text: string; rows?: number; columns?: number; header?: true };

/** A document as a reader of marked tables gives it. */
export interface Marked {
  text: string;
  tables: Table[];
}

/**
 * A document of lines and tables: a string is a line, a list of rows a table whose merged cells stand in the first place
 * that they cover.
 */
export function marked(parts: readonly (string | readonly (readonly Cell[])[])[]): Marked {
  let text = '';
  const tables: Table[] = [];
  for (const part of parts) {
    if (typeof part === 'string') {
      text += `${part}\n`;
      continue;
    }
    const start = text.length;
    const cells: TableCell[] = [];
    const taken = new Set<string>();
    for (const [row, given] of part.entries()) {
      let column = 0;
      let line = '';
      const next = () => {
        while (taken.has(`${row} ${column}`)) {
          column++;
          line += '\t';
        }
      };
      for (const cell of given) {
        next();
        const { text: written, rows = 1, columns = 1, header } = typeof cell === 'string' ? { text: cell } : cell;
        const at = text.length + line.length;
        const span = { row, column, rowSpan: rows, columnSpan: columns };
        cells.push({ start: at, end: at + written.length, ...span, ...(header && { header }) });
        for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) taken.add(`${r} ${c}`);
        line += `${written}\t`;
        column++;
      }
      text += `${line.replace(/\t+$/, '')}\n`;
    }
    tables.push({ start, end: text.length - 1, cells });
  }
  return { text, tables };
}
