import { OpenTable, saysContinued } from './continued-tables.js';
import { type ColumnEdges, columnEdges, goesOn, paragraphJoint } from './paragraphs.js';
import type { ColumnLine, ColumnTable, Element, OrderedPage } from './reading-order.js';

/** A paragraph on one line. */
export interface Paragraph {
  kind: 'paragraph';
  text: string;
  /** Page that it begins on, from 0. */
  page: number;
  /** Offset in its text at which each further page begins that it goes on to. */
  breaks: number[];
}

export type Block = Paragraph | ColumnTable;

/**
 * The blocks of a document as they are read, whole where a line, a column or a page parts them. Notes at the foot of a
 * page are paragraphs of their own behind its text, or in front of the block that goes on to the next page.
 */
export function flowOf(pages: readonly OrderedPage[]): Block[] {
  const edges = edgesByColumn(pages.flatMap(({ body, notes }) => [...body, ...notes]));
  const flow = new Flow(edges);
  let notes: Block[] = [];
  for (const page of pages) {
    const blocksBefore = flow.blocks.length;
    const body = withoutContinuedTitle(page.body, flow);
    const [first] = body;
    const goesOn = first !== undefined && flow.add(first);
    const behind = flow.blocks.splice(goesOn ? blocksBefore - 1 : blocksBefore);
    for (const block of [...notes, ...behind]) flow.blocks.push(block);
    for (const element of body.slice(1)) flow.add(element);
    const noteFlow = new Flow(edges);
    for (const line of page.notes) noteFlow.add(line);
    notes = noteFlow.blocks;
  }
  return [...flow.blocks, ...notes];
}

/** The edges of each column, from all pages on which there is one like it: the last page may hold no full line. */
function edgesByColumn(elements: readonly Element[]): Map<string, ColumnEdges> {
  const lines = new Map<string, ColumnLine[]>();
  for (const element of elements) {
    if (element.kind !== 'line') continue;
    const column = lines.get(element.column);
    if (column) column.push(element);
    else lines.set(element.column, [element]);
  }
  return new Map([...lines].map(([column, each]) => [column, columnEdges(each)]));
}

class Flow {
  readonly blocks: Block[] = [];
  private lastLine: ColumnLine | undefined;
  private lastTable: { open: OpenTable; block: ColumnTable } | undefined;

  constructor(private readonly edges: ReadonlyMap<string, ColumnEdges>) {}

  /** Adds what comes next; tells whether the last block goes on with it. */
  add(element: Element): boolean {
    return element.kind === 'line' ? this.addLine(element) : this.addTable(element);
  }

  private addLine(line: ColumnLine): boolean {
    const before = this.lastLine;
    this.lastLine = line;
    const last = this.blocks.at(-1);
    if (before && last?.kind === 'paragraph') {
      const edgesBefore = this.edges.get(before.column)!;
      if (goesOn(before, line, edgesBefore, this.edges.get(line.column)!)) {
        last.text += paragraphJoint(before, line, edgesBefore);
        for (let page = before.page; page < line.page; page++) last.breaks.push(last.text.length);
        last.text += line.text;
        return true;
      }
    }
    this.blocks.push({ kind: 'paragraph', text: line.text, page: line.page, breaks: [] });
    return false;
  }

  private addTable(table: ColumnTable): boolean {
    this.lastLine = undefined;
    if (this.tableBefore(table)?.add(table)) return true;
    this.blocks.push(table);
    this.lastTable = { open: new OpenTable(table), block: table };
    return false;
  }

  /** The last block, where it is a table that ends on the page before another's. */
  tableBefore(table: ColumnTable): OpenTable | undefined {
    const last = this.lastTable;
    return last && this.blocks.at(-1) === last.block && isOnNextPage(last.block, table) ? last.open : undefined;
  }
}

const isOnNextPage = (above: ColumnTable, below: ColumnTable) => above.page + above.breaks.length + 1 === below.page;

/** A page without the lines above its first table that only say that the table of the page before goes on. */
function withoutContinuedTitle(body: readonly Element[], flow: Flow): readonly Element[] {
  const at = body.findIndex(({ kind }) => kind === 'table');
  const table = body[at];
  const above = body.slice(0, Math.max(0, at));
  if (table?.kind !== 'table' || above.length === 0) return body;
  const titles = above.every((line) => line.kind === 'line' && (saysContinued(line.text) || UNIT_LINE.test(line.text)));
  const says = above.some((line) => line.kind === 'line' && saysContinued(line.text));
  return titles && says && flow.tableBefore(table)?.takes(table) ? body.slice(at) : body;
}

/** The unit of the figures in a table, repeated above its next part. */
const UNIT_LINE = /^[(（]?(?:计量)?单位[:：]/;
