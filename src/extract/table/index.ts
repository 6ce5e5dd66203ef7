import { scanDates } from '../../dates/index.js';
import {
  AGAINST_TARGET,
  DATE_HEADS,
  IDENTIFIED,
  SHARE_HEAD,
  TARGET_HEADS,
  TARGET_ROWS,
  TIME_HEADS,
} from '../../lexicon/table-words.js';
import { isOfReports, scaled } from '../../numerals/index.js';
import { beginningOf, fold } from '../../reading/index.js';
import type { Segmenter } from '../../segment/index.js';
import { markerOf, type PlacedTable, type Sentence, sentences } from '../../structure/index.js';
import {
  aboveTable,
  type GridCell,
  gridOf,
  type Layout,
  layoutOf,
  type NamedUnit,
  type Part,
  type PlacedCell,
  startingIn,
  unitsNamed,
} from '../../tables/index.js';
import type { Metric } from '../../types.js';
import { isPlanned } from '../attributes/status.js';
import type { Calendar } from '../calendar.js';
import { type MetricSources, metricsOf, placeOf } from '../metric.js';
import { figuresIn } from '../sentence.js';
import { type CellEvidence, IN_WORDS, rateCells } from './confidence.js';
import { type Head, headOf, monthOf } from './head.js';
import { nameOf } from './name.js';
import { periodOf } from './period.js';
import { type CellUnit, changeOf, unitOf } from './unit.js';
import { type CellValue, cellValue } from './value.js';

/** A table as read, under whose heads the next one may go on. */
export interface ReadTable {
  end: number;
  layout: Layout;
  caption: string;
  units: readonly NamedUnit[];
}

/** What the tables of a document are read with. */
export interface TableSources extends MetricSources {
  calendar: Calendar;
  segmenter: () => Segmenter;
}

/** A row that is longer is not quoted whole, nor are heads that are longer together. */
const LONGEST_ROW = 1000;
/** A cell that is longer is no head, whatever stands below it. */
const LONGEST_HEAD = 400;
const LONGEST_LEAD = 40;
/** 1980.05, which is a month under 出生年月 alone. */
const POINTED_MONTH = /^(?:19|20)\d\d\.(?:0[1-9]|1[0-2])$/;
const NO_HEADS: readonly GridCell[] = [];

/** 同比增减 behind a column of amounts and one of their shares is a change of the amounts. */
const isShare = (head: string) => SHARE_HEAD.test(head.replace(/\([^()]*\)|%$/g, ''));
const withoutBrackets = (head: string) => head.replace(/\([^()]*\)/g, '');
const written = (text: string, { start, end }: GridCell) => text.slice(start, end).replace(/\s+/g, ' ');

/** Heads as written, of many or long ones the innermost: they go with each figure of a row or a column. */
function headsWritten(text: string, cells: readonly GridCell[]): string[] {
  const heads: string[] = [];
  let length = 0;
  for (const { start, end } of cells.toReversed()) {
    const head = beginningOf(text.slice(start, end), LONGEST_HEAD).replace(/\s+/g, ' ');
    length += head.length;
    if (length > LONGEST_ROW) break;
    heads.unshift(head);
  }
  return heads;
}

/** Reads the cells of one table. */
class TableReader {
  private readonly heads = new Map<GridCell, Head>();
  private readonly lists = new Map<readonly GridCell[], readonly Head[]>();
  private readonly quoted = new Map<readonly GridCell[], string[]>();
  private readonly rowsWritten = new Map<number, string>();
  private readonly rated: CellEvidence[] = [];
  private readonly about: string | undefined;
  private readonly planned: boolean;
  /** The name of the last row that names something: of the row of its changes below it. */
  private rowAbove: readonly Head[] = [];

  constructor(
    private readonly sources: TableSources,
    private readonly placed: PlacedTable,
    private readonly table: ReadTable,
    private readonly rowsOf: (row: number) => readonly GridCell[],
  ) {
    const { calendar } = sources;
    const caption = fold(table.caption);
    const against = { date: calendar.reference, context: calendar.year };
    const dated = scanDates(caption, against).find(({ value }) => /^\d{4}/.test(value))?.value;
    this.about = dated ?? placed.period ?? calendar.year;
    this.planned = isPlanned(placed);
  }

  /** The figures of all cells, in the order of the text. */
  metrics(): Metric[] {
    const metrics = this.table.layout.cells.flatMap((cell) => this.metricsOf(cell));
    metrics.sort((a, b) => a.start - b.start);
    rateCells(this.rated);
    return metrics;
  }

