import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Content } from '../content.js';
import { LoadError } from '../errors.js';
import { countStrange } from './characters.js';
import { compose } from './compose.js';
import { flowOf } from './flow.js';
import { gridsOf } from './grid.js';
import { imagePages } from './image-pages.js';
import { pageList } from './page-list.js';
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
  const { pages, failed, info } = await withDocument(bytes, { maxImageSize: 1 }, readPages);
  const bare = pages.flatMap(({ texts, operators }, page) =>
    texts.length === 0 && operators > 0 ? [{ page, operators }] : [],
  );
  const scanned = bare.length > 0 ? await imagePages(bytes, bare) : [];
  const characters = pages.reduce(
    (sum, { texts }) => sum + texts.reduce((length, { text }) => length + text.length, 0),
    0,
  );
  if (characters === 0) throw new LoadError(emptyReason(failed.length, scanned.length));

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
    ...pages.flatMap(({ cut }, page) =>
      cut ? [`${pageList([page])} held more text than is read; its end is missing`] : [],
    ),
    ...(strange > 0
      ? [
          `${strange} ${strange === 1 ? 'character' : 'characters'} could not be read, as the fonts do not say what they show; where figures are missing, compare with the pdf`,
        ]
      : []),
  ];
  const title = sensibleTitle(info.Title, text);
  return { text, ...rest, ...(title !== undefined && { title }), ...(warnings.length > 0 && { warnings }) };
}

async function readPages(
  document: PDFDocumentProxy,
): Promise<{ pages: ReadPage[]; failed: number[]; info: { Title?: unknown } }> {
  const { OPS } = await pdfJs();
  const pages: ReadPage[] = [];
  const failed: number[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    try {
      pages.push(await readPage(await document.getPage(number), OPS));
    } catch {
      failed.push(number - 1);
      pages.push({ width: 0, height: 0, texts: [], rules: [], operators: 0, cut: false });
    }
  }
  const info = await document.getMetadata().then(
    (metadata) => metadata.info as { Title?: unknown },
    () => ({}),
  );
  return { pages, failed, info };
}

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
