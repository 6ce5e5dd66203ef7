import { describe, expect, it } from 'vitest';
import { compose } from '../../../src/load/pdf/compose.js';
import { flowOf } from '../../../src/load/pdf/flow.js';
import { gridsOf } from '../../../src/load/pdf/grid.js';
import { readPdf } from '../../../src/load/pdf/index.js';
import { withDocument } from '../../../src/load/pdf/pdfjs.js';
import { inReadingOrder } from '../../../src/load/pdf/reading-order.js';
import { readRuledTable } from '../../../src/load/pdf/ruled-table.js';
import { drawnRules } from '../../../src/load/pdf/rules.js';
import { withoutRunningTitles } from '../../../src/load/pdf/running-titles.js';
import { rowsOf } from '../../../src/load/pdf/runs.js';
import { at, fullGrid, level, rowsAt, upright } from './placed.js';
import { onePage, packedPdf, rawPdf, STSONG, utf16Hex } from './raw-pdf.js';

// Each of these does not come to an end within the time of a test where that grows with the square of what a page holds.
const MANY = 20_000;
const numbers = Array.from({ length: MANY }, (_, index) => index);

const characters = (texts: Parameters<typeof rowsOf>[0]) =>
  rowsOf(texts).reduce((sum, { runs }) => sum + runs.reduce((length, { text }) => length + text.length, 0), 0);

it('thousands of texts on one line', () => {
  expect(characters(numbers.map((index) => at('来', index * 10, 100)))).toBe(MANY);
});

it('thousands of small texts beside large ones', () => {
  expect(
    characters(numbers.map((index) => at('来', index * 20, 100 + (index % 2), index % 2 ? 6 : 10))),
  ).toBeGreaterThan(0);
});

it('thousands of rows that are no table', () => {
  const rows = rowsOf(numbers.flatMap((index) => [at('来信', 50, 20 * index), at('来访', 200, 20 * index)]));
  expect(inReadingOrder({ width: 600, rows, tables: [] }, 0, 10).body).toHaveLength(MANY);
});

it('thousands of lines that draw no table', () => {
  expect(
    gridsOf(
      fullGrid(
        numbers.map((index) => index * 5),
        numbers.map((index) => index * 5),
      ),
    ),
  ).toEqual([]);
});

it('thousands of pages with a running title', () => {
  const rows = () => rowsOf([at('临江镇年报', 50, 30), at('来信', 50, 300)]);
  const pages = numbers.map(() => ({ height: 800, tables: [], rows: rows() }));
  expect(withoutRunningTitles(pages).every((left) => left.length === 1)).toBe(true);
});

it('a table that goes on over thousands of pages', () => {
  const edges = [100, 120, 140];
  const texts = [at('来信', 60, 115), at('306', 160, 115), at('来访', 60, 135), at('52', 160, 135)];
  const { table } = readRuledTable(gridsOf(fullGrid([50, 150, 250], edges))[0]!, texts)!;
  const pages = numbers.map((page) => ({ body: [{ ...structuredClone(table), page }], notes: [] }));
  const { tables, text } = compose(flowOf(pages), pages.length);
  expect(tables).toHaveLength(1);
  // The first row of each page is the heading of the first page again.
  expect(text.split('\n')).toHaveLength(MANY + 1);
});

it('thousands of lines in turn across the page and beside a gutter', () => {
  const turns = rowsAt(
    numbers.map((index) =>
      index % 2
        ? [
            ['左边一行', 50],
            ['右边一行', 350],
          ]
        : [['一行从左边的边上一直到右边的边上的文字，与页面的栏一样宽，又一行从左到右的文字与栏一样宽', 50]],
    ),
  );
  expect(inReadingOrder({ width: 600, rows: turns, tables: [] }, 0, 10).body.length).toBeGreaterThan(0);
});

it('a row of thousands of figures', () => {
  const rows = rowsOf(numbers.flatMap((index) => [0, 20, 40, 60].map((y) => at(`${index % 10}`, index * 30, 100 + y))));
  expect(inReadingOrder({ width: 600, rows, tables: [] }, 0, 10).body.length).toBeGreaterThan(0);
});

