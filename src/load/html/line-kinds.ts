import { markIndexBoxes } from './index-box.js';
import { type LineKind, lineKind } from './line-kind.js';
import type { Line } from './lines.js';

/** What the cells of a row may be as one line; heads and items of tables begin with many other words of sites. */
const KINDS_OF_ROWS: ReadonlySet<LineKind | undefined> = new Set<LineKind>(['info', 'footer', 'tool', 'crumb']);

/** The kind of each line of a page: by its words, and by what stands around it where they do not settle it. */
export function lineKinds(lines: readonly Line[]): (LineKind | undefined)[] {
  const kinds = lines.map((line) => {
    const kind = lineKind(line.text);
    return line.row === undefined || KINDS_OF_ROWS.has(kind) ? kind : undefined;
  });
  return markIndexBoxes(lines, withoutHeads(lines, kinds));
}

/**
 * A row that begins with a label without a colon (`来源 件数`) states particulars of the document where half of the
 * rows of its table do, else it is the head of data or one of the items.
 */
function withoutHeads(lines: readonly Line[], kinds: readonly (LineKind | undefined)[]): (LineKind | undefined)[] {
  const rows = new Map<object, number>();
  const labelled = new Map<object, number>();
  lines.forEach(({ row }, index) => {
    if (!row) return;
    rows.set(row.table, (rows.get(row.table) ?? 0) + 1);
    if (kinds[index] === 'info') labelled.set(row.table, (labelled.get(row.table) ?? 0) + 1);
  });
  return kinds.map((kind, index) => {
    const { row, text } = lines[index]!;
    if (kind !== 'info' || !row || /[:：]/.test(text)) return kind;
    return labelled.get(row.table)! * 2 >= rows.get(row.table)! ? kind : undefined;
  });
}
