import type { DomElement } from './dom.js';
import { ancestors } from './dom.js';
import type { Line } from './lines.js';

/** What an element holds, counted over its lines. */
export interface Stats {
  /** Index of its first line, and of its last. */
  first: number;
  last: number;
  characters: number;
  linkCharacters: number;
  links: number;
  /** Characters of running text. */
  prose: number;
}

/** Counts for every element that holds a line; `prose` says which lines are running text. */
export function collectStats(
  root: DomElement,
  lines: readonly Line[],
  prose: readonly boolean[],
): Map<DomElement, Stats> {
  const stats = new Map<DomElement, Stats>();
  lines.forEach((line, index) => {
    for (const element of ancestors(line.block, root)) {
      let own = stats.get(element);
      if (!own) {
        own = { first: index, last: index, characters: 0, linkCharacters: 0, links: 0, prose: 0 };
        stats.set(element, own);
      }
      own.last = index;
      own.characters += line.characters;
      own.linkCharacters += line.linkCharacters;
      own.links += line.links;
      if (prose[index]) own.prose += line.characters;
    }
  });
  return stats;
}
