import type { ChalkInstance } from 'chalk';
import stringWidth from 'string-width';
import { isDoubtful } from '../certainty.js';
import type { DocumentResult, Metric, Qualifier } from '../types.js';
import { plainDigits } from './digits.js';
import { pad, truncate } from './display-width.js';
import { heading } from './fields.js';
import type { Exporter, Headings } from './formats.js';
import { inPieces } from './pieces.js';
import { printable } from './printable.js';

export interface TableOptions {
  /** Language of the column headings. */
  header: Headings;
  /** Width of the terminal in cells. */
  width: number;
  /** Paints; a chalk of level 0 leaves the text plain. */
  paint: ChalkInstance;
  /** Whether confidence and the name that came second have a column. */
  doubtful?: boolean | undefined;
}

interface Column {
  heading: string;
  align: 'left' | 'right';
  /** Cells that the column keeps when the terminal is too narrow for all; a column without it is never cut. */
  least?: number;
  cell(metric: Metric): string;
  paint(text: string): string;
}

const GAP = '  ';

/** The table for reading on a terminal: a heading for each document, then a line for each of its metrics. */
export function table(options: TableOptions): Exporter {
  const columns = columnsOf(options);
  return {
    begin: () => '',
    *document(result) {
      yield `${documentLine(result, options)}\n`;
      for (const lines of inPieces(metricLines(result.metrics, columns, options))) {
        yield lines.map((line) => `${line}\n`).join('');
      }
    },
    between: () => '\n',
    end: () => '',
  };
}

function columnsOf({ header, paint, doubtful = false }: TableOptions): Column[] {
  const certainty: Column[] = [
    {
      heading: heading('confidence', header),
      align: 'right',
      cell: ({ confidence }) => confidence?.toFixed(2) ?? '',
      paint: paint.dim,
    },
    {
      heading: heading('alternative', header),
      align: 'left',
      least: 8,
      cell: (metric) => metric.alternative ?? '',
      paint: String,
    },
  ];
  return [
    {
      heading: heading('line', header),
      align: 'right',
      cell: (metric) => `${metric.line}:${metric.column}`,
      paint: paint.dim,
    },
    {
      heading: heading('indicator', header),
      align: 'left',
      least: 8,
      cell: (metric) => metric.indicator ?? '',
      paint: paint.bold,
    },
    // A column of its own: where a long name is cut, the mark is not.
    { heading: '', align: 'left', cell: (metric) => (isDoubtful(metric) ? '?' : ''), paint: paint.yellow },
    ...(doubtful ? certainty : []),
    { heading: heading('value', header), align: 'right', cell: amount, paint: paint.cyan },
    { heading: heading('unit', header), align: 'left', cell: (metric) => metric.unit ?? '', paint: paint.cyan },
    { heading: heading('kind', header), align: 'left', cell: (metric) => metric.kind, paint: paint.dim },
    { heading: '', align: 'left', cell: marks, paint: paint.yellow },
    {
      heading: heading('text', header),
      align: 'left',
      least: 6,
      cell: (metric) => metric.text,
      paint: String,
    },
  ];
}

const SIGNS: Record<Qualifier, string> = { over: '>', under: '<', about: '~' };

/** `>5000`, `1–2`: room is scarce, so the qualifier is a sign. */
function amount({ value, max, qualifier }: Metric): string {
  const from = typeof value === 'number' ? plainDigits(value) : value;
  const range = max === undefined ? from : `${from}–${plainDigits(max)}`;
  return qualifier === undefined ? range : SIGNS[qualifier] + range;
}

/** What is not the plain case: up, target. */
function marks({ delta, status }: Metric): string {
  return [delta, status === 'target' ? status : undefined].filter(Boolean).join(' ');
}

function documentLine({ document, metrics }: DocumentResult, { width, paint }: TableOptions): string {
  const count = `${metrics.length} ${metrics.length === 1 ? 'metric' : 'metrics'}`;
  const { path, article } = document;
  const which = article ? `  ${article.number} ${article.title ?? ''}`.trimEnd() : '';
  const line = truncate(printable(`${path}${which}  ${count}`), width);
  return paint.underline(line);
}

function metricLines(metrics: Metric[], all: Column[], { width, paint }: TableOptions): string[] {
  if (metrics.length === 0) return [];
  const columns = all.filter((column) => metrics.some((metric) => column.cell(metric) !== ''));
  const rows = metrics.map((metric) => columns.map((column) => printable(column.cell(metric))));
  const widths = fit(columns, rows, width);
  const cut = (cells: string[]) => cells.map((cell, i) => truncate(cell, widths[i]!));
  const filled = (cells: string[]) => cut(cells).map((cell, i) => pad(cell, widths[i]!, columns[i]!.align));
  return [
    paint.dim(
      filled(columns.map((column) => column.heading))
        .join(GAP)
        .trimEnd(),
    ),
    ...rows.map((cells) => {
      // The last column is not filled up: a line that reaches the edge of some terminals wraps.
      const shown = [...filled(cells).slice(0, -1), ...cut(cells).slice(-1)];
      return shown.map((cell, i) => columns[i]!.paint(cell)).join(GAP);
    }),
  ];
}

/** Gives every column what its widest cell needs; what the line lacks is taken from whichever flexible one is widest. */
function fit(columns: Column[], rows: string[][], width: number): number[] {
  const widths = columns.map((column, i) =>
    rows.reduce((widest, cells) => Math.max(widest, stringWidth(cells[i]!)), stringWidth(column.heading)),
  );
  const spare = (i: number) => widths[i]! > (columns[i]!.least ?? Number.POSITIVE_INFINITY);
  let excess = widths.reduce((sum, each) => sum + each, 0) + GAP.length * (columns.length - 1) - width;
  while (excess-- > 0) {
    const [widest] = [...widths.keys()].filter(spare).sort((a, b) => widths[b]! - widths[a]!);
    if (widest === undefined) break;
    widths[widest]!--;
  }
  return widths;
}
