import { withDocument } from './pdfjs.js';

/** Pixels; a scanned page has millions, and a logo on an empty page has some ten thousand. */
const SMALLEST = 90_000;

/**
 * Which of these pages show a large picture. Unpacking one takes a second, so pdf.js is told to take none of that size
 * and to stop where it meets one.
 *
 * @param pages numbers of pages, from 0
 */
export async function imagePages(bytes: Buffer, pages: readonly number[]): Promise<number[]> {
  return withDocument(bytes, { maxImageSize: SMALLEST, stopAtErrors: true }, async (document) => {
    const found: number[] = [];
    for (const page of pages) {
      const proxy = await document.getPage(page + 1);
      const stopped = await proxy.getOperatorList({ annotationMode: 0 }).then(
        () => false,
        () => true,
      );
      if (stopped) found.push(page);
      proxy.cleanup();
    }
    return found;
  });
}
