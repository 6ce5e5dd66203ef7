/*
 * Reports deflate to a third or a tenth, tables of blanks to a hundredth; a bomb goes to a thousandth, or has many
 * entries share the same bytes. Small things are let be, whatever they deflate to.
 */

/** As many documents as runs are measured with; a directory of more would itself fill the memory. */
export const MOST_ENTRIES = 100_000;

/** Nothing that is honest unpacks to so many times its size. */
export const LARGEST_RATIO = 200;

/** Bytes of an entry up to which its ratio does not matter. */
export const HARMLESS_ENTRY = 10e6;

/** Bytes of all entries together up to which their ratio to the archive does not matter. */
export const HARMLESS_TOTAL = 1e9;
