import type { DomElement } from './dom.js';
import { parentOf, walk } from './dom.js';
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
    add(stats, line.block, {
      first: index,
      last: index,
      characters: line.characters,
      linkCharacters: line.linkCharacters,
      links: line.links,
      prose: prose[index] ? line.characters : 0,
    });
  });
  // From the inside out, each element to the one around it: adding each line to all that is around it is quadratic.
  walk(root, {
    enter: () => true,
    leave(element) {
      const own = stats.get(element);
      const outer = parentOf(element);
      if (own && outer && element !== root) add(stats, outer, own);
    },
    text() {},
  });
  return stats;
}

function add(stats: Map<DomElement, Stats>, element: DomElement, more: Stats): void {
  const own = stats.get(element);
  if (!own) {
    stats.set(element, { ...more });
    return;
  }
  own.first = Math.min(own.first, more.first);
  own.last = Math.max(own.last, more.last);
  own.characters += more.characters;
  own.linkCharacters += more.linkCharacters;
  own.links += more.links;
  own.prose += more.prose;
}