  private metricsOf(placed: PlacedCell): Metric[] {
    const { cell } = placed;
    if (cell.kind === 'text') return this.prose(placed);
    if (placed.leads) return [];
    if (cell.kind === 'date') return this.date(placed);
    return this.number(placed);
  }

  private head(cell: GridCell, isTime: boolean): Head {
    let head = this.heads.get(cell);
    if (!head) {
      const { text, calendar } = this.sources;
      const sources = { text, calendar, about: this.about };
      head = isTime && cell.kind === 'number' ? monthOf(cell, sources) : headOf(cell, sources);
      this.heads.set(cell, head);
    }
    return head;
  }

  /** The heads of a list that all cells of a row or of a column share. */
  private headsOf(cells: readonly GridCell[], { columns }: Part): readonly Head[] {
    let heads = this.lists.get(cells);
    if (!heads) {
      heads = cells.map((cell) => this.head(cell, columns[cell.column]?.role === 'time'));
      this.lists.set(cells, heads);
    }
    return heads;
  }

  private written(cells: readonly GridCell[]): string[] {
    let words = this.quoted.get(cells);
    if (!words) {
      words = headsWritten(this.sources.text, cells);
      this.quoted.set(cells, words);
    }
    return words;
  }

  /**
   * Heads of the columns at the left that a column of changes goes with, nearest first. Points of percent are a change of
   * a rate, other units one of what is counted in the same, percents one of an amount.
   */
  private basesOf(placed: PlacedCell): (readonly Head[])[] {
    const { cell, part } = placed;
    const unit = this.unitOfBase(placed);
    const bases: (readonly Head[])[] = [];
    const alike: (readonly Head[])[] = [];
    for (let c = cell.column - 1; c >= 0; c--) {
      const column = part.columns[c]!;
      if (column.role === 'lead' || column.role === 'time' || column.block !== part.columns[cell.column]!.block) break;
      const heads = this.headsOf(part.columnNames[c]!, part);
      const isChange = heads.some(({ delta }) => delta);
      if (isChange && bases.length > 0) break;
      if (column.role !== 'value' || isChange) continue;
      if (unit !== undefined && this.unitIn(placed, c) === unit) alike.push(heads);
      if (!heads.some(({ text }) => isShare(text) || AGAINST_TARGET.test(text))) bases.push(heads);
    }
    return alike.length > 0 ? alike : bases;
  }

  /** The unit of what a change was measured on, where that of the change tells it. */
  private unitOfBase(placed: PlacedCell): string | undefined {
    const unit = this.unitIn(placed, placed.cell.column);
    if (unit === '百分点') return '%';
    return unit === '' || unit === '%' || unit === '倍' ? undefined : unit;
  }

  /** The unit of the number that stands in a column of the same row. */
  private unitIn(placed: PlacedCell, column: number): string | undefined {
    const cell = this.rowsOf(placed.cell.row).find((one) => one.column === column);
    const value = cell?.kind === 'number' ? cellValue(cell) : undefined;
    return value && this.unitOf(value, cell!, placed).base;
  }

  private unitOf(value: CellValue, cell: GridCell, { row, part }: PlacedCell): CellUnit {
    const columns = this.headsOf(part.columns[cell.column]?.path ?? NO_HEADS, part);
    const rows = this.headsOf(row.cells, part);
    const { units } = this.table;
    return unitOf(value, cell.reading.text, { unitCell: row.unitCell, columns, rows, table: units });
  }

  /** The period of a cell as its heads tell it; that of a change is of the latest of what it compares. */
  private periodOf(placed: PlacedCell): string | undefined {
    const rows = this.headsOf(placed.row.cells, placed.part);
    const columns = this.headsOf(placed.part.columns[placed.cell.column]?.path ?? NO_HEADS, placed.part);
    if (!changeOf(columns, rows) || columns.some(({ period }) => period)) return periodOf(rows, columns);
    const compared = this.basesOf(placed).map((heads) => periodOf(rows, heads));
    return (
      compared
        .filter((period) => period !== undefined)
        .sort()
        .at(-1) ?? periodOf(rows, columns)
    );
  }

