import { expect, it } from 'vitest';
import { assemble, type TextLine } from '../../../src/load/lines/assemble.js';
import { layOut, type SourceCell } from '../../../src/load/lines/table-grid.js';

const cell = (text: string, rowSpan = 1, columnSpan = 1, header = false): SourceCell => ({
  text,
  rowSpan,
  columnSpan,
  header,
});

function rowsOf(table: object, rows: SourceCell[][]): TextLine[] {
  return layOut([rows]).map(({ text, cells }, index) => ({ text, row: { table, index, cells } }));
}

const line = (text: string): TextLine => ({ text });

it('lines alone have no tables', () => {
  expect(assemble([line('收信'), line('三件')])).toEqual({ text: '收信\n三件', tables: [] });
  expect(assemble([])).toEqual({ text: '', tables: [] });
});

it('cells say where they stand in the text', () => {
  const rows = rowsOf({}, [
    [cell('村', 1, 1, true), cell('件', 1, 1, true)],
    [cell('东'), cell('')],
    [cell('西'), cell(' 4')],
  ]);
  const { text, tables } = assemble([line('来信表'), ...rows, line('注：略')]);
  expect(text).toBe('来信表\n村\t件\n东\n西\t 4\n注：略');
  expect(tables).toEqual([
    {
      start: 4,
      end: 14,
      cells: [
        { start: 4, end: 5, row: 0, column: 0, rowSpan: 1, columnSpan: 1, header: true },
        { start: 6, end: 7, row: 0, column: 1, rowSpan: 1, columnSpan: 1, header: true },
        { start: 8, end: 9, row: 1, column: 0, rowSpan: 1, columnSpan: 1 },
        { start: 9, end: 9, row: 1, column: 1, rowSpan: 1, columnSpan: 1 },
        { start: 10, end: 11, row: 2, column: 0, rowSpan: 1, columnSpan: 1 },
        { start: 13, end: 14, row: 2, column: 1, rowSpan: 1, columnSpan: 1 },
      ],
    },
  ]);
});

it('tables that follow on each other are two', () => {
  const { text, tables } = assemble([
    ...rowsOf({}, [[cell('甲'), cell('1')]]),
    ...rowsOf({}, [[cell('乙'), cell('2')]]),
  ]);
  expect(tables.map(({ start, end }) => text.slice(start, end))).toEqual(['甲\t1', '乙\t2']);
});

it('rows that are left out are not counted, and cells reach over those that are there', () => {
  const rows = rowsOf({}, [
    [cell('区', 4), cell('甲')],
    [cell('')],
    [cell('乙')],
    [cell('')],
    [cell('丙'), cell('丁')],
  ]);
  const { tables } = assemble(rows.filter(({ text }) => text.trim() !== ''));
  expect(tables[0]?.cells.map(({ row, column, rowSpan }) => [row, column, rowSpan])).toEqual([
    [0, 0, 2],
    [0, 1, 1],
    [1, 1, 1],
    [2, 0, 1],
    [2, 1, 1],
  ]);
});
