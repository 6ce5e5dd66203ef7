import type { ChalkInstance } from 'chalk';
import stringWidth from 'string-width';
import { pad } from '../export/display-width.js';
import { printable } from '../export/printable.js';
import type { Interval } from './bootstrap.js';
import type { Band } from './calibration.js';
import type { Evaluation } from './evaluation.js';
import type { Figures } from './figures.js';

/** The shares, in the order of their columns; those of the last two are there where there is anything to take one of. */
const SHARES: readonly [heading: string, share: (figures: Figures) => number | undefined][] = [
  ['P', ({ found }) => found.precision],
  ['R', ({ found }) => found.recall],
  ['F1', ({ found }) => found.f1],
  ['span', ({ span }) => span],
  ['value', ({ value }) => value],
  ['name', ({ name }) => name],
  ['attrs', ({ attrs }) => attrs],
  ['ROW F1', ({ row }) => row],
  ['exact', ({ exact }) => exact],
  ['period', ({ period }) => period],
  ['sure', ({ sure }) => sure],
];
const ALWAYS = SHARES.length - 2;
const GAP = '  ';

/** A line of cells, or nothing for an empty line. */
type Line = { cells: string[]; paint(text: string): string } | undefined;

/**
 * The score as an aligned table, shares in per cent: all documents, each kind, each document; below it the intervals, and
 * where metrics have a confidence how honest that is.
 */
export function table(
  { intervals, calibration, byKind, byDocument, ...all }: Evaluation,
  paint: ChalkInstance,
): string {
  const shares = SHARES.filter(([, share], i) => i < ALWAYS || share(all) !== undefined);
  const cells = (name: string, figures: Figures): string[] => [
    printable(name),
    String(figures.gold),
    String(figures.predicted),
    ...shares.map(([, share]) => percent(share(figures))),
  ];
  const plain = (name: string, figures: Figures): Line => ({ cells: cells(name, figures), paint: String });
  const lines: Line[] = [
    { cells: ['', 'gold', 'predicted', ...shares.map(([heading]) => heading)], paint: paint.dim },
    { cells: cells('all', all), paint: paint.bold },
    undefined,
    ...Object.entries(byKind).map(([kind, figures]) => plain(kind, figures)),
    undefined,
    ...byDocument.map(({ doc, ...figures }) => plain(doc, figures)),
  ];
  const reliability = calibration ? ['', ...aligned(bandLines(calibration, paint))] : [];
  return [...aligned(lines), '', intervalLine(intervals), ...reliability].map((line) => `${line}\n`).join('');
}

function bandLines(bands: readonly Band[], paint: ChalkInstance): Line[] {
  return [
    { cells: ['confidence', 'rows', 'mean', 'right'], paint: paint.dim },
    ...bands.map(({ from, to, rows, confidence, right }) => ({
      cells: [`${from}–${to}`, String(rows), percent(confidence), percent(right)],
      paint: String,
    })),
  ];
}

function aligned(lines: readonly Line[]): string[] {
  const widths = lines[0]!.cells.map((_, i) =>
    Math.max(...lines.map((line) => (line ? stringWidth(line.cells[i]!) : 0))),
  );
  return lines.map((line) => {
    if (!line) return '';
    const filled = line.cells.map((cell, i) => pad(cell, widths[i]!, i === 0 ? 'left' : 'right'));
    return line.paint(filled.join(GAP));
  });
}

function intervalLine({ confidence, found, value, name, attrs, row, exact, period, sure }: Evaluation['intervals']) {
  const shown = [
    `F1 ${range(found)}`,
    `value ${range(value)}`,
    `name ${range(name)}`,
    `attrs ${range(attrs)}`,
    `ROW F1 ${range(row)}`,
    `exact ${range(exact)}`,
    ...(period ? [`period ${range(period)}`] : []),
    ...(sure ? [`sure ${range(sure)}`] : []),
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
