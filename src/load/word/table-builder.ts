import type { Allowance } from './allowance.js';
import type { Block, WordCell, WordTable } from './blocks.js';
import type { DocRow } from './doc/properties.js';

/** Edges of cells in different rows that are this near, in twentieths of a point, are one: people draw them by hand. */
const SAME_EDGE = 30;

/** Word has 63 columns; no table of people has more than this. */
export const MOST_COLUMNS = 1000;

/** A table of the binary format or RTF while its cells and rows come. */
export class TableBuilder {
  /** Where the present cell's blocks go. */
  blocks: Block[] = [];
  private cells: Block[][] = [];
  private readonly rows: { row: DocRow; cells: Block[][] }[] = [];

  constructor(private readonly allowance: Allowance) {}

  /** Ends a cell; the last one that a row may have goes on to the end of the row. */
  endCell(): void {
    if (this.cells.length < MOST_COLUMNS - 1) this.addCell();
  }

  endRow(row: DocRow): void {
    // A cell that was not ended, in a damaged document.
    if (this.blocks.length > 0) this.addCell();
    if (this.cells.length > 0) this.rows.push({ row: ofCells(row, this.cells.length), cells: this.cells });
    this.cells = [];
  }

  private addCell(): void {
    this.allowance.takeCell();
    this.cells.push(this.blocks);
    this.blocks = [];
  }

  end(): WordTable {
    this.endRow({ header: false, edges: [], merges: [] });
    const columnAt = columnsOf(this.rows.map(({ row }) => row));
    return {
      kind: 'table',
      rows: this.rows.map(({ row, cells }) => ({
        header: row.header,
        before: row.edges.length > 0 ? columnAt(row.edges[0]!) : 0,
        cells: cellsOf(row, cells, columnAt),
      })),
    };
  }
}

/** What the end of a row says of the cells that have come: thousands of rows may be of one definition. */
function ofCells({ header, edges, merges }: DocRow, count: number): DocRow {
  return { header, edges: edges.slice(0, count + 1), merges: merges.slice(0, count) };
}

/** The grid column that begins at an edge, told from the edges of all rows. */
function columnsOf(rows: readonly DocRow[]): (edge: number) => number {
  const columns = new Map<number, number>();
  let column = -1;
  let last = Number.NEGATIVE_INFINITY;
  for (const edge of [...new Set(rows.flatMap(({ edges }) => edges))].sort((a, b) => a - b)) {
    if (edge - last > SAME_EDGE) column++;
    last = edge;
    columns.set(edge, column);
  }
  return (edge) => columns.get(edge)!;
}

function cellsOf({ edges, merges }: DocRow, cells: readonly Block[][], columnAt: (edge: number) => number): WordCell[] {
  const made: WordCell[] = [];
  cells.forEach((blocks, index) => {
    const width = index + 1 < edges.length ? columnAt(edges[index + 1]!) - columnAt(edges[index]!) : 1;
    const merge = merges[index];
    const left = made.at(-1);
    if (merge?.leftContinued && left) {
      left.columnSpan += Math.max(width, 0);
      for (const block of blocks) left.blocks.push(block);
    } else {
      made.push({ columnSpan: Math.max(width, 1), blocks, ...(merge?.vertical && { merge: merge.vertical }) });
    }
  });
  return made;
}
