import { INFO_LABEL } from './info-label.js';

/** A label and what stands behind it: `发布机构`, `万安县人民政府`. */
export interface Particular {
  /** Without the spaces that set its characters apart. */
  label: string;
  /** '' where nothing is stated. */
  value: string;
}

/** Pages pad labels to one width: `索 引 号：`, `来　　源：`. */
const PADDED = INFO_LABEL.replace(/\p{Script=Han}(?=\p{Script=Han})/gu, '$&[^\\S\\t]{0,20}');
const LABEL = new RegExp(
  `(${PADDED}|日期|时间|時間|(?<=^|[\\t【])(?:名[^\\S\\t]{0,20}称|标[^\\S\\t]{0,20}题))[^\\S\\t]{0,20}[:：\\t]\\t?`,
  'g',
);
/** Marks between particulars. */
const BORDERS = /^[\s|｜丨【】[\]]+|(?<![\s|｜丨【】[\]])[\s|｜丨【】[\]]+$/g;

/** Of a line that is longer the beginning tells what it is. */
const LONGEST_LINE = 1000;

/** What the info lines and index boxes of a page state, in the order in which they do. */
export function readParticulars(texts: readonly string[]): Particular[] {
  return texts.flatMap((line) => {
    const text = line.slice(0, LONGEST_LINE);
    const labels = [...text.matchAll(LABEL)];
    return labels.map((found, index) => ({
      label: found[1]!.replace(/\s+/g, ''),
      value: text.slice(found.index + found[0].length, labels[index + 1]?.index).replace(BORDERS, ''),
    }));
  });
}
