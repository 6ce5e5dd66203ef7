import type { PDFDocumentProxy } from 'pdfjs-dist';
import { mostCharacters, tooMuchText } from '../as-read.js';
import type { Content } from '../content.js';
import { LoadError } from '../errors.js';
import { formatSize } from '../size.js';
import { countStrange } from './characters.js';
import { compose } from './compose.js';
import { flowOf } from './flow.js';
import { gridsOf } from './grid.js';
import { imagePages } from './image-pages.js';
import { pageList } from './page-list.js';
import { MOST_OPERATORS, MOST_TEXTS, mostOperators, type PagePort } from './page-port.js';
import type { PageTable } from './page-table.js';
import { pdfJs, withDocument } from './pdfjs.js';
import type { PlacedPage, PlacedText } from './placed-text.js';
import { type ReadPage, readPage } from './read-page.js';
import { inReadingOrder } from './reading-order.js';
import { readRuledTable } from './ruled-table.js';
import { withoutRunningTitles } from './running-titles.js';
import { type Row, rowsOf } from './runs.js';
import { sensibleTitle } from './title.js';

const OCR = 'run OCR on it first (for example ocrmypdf), then read the result';
/** A document of more characters that are none than this is not worth reading. */
const UNREADABLE = 0.3;

/**
 * Reads a PDF: its text in the order in which people read it, paragraphs whole, headers, footers, page numbers and marks
 * of notes left out; the tables that its lines draw or that are set in columns; where its pages begin.
 *
 * @throws LoadError where it asks for a password, is damaged or cut off, holds pictures of pages only or nothing, or
 * where its fonts do not say which characters they show
 */
export async function readPdf(bytes: Buffer): Promise<Content> {
  // A picture is told by its size alone and never unpacked.
  const { pages, failed, info } = await withDocument(bytes, { maxImageSize: 1 }, (document, port) =>
    readPages(document, port, bytes.length),
  );
  const bare = pages.flatMap(({ texts, operators }, page) =>
    texts.length === 0 && operators > 0 ? [{ page, operators }] : [],
  );
  const scanned = bare.length > 0 ? await imagePages(bytes, bare) : [];
  if (pages.every(({ texts }) => texts.length === 0)) throw new LoadError(emptyReason(failed.length, scanned.length));

  const { text, ...rest } = compose(flowOf(orderedPages(pages)), pages.length);
  const strange = countStrange(text);
  if (strange > UNREADABLE * text.length) {
    throw new LoadError(
      'the fonts of the pdf do not say which characters they show; run OCR on it first (for example ocrmypdf --force-ocr), then read the result',
    );
  }
  const warnings = [
    ...(failed.length > 0 ? [`${pageList(failed)} could not be read; open the pdf in a viewer and save it again`] : []),
    ...(scanned.length > 0 ? [`${pageList(scanned)} held images and no text; ${OCR}`] : []),
    ...cutMessages(pages),
    ...(strange > 0
      ? [
          `${strange} ${strange === 1 ? 'character' : 'characters'} could not be read, as the fonts do not say what they show; where figures are missing, compare with the pdf`,
        ]
      : []),
  ];
  const title = sensibleTitle(info.Title, text);
  return { text, ...rest, ...(title !== undefined && { title }), ...(warnings.length > 0 && { warnings }) };
}

const NOTHING_CUT = { texts: false, operators: false };

function cutMessages(pages: readonly ReadPage[]): string[] {
  const numbers = pages.map((_, page) => page);
  const texts = numbers.filter((page) => pages[page]!.cut.texts);
  const operators = numbers.filter((page) => pages[page]!.cut.operators);
  const more = (most: number) => `held more than ${most.toLocaleString('en')}`;
  return [
    ...(texts.length > 0
      ? [`${pageList(texts)} ${more(MOST_TEXTS)} pieces of text; what comes behind them was not read`]
      : []),
    ...(operators.length > 0
      ? [`${pageList(operators)} ${more(MOST_OPERATORS)} steps of drawing; no tables were looked for by their lines`]
      : []),
  ];
}

async function readPages(
  document: PDFDocumentProxy,
  port: PagePort,
  size: number,
): Promise<{ pages: ReadPage[]; failed: number[]; info: { Title?: unknown } }> {
  const { OPS } = await pdfJs();
  const pages: ReadPage[] = [];
  const failed: number[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number++) {
    try {
      pages.push(await readPage(await document.getPage(number), OPS, port));
    } catch {
      failed.push(number - 1);
      pages.push({ width: 0, height: 0, texts: [], rules: [], operators: 0, cut: NOTHING_CUT });
    }
    for (const { text } of pages.at(-1)!.texts) characters += text.length;
    if (characters > mostCharacters(size)) throw tooMuchText(size);
    if (port.operators > mostOperators(size)) throw tooMuchDrawn(size);
  }
  const info = await document.getMetadata().then(
    (metadata) => metadata.info as { Title?: unknown },
    () => ({}),
  );
  return { pages, failed, info };
}

const tooMuchDrawn = (size: number) =>
  new LoadError(
    `the pdf draws more than the ${mostOperators(size).toLocaleString('en')} steps that are looked at of ${formatSize(size)}, as where one part is drawn over and over; print it to a new pdf, or run OCR on it`,
  );

function emptyReason(failed: number, scanned: number): string {
  if (scanned > 0) return `the pdf holds page images and no text; ${OCR}`;
  if (failed > 0) return 'the pdf is damaged and none of its pages can be read; open it in a viewer and save it again';
  return 'the pdf holds no text; remove it or save it again';
}

function orderedPages(pages: readonly PlacedPage[]) {
  const parted = pages.map(partTables);
  const rows = withoutRunningTitles(parted.map((page, index) => ({ ...page, height: pages[index]!.height })));
  const size = sizeOfText(rows);
  return parted.map(({ tables }, page) =>
    inReadingOrder({ width: pages[page]!.width, rows: rows[page]!, tables }, page, size),
  );
}

/** A page's ruled tables, and the rows of the text that stands outside them. */
function partTables(page: PlacedPage): { tables: PageTable[]; rows: Row[] } {
  const tables: PageTable[] = [];
  let texts: PlacedText[] = page.texts;
  for (const grid of gridsOf(page.rules)) {
    const read = readRuledTable(grid, texts);
    if (!read) continue;
    tables.push(read.table);
    texts = read.outside;
  }
  return { tables, rows: rowsOf(texts) };
}

/** The size that most characters have. */
function sizeOfText(pages: readonly (readonly Row[])[]): number {
  const characters = new Map<number, number>();
  for (const { height, text } of pages.flat().flatMap(({ runs }) => runs)) {
    const size = Math.round(height * 2) / 2;
    characters.set(size, (characters.get(size) ?? 0) + text.length);
  }
  return [...characters].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}
