import type { Head } from './head.js';

/** No name is longer; of heads that come to more the innermost is the name. */
const LONGEST = 400;

const joined = (heads: readonly Head[]) => {
  let name = '';
  for (const head of heads) {
    if (name.endsWith(head.name)) continue;
    name += head.name;
    if (name.length > LONGEST) return heads.at(-1)!.name;
  }
  return name;
};

/** 粮食产量 and 发电量 need no 产量; 其他 is never said by chance. */
const says = (row: string, column: string) =>
  column !== '其他' &&
  (row.endsWith(column) || (column.length > 2 && row.includes(column)) || (column === '产量' && row.endsWith('量')));

const LONGEST_OVERLAP = 8;

/** 行政事业性收费 and 收费金额 share 收费. */
function overlapping(row: string, column: string): string {
  for (let length = Math.min(LONGEST_OVERLAP, row.length, column.length - 1); length > 1; length--)
    if (row.endsWith(column.slice(0, length))) return row + column.slice(length);
  return row + column;
}

/** The last resort: 合计, 数量. */
const otherwise = (heads: readonly Head[]) => heads.findLast((head) => head.otherwise !== '')?.otherwise ?? '';

/**
 * The name of a figure from the heads of its row and of its column: what each adds. Heads that only say that there is a
 * number (金额, 本年数) add nothing, a sum (合计) only where nothing else names it.
 *
 * @param rows of what heads its row, as much as tells the row from others; outermost first
 * @param columns the same of its column
 * @param base heads of the column that a change is measured on
 */
export function nameOf(rows: readonly Head[], columns: readonly Head[], base: readonly Head[]): string {
  const row = joined(rows);
  const own = joined(columns);
  const changed = own === '' && columns.some(({ delta }) => delta !== undefined);
  const column = changed ? joined(base) : own;
  if (row === '' && column === '')
    return otherwise(columns.some(({ isSum }) => isSum) ? columns : rows) || otherwise(columns);
  if (column === '' || says(row, column)) return row;
  // Of several sums in one row each keeps the word: 行政复议总计.
  if (row === '') return column + (columns.length > 1 && columns.at(-1)!.isSum ? columns.at(-1)!.otherwise : '');
  return overlapping(row, column);
}
