/** What a document may take; each grows with its size unless the user names one. */
export interface Limits {
  /** Milliseconds, whatever the size. */
  timeout?: number;
  /** Bytes of memory of the process that reads it, whatever the size. */
  maxMemory?: number;
}

const MEGABYTE = 1e6;

/**
 * A report takes a second, a page of one megabyte four, a PDF of 200 pages some fifteen; the rest is for machines that
 * are slow or busy with other work.
 */
const TIME = { base: 30_000, perMegabyte: 30_000 };

/**
 * A process that reads holds some 140 MB with the dictionary, 200 to 240 MB over an annual report as a page or a PDF.
 * A text that is all figures takes most for its size: 50 MB of it took 1.7 GB.
 */
const MEMORY = { base: 1000 * MEGABYTE, perMegabyte: 32 * MEGABYTE };

/**
 * How long a document may take.
 *
 * @param size of the document in bytes
 * @returns milliseconds
 */
export function timeLimit(size: number, { timeout }: Limits): number {
  return timeout ?? TIME.base + Math.ceil((size / MEGABYTE) * TIME.perMegabyte);
}

/**
 * How much memory the process that reads a document may take in all, its own code and dictionary with it.
 *
 * @param size of the document in bytes
 * @returns bytes
 */
export function memoryLimit(size: number, { maxMemory }: Limits): number {
  return maxMemory ?? MEMORY.base + Math.ceil((size / MEGABYTE) * MEMORY.perMegabyte);
}
