import { createRequire } from 'node:module';
import path from 'node:path';
import { isReadByLines, isSupported } from './supported.js';

const require = createRequire(import.meta.url);

/** Whether a file that was come across is read: whatever it is, if its extension is a document's, or not. */
export type Taking = 'any' | 'by extension' | 'not';

/**
 * Which files are read of those that are come across. Paths have `/` and are those below the folder that was named.
 *
 * A pattern is of `*`, `**`, `?`, `[…]` and `{…,…}`; brackets and bars are characters, as names are full of them. One
 * without a slash is held against the base name, any other against the whole path; one that ends in a slash means a
 * folder with all that is in it.
 */
export interface Selection {
  /** Whether there is any pattern. */
  limited: boolean;
  /** Whether a file or a folder is left out. */
  excludes(below: string, what: 'file' | 'folder'): boolean;
  takes(below: string): Taking;
  /** Whether a file has the extension of a document. */
  supports(file: string): boolean;
}

export interface Patterns {
  /** Files that match none are left out; none given, none is. */
  include?: readonly string[];
  /** Files and folders that match are left out, included or not. */
  exclude?: readonly string[];
  /** The field of JSON Lines that holds the text, with which they are documents. */
  textField?: string | undefined;
}

/**
 * The selection that patterns stand for; without any it is every file with the extension of a document.
 *
 * An included file is read whatever its extension where the pattern says how the name ends (`*.md`). One that leaves it
 * open (`2021*`, `2021/`) does not ask for the pictures beside the reports.
 *
 * @throws Error where a pattern is empty or far too long
 */
export function selection({ include = [], exclude = [], textField }: Patterns = {}): Selection {
  const excluded = exclude.map(exclusion);
  const included = include.map(inclusion);
  return {
    limited: include.length + exclude.length > 0,
    supports: (file) => isSupported(file) || isReadByLines(file, textField),
    excludes: (below, what) => excluded.some((each) => each(below, what)),
    takes(below) {
      if (included.length === 0) return 'by extension';
      const matching = included.filter(({ matches }) => matches(below));
      if (matching.length === 0) return 'not';
      return matching.some(({ open }) => !open) ? 'any' : 'by extension';
    },
  };
}

/** Hidden files are no matter of patterns, a leading ! is a character, and `[!…]` is read as shells do. */
const OPTIONS = { dot: true, nonegate: true, posix: true } as const;

function exclusion(pattern: string): (below: string, what: 'file' | 'folder') => boolean {
  if (!pattern.endsWith('/')) return matcher(pattern);
  const matches = matcher(pattern.replace(/(?<!\/)\/+$/, ''));
  return (below, what) => what === 'folder' && matches(below);
}

function inclusion(pattern: string): { matches: (below: string) => boolean; open: boolean } {
  const open = /[*/]$/.test(pattern);
  if (!pattern.endsWith('/')) return { matches: matcher(pattern), open };
  const folder = pattern.replace(/(?<!\/)\/+$/, '');
  return { matches: matcher(`${folder.includes('/') ? folder : `**/${folder}`}/**/*`), open };
}

function matcher(pattern: string): (below: string) => boolean {
  // Loaded here, as most runs have no patterns.
  const picomatch = require('picomatch') as typeof import('picomatch');
  const matches = picomatch(literalBrackets(pattern.replace(/^\/(?=.)/, '')), OPTIONS);
  return pattern.includes('/') ? (below) => matches(below) : (below) => matches(path.posix.basename(below));
}

/** `*(1).txt` is every name that ends like that, where extended globs would read any number of ones. */
function literalBrackets(pattern: string): string {
  return pattern.replace(/\\.|[()|]/gs, (found) => (found.length > 1 ? found : `\\${found}`));
}
