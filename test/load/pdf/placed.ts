import { isWide } from '../../../src/load/pdf/characters.js';
import type { PlacedText, Rule } from '../../../src/load/pdf/placed-text.js';
import { type Row, rowsOf } from '../../../src/load/pdf/runs.js';

/** A text with Han characters as wide as the font is high and others half as wide. */
export function at(text: string, x: number, y: number, height = 10): PlacedText {
  const width = [...text].reduce((sum, character) => sum + (isWide(character) ? 1 : 0.5), 0) * height;
  return { text, x, y, width, height };
}

/** Texts that stand side by side, and where they begin. */
export type TextRow = readonly (readonly [text: string, x: number])[];

/** Rows from the texts of each and where they begin, ten points high and twenty apart. */
export function rowsAt(rows: readonly TextRow[]): Row[] {
  return rowsOf(rows.flatMap((row, index) => row.map(([text, x]) => at(text, x, 100 + index * 20))));
}

export const level = (y: number, x1: number, x2: number): Rule => ({ x1, y1: y, x2, y2: y });
export const upright = (x: number, y1: number, y2: number): Rule => ({ x1: x, y1, x2: x, y2 });

/** All lines of a table whose edges these are. */
export function fullGrid(columns: readonly number[], rows: readonly number[]): Rule[] {
  return [
    ...rows.map((y) => level(y, columns[0]!, columns.at(-1)!)),
    ...columns.map((x) => upright(x, rows[0]!, rows.at(-1)!)),
  ];
}
