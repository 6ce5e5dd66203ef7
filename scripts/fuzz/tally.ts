import type { FormatName } from './formats/index.js';
import { OUTCOMES, type Outcome } from './judge.js';

/** Counts of outcomes by format. */
export class Tally {
  private readonly counts = new Map<FormatName, Map<Outcome, number>>();

  add(format: FormatName, outcome: Outcome): void {
    const counts = this.counts.get(format) ?? new Map<Outcome, number>();
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    this.counts.set(format, counts);
  }

  /** Lines of a table: a format each that was asked for, and all. The same counts give the same lines. */
  lines(formats: readonly FormatName[]): string[] {
    const rows = formats.map((format) => [format, ...this.row([format])]);
    const cells = [['', 'inputs', ...OUTCOMES], ...rows, ['all', ...this.row(formats)]];
    return cells.map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(6) : cell.padStart(8)))
        .join('')
        .trimEnd(),
    );
  }

  private row(formats: readonly FormatName[]): string[] {
    const counts = OUTCOMES.map((outcome) =>
      formats.reduce((sum, format) => sum + (this.counts.get(format)?.get(outcome) ?? 0), 0),
    );
    return [counts.reduce((sum, count) => sum + count, 0), ...counts].map(String);
  }
}