it('graph paper, and a frame with thousands of places and no walls', () => {
  const places = numbers.slice(0, 700).map((index) => index * 10);
  expect(gridsOf(fullGrid(places, places))).toEqual([]);
  const frame = fullGrid([0, 2000], [0, 2000]);
  const stubs = numbers
    .slice(0, 199)
    .flatMap((index) => [upright(10 + index * 10, 0, 5), level(10 + index * 10, 0, 5)]);
  expect(gridsOf([...frame, ...stubs]).flatMap(({ cells }) => cells).length).toBeLessThanOrEqual(50_000);
});

it('a path of hundreds of thousands of parts', () => {
  const ops = { save: 1, restore: 2, transform: 3, paintFormXObjectBegin: 4, paintFormXObjectEnd: 5, constructPath: 6 };
  const paints = { stroke: 7, closeStroke: 8, fill: 9, eoFill: 10, fillStroke: 11, eoFillStroke: 12 };
  const numbersOf = { ...ops, ...paints, closeFillStroke: 13, closeEOFillStroke: 14 };
  const line = [0, 0, 0, ...Array.from({ length: 300_000 }, (_, index) => [1, (index % 2) * 100, index]).flat()];
  const drawn = (paint: number) =>
    drawnRules({ fnArray: [6], argsArray: [[paint, [Float32Array.from(line)]]] }, numbersOf, [1, 0, 0, 1, 0, 0]);
  expect(() => [drawn(7), drawn(9)]).not.toThrow();
});

describe('a flat tree of thousands of pages', () => {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${MANY} /Kids [${numbers.map((index) => `${3 + index} 0 R`).join(' ')}] >>`,
    ...numbers.map(() => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] >>'),
  ];

  it.each([
    ['in a file of plain objects', rawPdf(objects)],
    ['in a file of packed objects', packedPdf(objects)],
  ])('%s', async (_, bytes) => {
    const found = await withDocument(bytes, {}, async (document) => {
      const pages: (number | undefined)[] = [];
      for (const index of numbers) pages.push((await document.getPage(index + 1)).ref?.num);
      return pages;
    });
    expect(found).toEqual(numbers.map((index) => 3 + index));
  });
});

describe('sizes and places that no page has', () => {
  const show = (words: string, x: string, y: string, size: string) =>
    `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm ${utf16Hex(words)} Tj ET`;
  const seen = [250, 230, 210, 190, 170, 150].flatMap((y) => [
    show('收到来信306件。', '20', `${y}`, '12'),
    show('回信298件。', '220', `${y}`, '12'),
  ]);
  const read = (content: readonly string[], box = '0 0 400 300') =>
    readPdf(
      Buffer.from(
        onePage(content.join('\n'), STSONG).toString('latin1').replace('/MediaBox [0 0 400 300]', `/MediaBox [${box}]`),
        'latin1',
      ),
    );

  it.each([
    ['a font', show('不见于纸', '20', '100', '1000000000000')],
    ['space between letters', `q 1000000000000 Tc ${show('见', '20', '100', '12')} Q`],
    ['a scale', `q 1000000000 0 0 1000000000 0 0 cm ${show('不见于纸', '0', '0', '12')} Q`],
  ])('%s: what is seen is read, and nothing besides', async (_, far) => {
    const { text } = await read([...seen, far]);
    expect(text.match(/306件/g)).toHaveLength(6);
    expect(text).not.toMatch(/不见/);
  });

  it('a page that has no end, and texts at its ends', async () => {
    const far = [250, 230, 210, 190].map((y) => show('来访', '900000000000', `${y}`, '12'));
    const { text } = await read([...seen, ...far], '0 0 1000000000000 300');
    expect(text.match(/306件/g)).toHaveLength(6);
    expect(text.match(/来访/g)).toHaveLength(4);
  });
});
