import type { Table } from '../types.js';
import { type FoundRow, holdsFigures, lineEnd, tableOf, trimmed } from './run.js';

const BARS = /[|│┃║]/;
/** A line that only draws: |---|:--:|, +----+, ├──┼──┤. */
const RULE =
  /^[\s|│┃║+:┄┈┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝╒╤╕╞╪╡╘╧╛┠┨┯┷┝┥╟╢╫]*[-=─━═][\s|│┃║+:=\-─━═┄┈┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝╒╤╕╞╪╡╘╧╛┠┨┯┷┝┥╟╢╫]*$/;
const LONGEST_LINE = 4000;

const isRule = (line: string) => line.length <= LONGEST_LINE && RULE.test(line);

function rowAt(text: string, start: number, end: number): FoundRow | undefined {
  if (end - start > LONGEST_LINE) return undefined;
  const line = trimmed(text, start, end);
  const cells: { start: number; end: number }[] = [];
  let at = line.start;
  for (let i = line.start; i < line.end; i++) {
    if (!BARS.test(text[i]!)) continue;
    cells.push(trimmed(text, at, i));
    at = i + 1;
  }
  if (at === line.start) return undefined;
  if (at < line.end) cells.push(trimmed(text, at, line.end));
  // The bars at both ends of a line enclose the row.
  if (BARS.test(text[line.start]!)) cells.shift();
  return cells.length > 1 ? { start, end, cells } : undefined;
}

/** Where the first bar at or behind `from` stands, or -1. */
function barFrom(text: string, from: number): number {
  const bars = /[|│┃║]/g;
  bars.lastIndex = from;
  return bars.exec(text)?.index ?? -1;
}

/**
 * Tables whose cells are separated by bars: those of Markdown, and those drawn with lines. All rows have the same number
 * of cells.
 *
 * @param text ends where the tables must end
 * @param from offset of the beginning of a line
 */
export function* ruledTables(text: string, from: number): Generator<Table, void, undefined> {
  // The search for one character is much faster than that for one of several.
  if (!['|', '│', '┃', '║'].some((bar) => text.includes(bar, from))) return;
  let bar = barFrom(text, from);
  let rows: FoundRow[] = [];
  const finish = (): Table | undefined => {
    const found = rows;
    rows = [];
    return found.length > 1 && holdsFigures(text, found) ? tableOf(found) : undefined;
  };
  while (bar >= 0) {
    let start = Math.max(from, text.lastIndexOf('\n', bar) + 1);
    let end = start;
    for (; start < text.length; start = end + 1) {
      end = lineEnd(text, start);
      const line = text.slice(start, Math.min(end, start + LONGEST_LINE + 1));
      if (rows.length > 0 && isRule(line)) continue;
      const row = isRule(line) ? undefined : rowAt(text, start, end);
      if (row && (rows.length === 0 || rows[0]!.cells.length === row.cells.length)) {
        rows.push(row);
        continue;
      }
      const table = finish();
      if (table) yield table;
      if (!row) break;
      rows.push(row);
    }
    const table = finish();
    if (table) yield table;
    bar = barFrom(text, Math.max(end, bar + 1));
  }
}
