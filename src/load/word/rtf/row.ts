import type { CellMerge, DocRow } from '../doc/properties.js';

/** The definition of a row while it is read: flags of a cell, then where it ends. */
export class RowDefinition {
  private edges: number[] = [];
  private merges: CellMerge[] = [];
  private next: CellMerge = { leftContinued: false };
  private left = 0;
  private header = false;

  begin(): void {
    this.edges = [];
    this.merges = [];
    this.next = { leftContinued: false };
    this.left = 0;
    this.header = false;
  }

  /** Whether the control word was of a row. */
  apply(word: string, value: number | undefined): boolean {
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
        this.edges.push(value ?? 0);
        this.merges.push(this.next);
        this.next = { leftContinued: false };
        return true;
      default:
        return false;
    }
  }

  /** As the row that it defines ends; the next one may be of the same definition. */
  get row(): DocRow {
    const edges = this.edges.length > 0 ? [Math.min(this.left, this.edges[0]! - 1), ...this.edges] : [];
    return { header: this.header, edges, merges: this.merges.map((merge) => ({ ...merge })) };
  }
}