  private number(placed: PlacedCell): Metric[] {
    const { cell, part } = placed;
    const { text } = cell.reading;
    const path = part.columns[cell.column]?.path ?? NO_HEADS;
    const columns = this.headsOf(path, part);
    const rows = this.headsOf(placed.row.cells, placed.part);
    const leaf = [columns.at(-1)?.text, rows.at(-1)?.text].map((head) => head?.replace(/\([^()]*\)|：$/g, '') ?? '');
    if (leaf.some((head) => IDENTIFIED.test(head))) return [];
    if (cell.kind === 'year' && TIME_HEADS.test(leaf[0]!)) return this.date(placed);
    if (POINTED_MONTH.test(text) && DATE_HEADS.test(leaf[0]!)) return this.date(placed);
    const value = cellValue(cell);
    if (!value) return [];
    const unit = this.unitOf(value, cell, placed);
    if (!isOfReports((value.max ?? value.value) * unit.factor)) return [];
    const accounts = value.bracketed && (unit.kind === 'money' || text.includes(','));
    if (value.bracketed && !accounts && unit.kind !== 'rate') return [];
    const sign = value.bracketed ? -1 : 1;
    const { start, end } = this.spanOf(cell, value);
    const delta = value.delta ?? changeOf(columns, rows)?.delta;
    const metric = this.placedMetric(placed, start, end, unit.kind, scaled(value.value, unit.factor) * sign || 0);
    if (value.max !== undefined) metric.max = scaled(value.max, unit.factor);
    metric.unit = unit.base;
    if (value.qualifier) metric.qualifier = value.qualifier;
    const { name, named } = this.nameOf(placed);
    if (name !== '') metric.indicator = name;
    if (delta && unit.kind !== 'rank') metric.delta = delta;
    metric.status = this.isTarget(columns, rows, placed) ? 'target' : 'actual';
    const period = this.periodOf(placed) ?? this.about;
    if (period) metric.period = period;
    this.rated.push({ metric, named, rowHead: rows.length > 0, unit: unit.toldBy });
    return [metric];
  }

  /** The name of a cell, and whether its heads name something. */
  private nameOf(placed: PlacedCell): { name: string; named: boolean } {
    const columns = this.headsOf(placed.part.columnNames[placed.cell.column] ?? NO_HEADS, placed.part);
    let rows = this.headsOf(placed.row.name, placed.part);
    const nameless = rows.length > 0 && rows.every(({ name }) => name === '');
    if (nameless && rows.some(({ delta }) => delta)) rows = this.rowAbove;
    else if (!nameless) this.rowAbove = rows;
    const base = (columns.some(({ delta }) => delta !== undefined) ? this.basesOf(placed)[0] : undefined) ?? [];
    const named = [rows, columns, base].some((heads) => heads.some(({ name }) => name !== ''));
    if (nameless && rows.some(({ isSum }) => isSum)) rows = this.sumOf(placed);
    return { name: nameOf(rows, columns, base), named };
  }

  /** 合计 of what the row stands under, where it stands under anything that has a name. */
  private sumOf({ row, part }: PlacedCell): readonly Head[] {
    const heads = this.headsOf(row.cells, part);
    const whole = heads.findLast(({ name }) => name !== '');
    const sum = heads.findLast(({ isSum }) => isSum)!;
    return whole ? [whole, { ...sum, name: sum.otherwise }] : [sum];
  }

  private isTarget(columns: readonly Head[], rows: readonly Head[], placed: PlacedCell): boolean {
    const last = columns.slice(-2).map(({ text }) => withoutBrackets(text));
    if (last.some((head) => TARGET_HEADS.test(head) && !AGAINST_TARGET.test(head))) return true;
    if (rows.slice(-1).some(({ text }) => TARGET_ROWS.test(withoutBrackets(text)))) return true;
    const { calendar } = this.sources;
    const year = calendar.firm ? calendar.reference?.slice(0, 4) : undefined;
    return this.planned || (year !== undefined && (this.periodOf(placed) ?? year).slice(0, 4) > year);
  }

  private date(placed: PlacedCell): Metric[] {
    const { cell } = placed;
    const { text, offsets } = cell.reading;
    const { calendar } = this.sources;
    const against = { date: calendar.reference, context: this.about?.slice(0, 4) };
    const whole = cell.kind === 'year' || POINTED_MONTH.test(text);
    const span = whole ? undefined : scanDates(text, against)[0];
    const value = whole ? text.replace('.', '-') : span?.value;
    if (value === undefined) return [];
    const last = span?.end ?? text.length;
    const first = span?.start ?? 0;
    const metric = this.placedMetric(placed, offsets.of(first), offsets.of(last - 1) + 1, 'date', value);
    return [metric];
  }

