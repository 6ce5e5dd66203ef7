import { fileURLToPath } from 'node:url';

/** A file that the build has made, wherever this module is read from. */
export const built = (name: string) => fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));

/** The words that both segmenters cut by, in the order of their bytes: `word frequency tag` a line. */
export const DICTIONARY = built('dictionary.txt');
