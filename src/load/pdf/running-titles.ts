import type { Row } from './runs.js';

/** The rows of a page, and what is needed to tell its margins. */
export interface PageRows {
  height: number;
  rows: Row[];
  /** Where its first table begins and its last one ends, where it has tables. */
  tables: readonly { top: number; bottom: number }[];
}

/** The part of a page above and below in which running titles and page numbers stand. */
const MARGIN = 0.13;
/** A bare number is a page's only where it stands as far out as this. */
const OUTER_MARGIN = 0.1;
/** No more lines than these at either end. */
const MOST_LINES = 3;
/** Points that one running title may move from page to page. */
const SAME_PLACE = 4;

const NUMBER = '(?:\\d{1,4}|[ivxlc]{1,6}|[IVXLC]{1,6}|[一二三四五六七八九十百〇]{1,5})';
const DECORATED_NUMBER = new RegExp(
  `^(?:[-—–―·•~～|]+\\s*${NUMBER}\\s*[-—–―·•~～|]+|第\\s*${NUMBER}\\s*页(?:\\s*[,，/／(（]?\\s*共\\s*${NUMBER}\\s*页[)）]?)?|共\\s*\\d+\\s*页\\s*[,，]?\\s*第\\s*\\d+\\s*页|\\d+\\s*[/／]\\s*\\d+|P(?:age)?\\.?\\s*\\d+(?:\\s*of\\s*\\d+)?)$`,
  'i',
);
const BARE_NUMBER = /^\d{1,4}$/;

/**
 * The rows of each page without headers, footers and page numbers: what stands in the margin on several pages in the same
 * place and reads the same but for its numbers, and page numbers, of which bare ones must count the pages.
 */
export function withoutRunningTitles(pages: readonly PageRows[]): Row[][] {
  const heads = pages.map((page) => marginRows(page, 'top'));
  const feet = pages.map((page) => marginRows(page, 'bottom'));
  const running = new Set<Row>([...runningRows(pages, heads), ...runningRows(pages, feet)]);
  return pages.map(({ rows }) => rows.filter((row) => !running.has(row)));
}

/** The outermost rows of a page in its margin, from the edge inwards. */
function marginRows(page: PageRows, side: 'top' | 'bottom'): Row[] {
  const rows = side === 'top' ? page.rows.slice(0, MOST_LINES) : page.rows.slice(-MOST_LINES).reverse();
  const found: Row[] = [];
  for (const row of rows) {
    const depth = side === 'top' ? row.y : page.height - row.y;
    const besideTable = page.tables.some(({ top, bottom }) => (side === 'top' ? top < row.y : bottom > row.y));
    if (depth > MARGIN * page.height || row.runs.length > 3 || besideTable) break;
    found.push(row);
  }
  return found;
}

function runningRows(pages: readonly PageRows[], margins: readonly Row[][]): Row[] {
  const found: Row[] = [];
  const peeled = margins.map(() => 0);
  for (let depth = 0; depth < MOST_LINES; depth++) {
    const open = margins.map((rows, page) => (peeled[page] === depth ? rows[depth] : undefined));
    open.forEach((row, page) => {
      if (!row || !(isPageNumber(row, page, pages, open) || isRepeated(row, page, open))) return;
      found.push(row);
      peeled[page] = depth + 1;
    });
  }
  return found;
}

const textOf = (row: Row): string => row.runs.map(({ text }) => text).join(' ');
/** A text but for its numbers, as that of the page is one of them. */
const likeness = (row: Row): string => textOf(row).replace(/\d+/g, '#').replace(/\s+/g, '');

function isPageNumber(row: Row, page: number, pages: readonly PageRows[], open: readonly (Row | undefined)[]): boolean {
  const text = textOf(row).trim();
  if (DECORATED_NUMBER.test(text)) return true;
  const { height } = pages[page]!;
  if (!BARE_NUMBER.test(text) || Math.min(row.y, height - row.y) > OUTER_MARGIN * height) return false;
  if (pages.length === 1) return Number(text) === 1;
  return open.some(
    (other, index) =>
      other &&
      index !== page &&
      BARE_NUMBER.test(textOf(other).trim()) &&
      Number(textOf(other)) - index === Number(text) - page,
  );
}

/** Whether other pages have the same in the same place: two in three, or two in three of those on the same side. */
function isRepeated(row: Row, page: number, open: readonly (Row | undefined)[]): boolean {
  if (open.length < 2 || /^#?$/.test(likeness(row))) return false;
  const same = open.map((other) => other !== undefined && sameLine(row, other));
  const count = (indices: readonly number[]) => indices.filter((index) => same[index]).length;
  const all = [...same.keys()];
  const side = all.filter((index) => index % 2 === page % 2);
  return isMost(count(all), all.length, 2) || isMost(count(side), side.length, 2);
}

const isMost = (count: number, total: number, least: number) => count >= least && count * 3 >= total * 2;

function sameLine(row: Row, other: Row): boolean {
  return Math.abs(row.y - other.y) <= SAME_PLACE && likeness(row) === likeness(other);
}
