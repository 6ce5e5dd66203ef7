/** A paragraph of a Word document, its number included; LF where a line break stands in it. */
export interface Paragraph {
  kind: 'paragraph';
  text: string;
}

export interface WordTable {
  kind: 'table';
  rows: WordRow[];
}

export interface WordRow {
  /** Whether it is repeated on each page that the table goes on to. */
  header: boolean;
  /** Grid columns left out before its first cell. */
  before: number;
  cells: WordCell[];
}

export interface WordCell {
  columnSpan: number;
  /** `begun`: a cell that those below may go on; `continued`: it goes on the one above. */
  merge?: 'begun' | 'continued';
  blocks: Block[];
}

/** What a Word document is made of, one below the other. */
export type Block = Paragraph | WordTable;

/**
 * Adds a paragraph that nothing goes on. A blank one is no line of the text and is left out, but where it comes first: it
 * makes a cell a cell, and a note's text begin.
 */
export function addParagraph(text: string, to: Block[]): void {
  if (to.length === 0 || text.trim() !== '') to.push({ kind: 'paragraph', text });
}
