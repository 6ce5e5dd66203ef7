import { ancestors, type DomElement } from './dom.js';
import type { Line, RowLine } from './lines.js';
import { isFigure } from './table-figure.js';

/** `附表1 …`, `单位：元`: with these a table begins. */
const CAPTION = /^(?:附?表|附件)\s*[\p{Nd}一二三四五六七八九十]|^[（(]?(?:(?:金额|计量)?单位)\s*[:：]/u;
/** Where a table has no figure for an item. */
const NO_FIGURE = /^[-—–/]+$/;

/** A table as an element holds it. */
interface Part {
  rows: RowLine[];
  columns: number;
}

/**
 * Joins tables that go on in another element: what was one table before the page was made is often cut where a sheet
 * of paper ended, or between its heads and the rows that scroll under them. A table goes on in the next one where
 * nothing stands between them, both are in the same cell of the layout or in none, they have as many columns, and the
 * next has no head of its own: neither marked heads nor a caption nor, above figures, a row without any that fills the
 * columns. A single row that may be layout is joined to data only, as heads above it or as figures below.
 *
 * @param lines in the order of the page
 * @returns the lines, the rows of joined tables being those of one; a row that is left alone and may be layout, as that
 */
export function joinContinuedTables(root: DomElement, lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  let chain: Part[] = [];
  const endChain = () => {
    for (const line of settle(chain)) joined.push(line);
    chain = [];
  };
  for (let at = 0; at < lines.length; ) {
    const part = partAt(lines, at);
    const last = chain.at(-1);
    if (!part || (last && !goesOn(last, part, root))) endChain();
    if (part) chain.push(part);
    else joined.push(lines[at]!);
    at += part?.rows.length ?? 1;
  }
  endChain();
  return joined;
}

function partAt(lines: readonly Line[], at: number): Part | undefined {
  const rows: RowLine[] = [];
  const table = lines[at]!.row?.table;
  if (!table) return undefined;
  let columns = 0;
  for (let next = at; lines[next]?.row?.table === table; next++) {
    const line = lines[next] as RowLine;
    rows.push(line);
    const last = line.row.cells.at(-1);
    if (last) columns = Math.max(columns, last.column + last.columnSpan);
  }
  return { rows, columns };
}

function settle(chain: readonly Part[]): Line[] {
  const [first, ...others] = chain;
  if (!first) return [];
  const alone = first.rows[0]!.alone;
  if (others.length === 0) return alone ?? first.rows;
  const { table } = first.rows[0]!.row;
  let above = first.rows.at(-1)!.row.index;
  return [
    ...first.rows,
    ...others.flatMap(({ rows }) => {
      const begin = above + 1;
      above = begin + rows.at(-1)!.row.index;
      return rows.map((line) => ({ ...line, row: { ...line.row, table, index: begin + line.row.index } }));
    }),
  ];
}

function goesOn(above: Part, below: Part, root: DomElement): boolean {
  if (above.columns !== below.columns || hasHead(below)) return false;
  if (layoutCell(above.rows[0]!.block, root) !== layoutCell(below.rows[0]!.block, root)) return false;
  const unsure = [above, below].filter(({ rows }) => rows[0]!.alone);
  if (unsure.length === 2) return false;
  return unsure.every((part) => holdsFigure(part.rows[0]!) === (part === below));
}

function layoutCell(table: DomElement, root: DomElement): DomElement | undefined {
  for (const element of ancestors(table, root)) if (element.name === 'td' || element.name === 'th') return element;
  return undefined;
}

function hasHead({ rows, columns }: Part): boolean {
  let at = 0;
  while (at < rows.length - 1 && isTitle(rows[at]!, columns)) at++;
  const opening = rows.slice(0, at + 1);
  if (opening.some(({ text, row }) => CAPTION.test(text) || row.cells.some((cell) => cell.header))) return true;
  const first = rows[at]!;
  const filled = first.row.cells.filter((cell) => cell.end > cell.start);
  const width = filled.reduce((sum, cell) => sum + cell.columnSpan, 0);
  if (filled.length < 2 || width < columns - 1 || holdsFigure(first)) return false;
  return rows.some((line) => holdsFigure(line));
}

/** A row that one cell over all columns fills. */
function isTitle({ row }: RowLine, columns: number): boolean {
  return columns > 1 && row.cells.some((cell) => cell.columnSpan === columns && cell.end > cell.start);
}

function holdsFigure({ text, row }: RowLine): boolean {
  return row.cells.some(({ start, end }) => {
    const held = text.slice(start, end);
    return isFigure(held) || NO_FIGURE.test(held);
  });
}
