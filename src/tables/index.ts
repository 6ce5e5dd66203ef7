import type { Table } from '../types.js';
import { alignedTables } from './aligned.js';
import { ruledTables } from './ruled.js';
import { tabbedTables } from './tabbed.js';

export { type Above, aboveTable } from './above.js';
export { unbroken } from './cell-kind.js';
export { type GridCell, gridOf, startingIn } from './grid.js';
export { type Layout, layoutOf } from './layout.js';
export type { Part, PlacedCell } from './rows.js';
export { type NamedUnit, unitNamed, unitsNamed } from './unit.js';

/** In the order in which they are asked. */
const FINDERS = [tabbedTables, ruledTables, alignedTables];

/** The stretches of whole lines between tables. */
function* between(text: string, tables: readonly Table[]): Generator<{ from: number; to: number }, void, undefined> {
  let from = 0;
  for (const { start, end } of tables) {
    if (start > from) yield { from, to: start };
    from = end + 1;
  }
  if (from < text.length) yield { from, to: text.length };
}

/** Those that lie in the text, one behind the other. */
function sound(text: string, tables: readonly Table[]): Table[] {
  let end = 0;
  return [...tables]
    .sort((a, b) => a.start - b.start)
    .filter((table) => {
      if (table.start < end || table.end <= table.start || table.end > text.length) return false;
      end = table.end;
      return true;
    });
}

/**
 * The tables of data of a text, in its order: those that its format marks, and among its other lines those that are
 * laid out as tables (with tabs, with bars, or under each other).
 *
 * @param text lines ended by LF
 * @param marked the tables that are known
 */
export function tablesIn(text: string, marked: readonly Table[] = []): Table[] {
  let tables = sound(text, marked);
  for (const find of FINDERS) {
    const found: Table[] = [];
    for (const { from, to } of between(text, tables))
      for (const table of find(text.slice(0, to), from)) found.push(table);
    if (found.length > 0) tables = [...tables, ...found].sort((a, b) => a.start - b.start);
  }
  return tables;
}
