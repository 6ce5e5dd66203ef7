import { type DomElement, parentOf } from './dom.js';
import { INFO_LABEL } from './info-label.js';
import type { LineKind } from './line-kind.js';
import type { Line } from './lines.js';
import { squeeze } from './squeeze.js';

/** What only an index box (信息公开 requires one above each document) begins with. */
const INDEX_NUMBER = /^[【[]?(?:索引号|信息索取[号码]|索取号|信息编码)(?:[:：\t]|$)/;
/** What stands in index boxes, besides what info lines state as well; without a box it may be the document's text. */
const BOX_LABEL =
  '名称|标题|内容概[述要览]|内容摘要|公文种类|文种|文件类型|信息类[别型]|公文时效|时效性?|' +
  '(?:生效|失效|废止|实施|施行)(?:日期|时间)|有效期|文件状态|是否有效|(?:公开)?责任(?:部门|单位)|所属(?:机构|单位)|' +
  '载体类型|记录形式|语种|分类|类别|关键字|公开日期';
const LABELLED = new RegExp(`^[【\\[]?(?:${INFO_LABEL}|${BOX_LABEL})(?:[:：\\t]|$)`);
const LABEL_ONLY = new RegExp(`^[【\\[]?(?:${INFO_LABEL}|${BOX_LABEL})[】\\]]?[:：]?$`);

const LONGEST_BOX = 40;

/**
 * Marks the lines of index boxes, each found by its index number (索引号): the rows of the table around it, or the
 * lines beside it that bear a label, with the values that stand on lines of their own.
 *
 * @param kinds of the lines, by their words alone
 * @returns the kinds of the lines, `index` where they are such a box's
 */
export function markIndexBoxes(
  lines: readonly Line[],
  kinds: readonly (LineKind | undefined)[],
): (LineKind | undefined)[] {
  const marked = [...kinds];
  lines.forEach((line, index) => {
    if (marked[index] === 'index' || !INDEX_NUMBER.test(squeeze(line.text))) return;
    const [first, last] = line.row ? rowsAround(lines, index) : labelsAround(lines, index);
    if (last - first < LONGEST_BOX) marked.fill('index', first, last + 1);
  });
  return marked;
}

function rowsAround(lines: readonly Line[], index: number): [first: number, last: number] {
  const table = lines[index]!.row!.table;
  let first = index;
  let last = index;
  while (lines[first - 1]?.row?.table === table && index - first < LONGEST_BOX) first--;
  while (lines[last + 1]?.row?.table === table && last - index < LONGEST_BOX) last++;
  return [first, last];
}

function labelsAround(lines: readonly Line[], index: number): [first: number, last: number] {
  let first = index;
  let last = index;
  while (first > 0 && index - first < LONGEST_BOX && isLabelled(lines[first - 1]!)) first--;
  while (last + 1 < lines.length && last - index < LONGEST_BOX) {
    const next = lines[last + 1]!;
    if (!isLabelled(next) && !isValueOf(next, lines[last]!)) break;
    last++;
  }
  return [first, last];
}

function isLabelled(line: Line): boolean {
  return LABELLED.test(squeeze(line.text));
}

/** Whether a line is a label without its value. */
export function isLabelAlone(line: Line): boolean {
  return LABEL_ONLY.test(squeeze(line.text));
}

/** Whether a line stands right beside a label alone: `<dt>文号：</dt><dd>…</dd>`. */
function isValueOf(line: Line, label: Line): boolean {
  if (!isLabelAlone(label)) return false;
  const around: (DomElement | undefined)[] = [label.block, parentOf(label.block)];
  return around.includes(line.block) || around.includes(parentOf(line.block));
}
