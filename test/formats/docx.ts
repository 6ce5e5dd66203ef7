import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { type Block, type Cell, spansOf } from './report.js';

function cell(written: Cell): TableCell {
  const { text, columns, rows } = spansOf(written);
  return new TableCell({ children: [new Paragraph(text)], columnSpan: columns, rowSpan: rows });
}

function block(each: Block): Paragraph | Table {
  if ('title' in each) return new Paragraph({ text: each.title, heading: HeadingLevel.TITLE });
  if ('heading' in each) return new Paragraph({ text: each.heading, heading: HeadingLevel.HEADING_1 });
  if ('caption' in each) return new Paragraph(each.caption);
  if ('paragraph' in each) return new Paragraph(each.paragraph);
  return new Table({ rows: each.rows.map((row) => new TableRow({ children: row.map(cell) })) });
}

/** The report as Word saves it. */
export const asDocx = (report: readonly Block[]): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children: report.map(block) }] }));
