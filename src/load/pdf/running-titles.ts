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
    const open = margins.map((rows, page) => (peeled[page] === depth ? marginLine(rows[depth]) : undefined));
    const isPageNumber = pageNumbers(pages, open);
    const isRepeated = repeatedLines(open);
    open.forEach((line, page) => {
      if (!line || !(isPageNumber(line, page) || isRepeated(line, page))) return;
      found.push(line.row);
      peeled[page] = depth + 1;
    });
  }
  return found;
}

/** A line in the margin, and what is compared of it. */
interface MarginLine {
  row: Row;
  text: string;
  /** Its text but for its numbers, as that of the page is one of them. */
  likeness: string;
  /** The number that it is, if it is nothing else. */
  number?: number;
}

function marginLine(row: Row | undefined): MarginLine | undefined {
  if (!row) return undefined;
  const text = row.runs.map((run) => run.text).join(' ');
  const likeness = text.replace(/\d+/g, '#').replace(/\s+/g, '');
  return { row, text, likeness, ...(BARE_NUMBER.test(text) && { number: Number(text) }) };
}

type OpenLines = readonly (MarginLine | undefined)[];
type LineTest = (line: MarginLine, page: number) => boolean;

/** Whether a line is the number of its page; bare numbers are where another page bears one that counts on from it. */
function pageNumbers(pages: readonly PageRows[], open: OpenLines): LineTest {
  const counts = new Map<number, number>();
  open.forEach((line, page) => {
    if (line?.number !== undefined) counts.set(line.number - page, (counts.get(line.number - page) ?? 0) + 1);
  });
  return ({ text, number, row }, page) => {
    if (DECORATED_NUMBER.test(text)) return true;
    const { height } = pages[page]!;
    if (number === undefined || Math.min(row.y, height - row.y) > OUTER_MARGIN * height) return false;
    return pages.length === 1 ? number === 1 : counts.get(number - page)! > 1;
  };
}

/** Lines that read alike by their height on the page: of all pages, and of those with even and odd numbers. */
type Alike = Record<'all' | 'even' | 'odd', number[]>;
const sideOf = (page: number) => (page % 2 === 0 ? 'even' : 'odd');

/** Whether other pages have the same in the same place: two in three, or two in three of those on the same side. */
function repeatedLines(open: OpenLines): LineTest {
  const byLikeness = new Map<string, Alike>();
  open.forEach((line, page) => {
    if (!line) return;
    const alike = byLikeness.get(line.likeness) ?? { all: [], even: [], odd: [] };
    byLikeness.set(line.likeness, alike);
    alike.all.push(line.row.y);
    alike[sideOf(page)].push(line.row.y);
  });
  for (const { all, even, odd } of byLikeness.values())
    for (const heights of [all, even, odd]) heights.sort((a, b) => a - b);
  const pagesOn = { all: open.length, even: Math.ceil(open.length / 2), odd: Math.floor(open.length / 2) };
  return ({ likeness, row }, page) => {
    if (open.length < 2 || /^#?$/.test(likeness)) return false;
    const alike = byLikeness.get(likeness)!;
    return (['all', sideOf(page)] as const).some((side) => {
      const count = countAround(alike[side], row.y);
      return count >= 2 && count * 3 >= pagesOn[side] * 2;
    });
  };
}

/** How many of ascending heights are no further from one than a line may move. */
function countAround(heights: readonly number[], y: number): number {
  const above = countWhile(heights, (height) => y - height > SAME_PLACE);
  return countWhile(heights, (height) => height - y <= SAME_PLACE) - above;
}

/** How many numbers there are before the first that a test does not hold for; it holds for none behind that. */
function countWhile(ascending: readonly number[], test: (number: number) => boolean): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(ascending[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
