import { MONTH_HEADS, ORDER_HEADS, SUM_HEADS, TIME_HEADS, UNIT_HEADS } from '../lexicon/table-words.js';
import { type Grid, type GridCell, isFilled } from './grid.js';
import { unitNamed } from './unit.js';

/** `order` numbers the rows, `unit` says what they are measured in, `time` when, `lead` names them. */
export type ColumnRole = 'order' | 'unit' | 'time' | 'lead' | 'value' | 'other';

export interface Column {
  role: ColumnRole;
  /** What heads it, outermost first. */
  path: readonly GridCell[];
  /** Where the block of columns begins that it belongs to: some tables stand side by side. */
  block: number;
}

interface Tally {
  numbers: number;
  /** Those of them that are digits alone. */
  bare: number;
  times: number;
  texts: number;
  units: number;
  /** Those of the numbers that may be one of a month. */
  months: number;
  /** Its numbers are 1, 2, 3 … */
  ordered: boolean;
}

function tallyOf(grid: Grid, rows: readonly number[]): Tally[] {
  const tallies: Tally[] = Array.from({ length: grid.columns }, () => ({
    numbers: 0,
    bare: 0,
    times: 0,
    texts: 0,
    units: 0,
    months: 0,
    ordered: true,
  }));
  for (const row of rows) {
    for (const cell of grid.rows[row] ?? []) {
      if (!isFilled(cell) || cell.row !== row) continue;
      const tally = tallies[cell.column]!;
      const { text } = cell.reading;
      if (cell.kind === 'number') {
        tally.numbers++;
        if (/^[-+(]?[\d., ]+\)?$/.test(text)) tally.bare++;
        if (/^(?:[1-9]|1[0-2])$/.test(text)) tally.months++;
        tally.ordered &&= text === String(tally.numbers);
      } else if (cell.kind === 'year' || cell.kind === 'date') tally.times++;
      else if (cell.kind === 'text' && !SUM_HEADS.test(text)) {
        tally.texts++;
        if (unitNamed(text)) tally.units++;
      }
    }
  }
  return tallies;
}

const headOf = (path: readonly GridCell[]) => path.at(-1)?.reading.text ?? '';

/** Tells of each column what it is for, from its head and from what the rows hold in it. */
export function columnsOf(grid: Grid, rows: readonly number[], paths: readonly (readonly GridCell[])[]): Column[] {
  const tallies = tallyOf(grid, rows);
  const columns: Column[] = [];
  let block = 0;
  let leading = true;
  const headed = paths.some((path) => path.length > 0);
  const lastNumbers = tallies.findLastIndex(({ numbers }) => numbers > 0);
  const someBare = tallies.some(({ bare }) => bare > 0);
  for (const [c, { numbers, bare, times, texts, units, months, ordered }] of tallies.entries()) {
    const path = paths[c] ?? [];
    const head = headOf(path);
    // The next of two tables side by side begins with words under the same head, or with words where no heads are.
    const mostlyWords = texts > numbers + times;
    if (
      !leading &&
      mostlyWords &&
      c + 1 < grid.columns &&
      (headed ? head !== '' && head === headOf(paths[block] ?? []) : true)
    ) {
      block = c;
      leading = true;
    }
    const role = ((): ColumnRole => {
      if (ORDER_HEADS.test(head)) return 'order';
      const nextWords = (tallies[c + 1]?.texts ?? 0) > 0;
      if (leading && c === block && texts === 0 && numbers > 1 && ordered && head === '' && nextWords) return 'order';
      if (
        units > 0 &&
        (UNIT_HEADS.test(head) ? units * 2 >= texts : head === '' && units > 1 && units === texts && c > 0)
      )
        return 'unit';
      const named = columns.some((column) => column.block === block && column.role === 'lead');
      if (leading && MONTH_HEADS.test(head) && times === 0 && texts === 0 && months === numbers) return 'time';
      if (leading && times > 0 && numbers === 0 && texts <= times && (TIME_HEADS.test(head) || !named)) return 'time';
      // 1年以内, 1至2年: beside bare numbers these are classes.
      if (leading && c === block && numbers > 0 && bare === 0 && someBare) return 'lead';
      if (leading && c === block && texts > 0 && numbers * 4 <= texts) return 'lead';
      if (leading && c < lastNumbers && numbers * 4 <= texts + 1 && numbers <= texts && times === 0) return 'lead';
      return numbers + times > 0 ? 'value' : 'other';
    })();
    if (role === 'value' || role === 'other') leading = false;
    columns.push({ role, path, block });
  }
  return columns;
}
