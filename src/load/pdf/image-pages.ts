import { withDocument } from './pdfjs.js';

/** Pixels; a scanned page has millions, and a logo on an empty page has some ten thousand. */
const SMALLEST = 90_000;

/** A page without text. */
export interface BarePage {
  /** Its number, from 0. */
  page: number;
  /** How many operators there are on it besides pictures. */
  operators: number;
}

/**
 * Which of these pages show a large picture. Unpacking one takes a second, so pdf.js is told to take none of that size
 * and to stop where it meets one; it then gives fewer operators than there are.
 */
export async function imagePages(bytes: Buffer, pages: readonly BarePage[]): Promise<number[]> {
  return withDocument(bytes, { maxImageSize: SMALLEST, stopAtErrors: true }, async (document) => {
    const found: number[] = [];
    for (const { page, operators } of pages) {
      const proxy = await document.getPage(page + 1);
      const { fnArray } = await proxy.getOperatorList({ annotationMode: 0 });
      if (fnArray.length < operators) found.push(page);
      proxy.cleanup();
    }
    return found;
  });
}
