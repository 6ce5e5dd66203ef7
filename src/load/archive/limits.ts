import { LoadError } from '../errors.js';
import { formatSize } from '../size.js';

/*
 * Reports deflate to a third or a tenth, tables of blanks to a hundredth; a bomb goes to a thousandth, or has many
 * entries share the same bytes. Small things are let be, whatever they deflate to.
 */

/** As many documents as runs are measured with; a directory of more would itself fill the memory. */
export const MOST_ENTRIES = 100_000;

/** UTF-16 units of an entry's path; no system has longer ones. */
export const LONGEST_NAME = 4096;

/** Nothing that is honest unpacks to so many times its size. */
export const LARGEST_RATIO = 200;

/** Bytes of the parts of a docx up to which their ratio does not matter; its marks deflate better than text. */
export const HARMLESS_PACKAGE = 20e6;

/** Bytes of an entry up to which its ratio does not matter. */
export const HARMLESS_ENTRY = 10e6;

/** Bytes of all entries together up to which their ratio to the archive does not matter. */
export const HARMLESS_TOTAL = 1e9;

export function tooManyEntries(): LoadError {
  return new LoadError(`holds more than ${MOST_ENTRIES.toLocaleString('en')} entries; split it, or unpack it first`);
}

/** @param unpacked bytes that come of something packed, and those that it has packed */
export function bomb(unpacked: number, packed: number): LoadError {
  return new LoadError(
    `would unpack to ${formatSize(unpacked)}, more than ${LARGEST_RATIO} times its ${formatSize(packed)}; if you trust it, unpack it first`,
  );
}
