import type { CellMerge, DocRow } from '../doc/properties.js';
import { MOST_COLUMNS } from '../table-builder.js';

/** The definition of a row while it is read: flags of a cell, then where it ends. */
export class RowDefinition {
  private edges: number[] = [];
  private merges: CellMerge[] = [];
  private next: CellMerge = { leftContinued: false };
  private left = 0;
  private header = false;
  private made: DocRow | undefined;

  begin(): void {
    this.edges = [];
    this.merges = [];
    this.next = { leftContinued: false };
    this.left = 0;
    this.header = false;
  }

  /** Whether the control word was of a row. */
  apply(word: string, value: number | undefined): boolean {
    const isOfRow = this.define(word, value);
    if (isOfRow) this.made = undefined;
    return isOfRow;
  }

  private define(word: string, value: number | undefined): boolean {
    switch (word) {
      case 'trowd':
        this.begin();
        return true;
      case 'trleft':
        this.left = value ?? 0;
        return true;
      case 'trhdr':
        this.header = true;
        return true;
      case 'clmrg':
        this.next.leftContinued = true;
        return true;
      case 'clvmgf':
        this.next.vertical = 'begun';
        return true;
      case 'clvmrg':
        this.next.vertical = 'continued';
        return true;
      case 'cellx':
        if (this.edges.length < MOST_COLUMNS) {
          this.edges.push(value ?? 0);
          this.merges.push(this.next);
        }
        this.next = { leftContinued: false };
        return true;
      default:
        return false;
    }
  }

  /** As the row that it defines ends; the next ones may be of the same definition. */
  get row(): DocRow {
    this.made ??= {
      header: this.header,
      edges: this.edges.length > 0 ? [Math.min(this.left, this.edges[0]! - 1), ...this.edges] : [],
      merges: [...this.merges],
    };
    return this.made;
  }
}
