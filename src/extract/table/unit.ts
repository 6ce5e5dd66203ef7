import {
  CHANGE_AMOUNT,
  CHANGE_RATE,
  IMPLIED_UNITS,
  MONEY_HEAD,
  PEOPLE_HEAD,
  PLAIN_COUNTS,
  RANK_HEAD,
  SHARE_HEAD,
} from '../../lexicon/table-words.js';
import { type GridCell, type NamedUnit, unitNamed } from '../../tables/index.js';
import type { Kind } from '../../types.js';
import type { Head } from './head.js';
import type { CellValue } from './value.js';

/**
 * What tells the unit of a cell: the cell itself, its row's column of units, the head of its column or row in so many
 * words, a name that implies one (件数, 比重, 同比增长), a line above the table, or nothing.
 */
export type UnitTeller = 'cell' | 'unit column' | 'head' | 'name' | 'table' | 'nothing';

/** What a cell's number is counted in. */
export interface CellUnit {
  kind: Exclude<Kind, 'date'>;
  base: string;
  factor: number;
  toldBy: UnitTeller;
}

/** Where the unit of a cell may be told. */
export interface UnitSources {
  unitCell: GridCell | undefined;
  /** What heads its column and its row, outermost first. */
  columns: readonly Head[];
  rows: readonly Head[];
  /** Of the lines above the table. */
  table: readonly NamedUnit[];
}

const PERCENT: CellUnit = { kind: 'rate', base: '%', factor: 1, toldBy: 'name' };
const NONE: CellUnit = { kind: 'count', base: '', factor: 1, toldBy: 'nothing' };

const told = (toldBy: UnitTeller, { kind, base, factor }: Omit<CellUnit, 'toldBy'>): CellUnit => ({
  kind,
  base,
  factor,
  toldBy,
});

const innermost = (heads: readonly Head[]) => heads.findLast(({ unit }) => unit !== undefined)?.unit;

/** A head without what brackets, signs and blanks add to it. */
const bare = (head: Head) => head.text.replace(/\([^()]*\)|(?<![±%‰：:])[±%‰：:]+$/g, '');
const says = (heads: readonly Head[], words: RegExp) => heads.some((head) => words.test(bare(head)));
const last = (heads: readonly Head[]) => heads.slice(-1);

function ofCell(cell: GridCell): NamedUnit {
  const { text } = cell.reading;
  return unitNamed(text) ?? { kind: 'count', base: text.replace(/^[([]|[\])]$/g, ''), factor: 1 };
}

/** Of the units that a table names, the one that its heads ask for. */
function ofTable({ table, columns, rows }: UnitSources): NamedUnit | undefined {
  const units = table.filter(({ kind }) => kind !== 'rate');
  if (units.length < 2) return units[0] ?? (rows.length + columns.length > 0 ? table[0] : undefined);
  for (const heads of [last(columns), last(rows), columns, rows]) {
    const money = says(heads, MONEY_HEAD) ? units.find(({ kind }) => kind === 'money') : undefined;
    const people = says(heads, PEOPLE_HEAD) ? units.find(({ base }) => /^[人名位]/.test(base)) : undefined;
    const fits = people ?? money;
    if (fits) return fits;
  }
  return units.find(({ kind }) => kind !== 'money');
}

function implied(heads: readonly Head[]): NamedUnit | undefined {
  for (const head of heads.toReversed()) {
    const text = bare(head);
    const unit = IMPLIED_UNITS.find(([words]) => words.test(text))?.[1];
    if (unit) return unitNamed(unit);
  }
  return undefined;
}

/** The head that says that a figure is a change: the innermost, or one above heads that name nothing. */
export function changeOf(columns: readonly Head[], rows: readonly Head[]): Head | undefined {
  for (const heads of [columns, rows]) {
    for (const head of heads.toReversed()) {
      if (head.delta) return head;
      if (head.name !== '') break;
    }
  }
  return undefined;
}

/** Whether a change without a sign is one in percent: as its head says, else as it is written. */
function isRateOfChange(change: Head, value: CellValue, text: string, { table }: UnitSources): boolean {
  if (CHANGE_AMOUNT.test(change.text.replace(/^([^(]*)\(.*\)$/, '$1'))) return false;
  if (CHANGE_RATE.test(change.text) || table.some(({ kind }) => kind === 'rate')) return true;
  return !text.includes(',') && Math.abs(value.value) < 1000 && text.includes('.');
}

/**
 * The unit of a cell's number: its own; else that of its row's column of units; else what the head of the column or of
 * the row says; else what shares, ranks and names such as 件数 imply; else that of the whole table. A number whose unit
 * nothing tells is a count without one.
 */
export function unitOf(value: CellValue, text: string, sources: UnitSources): CellUnit {
  const { columns, rows } = sources;
  if (value.unit) return told('cell', { ...value.unit, factor: 1 });
  if (says(last(columns), RANK_HEAD) || says(last(rows), RANK_HEAD))
    return told('name', { kind: 'rank', base: '', factor: 1 });
  const change = changeOf(columns, rows);
  const column = innermost(columns);
  const row = innermost(rows);
  if (change) {
    if (change.unit) return told('head', change.unit);
    if (isRateOfChange(change, value, text, sources)) return PERCENT;
  }
  if (column?.kind === 'rate') return told('head', column);
  if (row?.kind === 'rate') return told('head', row);
  if (sources.unitCell) {
    const own = ofCell(sources.unitCell);
    if (own.kind === 'rate' || !says(last(columns), SHARE_HEAD)) return told('unit column', own);
  }
  if (column ?? row) return told('head', (column ?? row)!);
  if (says(last(columns), SHARE_HEAD)) return PERCENT;
  const counted = implied(columns);
  if (!counted && says(last(rows), SHARE_HEAD)) return PERCENT;
  const named = counted ?? implied(last(rows));
  const ofAll = ofTable(sources);
  // 单位：万人 says more of 人数 than its name does.
  if (named && (!ofAll || ofAll.base !== named.base)) return told('name', named);
  if (ofAll?.kind === 'money' && (says(last(columns), PLAIN_COUNTS) || says(last(rows), PLAIN_COUNTS)))
    return { ...NONE, toldBy: 'name' };
  return ofAll ? told('table', ofAll) : NONE;
}
