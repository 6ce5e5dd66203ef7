import type { Allowance } from './allowance.js';
import type { Block } from './blocks.js';
import { TableBuilder } from './table-builder.js';

/** More tables inside each other than this are counted as so many; RTF and the binary format can count to any number. */
export const DEEPEST_TABLES = 63;

/**
 * The tables that a place in a text stands in, where the text says of each paragraph how many they are. A table of which
 * nothing has come but the one inside it is begun when something does: those left out would only arrange the page, and a
 * paragraph could ask for dozens.
 */
export class OpenTables {
  private readonly open: { depth: number; table: TableBuilder }[] = [];

  /** @param outside where the blocks go that stand in no table */
  constructor(
    private readonly outside: Block[],
    private readonly allowance: Allowance,
  ) {}

  /** Where the blocks of this place go. */
  get blocks(): Block[] {
    return this.innermost?.blocks ?? this.outside;
  }

  get innermost(): TableBuilder | undefined {
    return this.open.at(-1)?.table;
  }

  /**
   * Ends the tables that are deeper than a place.
   *
   * @param depth how many tables the place stands in
   * @returns whether there were any
   */
  endDeeper(depth: number): boolean {
    const ends = this.depth > depth;
    while (this.depth > depth) {
      const table = this.open.pop()!.table.end();
      this.begin(depth);
      this.blocks.push(table);
    }
    return ends;
  }

  /** Begins the table that a place stands in, unless it has begun. */
  begin(depth: number): void {
    if (this.depth < depth) this.open.push({ depth, table: new TableBuilder(this.allowance) });
  }

  private get depth(): number {
    return this.open.at(-1)?.depth ?? 0;
  }
}
