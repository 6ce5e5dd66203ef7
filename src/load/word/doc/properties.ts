import { DEEPEST_TABLES } from '../open-tables.js';
import type { LongLists } from './long-lists.js';
import { sprms } from './sprms.js';

/** What a paragraph's modifiers say that the text depends on ([MS-DOC] 2.6.2 and 2.6.3). */
export interface DocParagraph {
  /** Number of its style. */
  style: number;
  /** Number of its list, 0 for none; absent where its style tells. */
  list?: number;
  level?: number;
  /** How many tables it stands in, one inside the other. */
  depth: number;
  /** Whether it is the last of a cell, in a table that stands in another. */
  endsCell: boolean;
  /** Whether it is no paragraph but the end of a row. */
  endsRow: boolean;
  /** Of the end of a row. */
  row: DocRow;
}

/** What the end of a row says of it. */
export interface DocRow {
  header: boolean;
  /** Where its cells begin and the last one ends, from left to right, in twentieths of a point. */
  edges: number[];
  merges: CellMerge[];
}

/** How a cell is merged; `vertical` with the one above, or those below. */
export interface CellMerge {
  leftContinued: boolean;
  vertical?: 'begun' | 'continued';
}

const SPRM = {
  style: 0x4600,
  level: 0x260a,
  list: 0x460b,
  inTable: 0x2416,
  endsRow: 0x2417,
  depth: 0x6649,
  endsInnerCell: 0x244b,
  endsInnerRow: 0x244c,
  defineTable: 0xd608,
  headerRow: 0x3404,
  mergeDown: 0xd62b,
  hugeProperties: 0x6646,
  tableProperties: 0x646b,
} as const;

/** Properties that stand elsewhere may not send on for ever. */
const MOST_DETOURS = 3;

/**
 * @param properties the number of the style, and modifiers; empty for those of the default style
 * @param longList the lists of modifiers that are too long for their place
 */
export function paragraphOf(properties: Buffer, longList: LongLists): DocParagraph {
  const paragraph: DocParagraph = {
    style: properties.length >= 2 ? properties.readUInt16LE(0) : 0,
    depth: 0,
    endsCell: false,
    endsRow: false,
    row: { header: false, edges: [], merges: [] },
  };
  apply(paragraph, properties.subarray(2), longList, 0);
  return paragraph;
}

function apply(paragraph: DocParagraph, list: Buffer, longList: LongLists, detours: number): void {
  const { row } = paragraph;
  for (const { code, operand } of sprms(list)) {
    switch (code) {
      case SPRM.style:
        paragraph.style = operand.readUInt16LE(0);
        break;
      case SPRM.level:
        paragraph.level = operand[0]!;
        break;
      case SPRM.list:
        paragraph.list = operand.readUInt16LE(0);
        break;
      case SPRM.inTable:
        if (operand[0] === 1) paragraph.depth = Math.max(paragraph.depth, 1);
        break;
      case SPRM.depth:
        paragraph.depth = Math.min(operand.readUInt32LE(0), DEEPEST_TABLES);
        break;
      case SPRM.endsRow:
      case SPRM.endsInnerRow:
        paragraph.endsRow ||= operand[0] === 1;
        break;
      case SPRM.endsInnerCell:
        paragraph.endsCell = operand[0] === 1;
        break;
      case SPRM.headerRow:
        row.header = operand[0] === 1;
        break;
      case SPRM.defineTable:
        defineTable(row, operand);
        break;
      case SPRM.mergeDown:
        if (row.merges[operand[0]!]) setVertical(row.merges[operand[0]!]!, operand[1]!);
        break;
      case SPRM.hugeProperties:
      case SPRM.tableProperties:
        if (detours < MOST_DETOURS) {
          apply(paragraph, longList(operand.readUInt32LE(0)), longList, detours + 1);
        }
    }
  }
}

const CELL_BYTES = 20;

/** [MS-DOC] 2.9.321: the number of cells, their edges, and for the first of them (not always all) how they are set. */
function defineTable(row: DocRow, operand: Buffer): void {
  const count = operand[0] ?? 0;
  const cells = 1 + (count + 1) * 2;
  if (operand.length < cells) return;
  row.edges = Array.from({ length: count + 1 }, (_, index) => operand.readInt16LE(1 + index * 2));
  row.merges = Array.from({ length: count }, (_, index) => {
    const at = cells + index * CELL_BYTES;
    const flags = at + 2 <= operand.length ? operand.readUInt16LE(at) : 0;
    const merge: CellMerge = { leftContinued: (flags & 3) === 2 };
    setVertical(merge, (flags >> 5) & 3);
    return merge;
  });
}

function setVertical(merge: CellMerge, value: number): void {
  if (value === 0) delete merge.vertical;
  else merge.vertical = value === 1 ? 'continued' : 'begun';
}

/** What the modifiers of a run of characters say. */
export interface DocRun {
  /** Deleted with changes tracked. */
  deleted: boolean;
  /** Absent where the styles tell. */
  hidden?: boolean;
  raised: boolean;
  /** Number of its style, where it has one. */
  style?: number;
}

const CHARACTER_SPRM = { deleted: 0x0800, hidden: 0x083c, position: 0x2a48, style: 0x4a30 } as const;
const SUPERSCRIPT = 1;

export function runOf(properties: Buffer): DocRun {
  const run: DocRun = { deleted: false, raised: false };
  for (const { code, operand } of sprms(properties)) {
    if (code === CHARACTER_SPRM.deleted) run.deleted = operand[0] === 1;
    // 0x80 and 0x81 mean as in the style, and the opposite of that, which no style of hidden text is met with.
    else if (code === CHARACTER_SPRM.hidden && operand[0] !== 0x80) run.hidden = operand[0] !== 0;
    else if (code === CHARACTER_SPRM.position) run.raised = operand[0] === SUPERSCRIPT;
    else if (code === CHARACTER_SPRM.style) run.style = operand.readUInt16LE(0);
  }
  return run;
}
