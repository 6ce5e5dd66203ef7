/** What a document may take; each grows with its size unless the user names one. */
export interface Limits {
  /** Milliseconds, whatever the size. */
  timeout?: number;
  /** Bytes of memory of the process that reads it, whatever the size. */
  maxMemory?: number;
}

const MEGABYTE = 1e6;

/**
 * A document of one megabyte takes seconds, a PDF of 200 pages some fifteen; the rest is for machines that are slow or
 * busy with other work.
 */
const TIME = { base: 30_000, perMegabyte: 30_000 };

/**
 * A reading process holds 150 to 250 MB before it has read anything, and the largest annual reports as saved web pages,
 * of 8 MB, take it to 900 MB. Text costs most for its size, as it may be all figures: some 30 bytes a byte.
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