  /** Words in a cell, read sentence by sentence; what heads a row is read only where it is prose. */
  private prose(placed: PlacedCell): Metric[] {
    const { cell } = placed;
    const { text, calendar, segmenter } = this.sources;
    if (placed.leads && !(cell.end - cell.start > LONGEST_LEAD && /[。；]/.test(text.slice(cell.start, cell.end))))
      return [];
    const { folded, section, article, period } = this.placed;
    const heads = [...(placed.part.columns[cell.column]?.path ?? []), ...placed.row.cells];
    if (heads.some(({ reading }) => IDENTIFIED.test(reading.text.replace(/\([^()]*\)|：$/g, '')))) return [];
    const found: Metric[] = [];
    for (const stretch of sentences(folded, cell)) {
      const body = markerOf(stretch.text)?.length ?? 0;
      const sentence: Sentence = { ...stretch, body, section, article, period: this.periodOf(placed) ?? period };
      const figures = figuresIn(sentence, calendar, segmenter);
      if (figures.length === 0) continue;
      for (const metric of metricsOf(this.sources, sentence, figures)) {
        const name = metric.kind === 'date' || metric.indicator ? '' : this.nameOf(placed).name;
        if (name !== '') Object.assign(metric, { indicator: name, confidence: IN_WORDS });
        found.push(Object.assign(metric, this.headings(placed)));
      }
    }
    return found;
  }

  private spanOf({ reading }: GridCell, { start, end }: { start: number; end: number }) {
    return { start: reading.offsets.of(start), end: reading.offsets.of(end - 1) + 1 };
  }

  private headings(placed: PlacedCell): Pick<Metric, 'table' | 'rowHeaders' | 'columnHeaders'> {
    const { cell, row, leads, part } = placed;
    return {
      table: this.table.caption,
      rowHeaders: this.written(leads ? row.groups : row.cells),
      columnHeaders: this.written(part.columns[cell.column]?.path ?? NO_HEADS),
    };
  }

  private placedMetric(
    placed: PlacedCell,
    start: number,
    end: number,
    kind: Metric['kind'],
    value: Metric['value'],
  ): Metric {
    const { text, starts } = this.sources;
    return {
      section: this.placed.section,
      ...placeOf(starts, start),
      start,
      end,
      text: text.slice(start, end),
      kind,
      value,
      sentence: this.rowOf(placed),
      ...this.headings(placed),
    };
  }

  /** The row as written; of one that is too long the cell with what heads it. */
  private rowOf({ cell, row: heads }: PlacedCell): string {
    const { text } = this.sources;
    let row = this.rowsWritten.get(cell.row);
    if (row === undefined) {
      row = this.rowsOf(cell.row)
        .map((one) => written(text, one))
        .join('\t');
      this.rowsWritten.set(cell.row, row);
    }
    return row.length <= LONGEST_ROW ? row : [...headsWritten(text, heads.cells), written(text, cell)].join('\t');
  }
}

/**
 * The figures of a table: each cell of numbers is one, named by what heads its row and its column; words in cells are
 * read as sentences.
 *
 * @param before the table before this one
 * @returns the metrics in the order of the text, and the table for the one behind it
 */
export function readTable(
  placed: PlacedTable,
  sources: TableSources,
  before: ReadTable | undefined,
): { metrics: Metric[]; table: ReadTable } {
  const { text } = sources;
  const { folded, table } = placed;
  const grid = gridOf(folded, table);
  const above = aboveTable(text, folded, table.start, before?.end ?? 0);
  const continued = above.adjoins ? before : undefined;
  const layout = layoutOf(grid, continued?.layout);
  const inherits = continued !== undefined && layout.inherited;
  const units = [...above.unitLines, ...layout.unitLines].flatMap(unitsNamed);
  if (units.length === 0) units.push(...unitsNamed(`单位：${/\(([^()]+)\)$/.exec(fold(above.caption))?.[1] ?? ''}`));
  const read: ReadTable = {
    end: table.end,
    layout,
    caption: inherits
      ? continued.caption
      : above.caption || (layout.title ? headsWritten(text, [layout.title]).join('') : ''),
    units: inherits && units.length === 0 ? continued.units : units,
  };
  const reader = new TableReader(sources, placed, read, (row) => startingIn(grid, row));
  return { metrics: reader.metrics(), table: read };
}
