import type { ChalkInstance } from 'chalk';
import stringWidth from 'string-width';
import { pad } from '../export/display-width.js';
import { printable } from '../export/printable.js';
import type { Interval } from './bootstrap.js';
import type { Evaluation } from './evaluation.js';
import type { Figures } from './figures.js';

const HEADINGS = ['', 'gold', 'predicted', 'P', 'R', 'F1', 'span', 'value', 'name', 'attrs', 'ROW F1'];
const GAP = '  ';

/** A line of cells, or nothing for an empty line. */
type Line = { cells: string[]; paint(text: string): string } | undefined;

/** The score as an aligned table, shares in per cent: all documents, each kind, each document; below it the intervals. */
export function table({ intervals, byKind, byDocument, ...all }: Evaluation, paint: ChalkInstance): string {
  const lines: Line[] = [
    { cells: HEADINGS, paint: paint.dim },
    { cells: cells('all', all), paint: paint.bold },
    undefined,
    ...Object.entries(byKind).map(([kind, figures]) => plain(kind, figures)),
    undefined,
    ...byDocument.map(({ doc, ...figures }) => plain(doc, figures)),
  ];
  return [...aligned(lines), '', intervalLine(intervals)].map((line) => `${line}\n`).join('');
}

function plain(name: string, figures: Figures): Line {
  return { cells: cells(name, figures), paint: String };
}

function cells(name: string, { gold, predicted, found, span, value, name: named, attrs, row }: Figures): string[] {
  const shares = [found.precision, found.recall, found.f1, span, value, named, attrs, row];
  return [printable(name), String(gold), String(predicted), ...shares.map(percent)];
}

function aligned(lines: readonly Line[]): string[] {
  const widths = HEADINGS.map((_, i) => Math.max(...lines.map((line) => (line ? stringWidth(line.cells[i]!) : 0))));
  return lines.map((line) => {
    if (!line) return '';
    const filled = line.cells.map((cell, i) => pad(cell, widths[i]!, i === 0 ? 'left' : 'right'));
    return line.paint(filled.join(GAP));
  });
}

function intervalLine({ confidence, found, value, name, attrs, row }: Evaluation['intervals']): string {
  const shown = [
    `F1 ${range(found)}`,
    `value ${range(value)}`,
    `name ${range(name)}`,
    `attrs ${range(attrs)}`,
    `ROW F1 ${range(row)}`,
  ];
  return [`${confidence * 100} % intervals`, ...shown].join(GAP);
}

function range(interval: Interval | undefined): string {
  return interval === undefined ? NOT_APPLICABLE : `${percent(interval.low)}–${percent(interval.high)}`;
}

function percent(share: number | undefined): string {
  return share === undefined ? NOT_APPLICABLE : (share * 100).toFixed(1);
}

const NOT_APPLICABLE = '–';
