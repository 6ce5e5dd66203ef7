import type { Random } from '../../../test/hostile/random.js';
import { DIGITS, times } from './bytes.js';
import { changedText } from './text.js';

/** Tags and what stands between them. */
type Parts = string[];

/** So many characters are put in by one change at most. */
const MOST_ADDED = 12_000;

type Change = (parts: Parts, at: number, random: Random, donor: Parts) => void;

const isStart = (part: string | undefined): part is string =>
  part !== undefined && /^<[^/?!]/.test(part) && !part.endsWith('/>');
const nameOf = (tag: string): string => /^<\/?([^\s/>]*)/.exec(tag)?.[1] ?? '';

/** Where the element that begins there ends: behind its end tag, or behind its start tag where it has none. */
function endOf(parts: Parts, start: number): number {
  if (!isStart(parts[start])) return start + 1;
  const name = nameOf(parts[start]);
  let depth = 0;
  for (let at = start; at < parts.length; at++) {
    const part = parts[at]!;
    if (isStart(part) && nameOf(part) === name) depth++;
    else if (part.startsWith(`</${name}`) && --depth === 0) return at + 1;
  }
  return start + 1;
}

const element = (parts: Parts, at: number): Parts => parts.slice(at, endOf(parts, at));

/** How often something is repeated: seldom very often. */
function often(random: Random, length: number): number {
  return Math.min(1 + random.below(random.one([2, 10, 60, 3000])), Math.ceil(MOST_ADDED / Math.max(1, length)));
}

const CHANGES: readonly Change[] = [
  // Again and again.
  (parts, at, random) => {
    const each = element(parts, at);
    const count = often(random, each.join('').length);
    parts.splice(at, 0, ...Array.from({ length: count }, () => each).flat());
  },
  // Gone.
  (parts, at) => {
    parts.splice(at, endOf(parts, at) - at);
  },
  // In copies of its own tags.
  (parts, at, random) => {
    if (!isStart(parts[at])) return;
    const end = endOf(parts, at);
    const depth = often(random, 2 * parts[at].length);
    parts.splice(end, 0, ...new Array<string>(depth).fill(`</${nameOf(parts[at])}>`));
    parts.splice(at, 0, ...new Array<string>(depth).fill(parts[at]));
  },
  // Elsewhere.
  (parts, at, random) => {
    const moved = parts.splice(at, endOf(parts, at) - at);
    parts.splice(random.below(parts.length + 1), 0, ...moved);
  },
  // One of another document in its place or before it.
  (parts, at, random, donor) => {
    const taken = element(donor, random.below(donor.length));
    if (taken.join('').length <= MOST_ADDED) parts.splice(at, random.below(2), ...taken);
  },
  // A tag alone.
  (parts, at) => {
    parts.splice(at, 1);
  },
  // Another name.
  (parts, at, random) => {
    const name = nameOf(random.one(parts));
    if (name !== '') parts[at] = parts[at]!.replace(/^(<\/?)[^\s/>]*/, (_, open) => open + name);
  },
  // A value that is large, small, none, or of another attribute.
  (parts, at, random) => {
    const values = [...DIGITS, 'x'.repeat(1 + random.below(3000)), /"([^"]*)"/.exec(random.one(parts))?.[1] ?? ''];
    parts[at] = parts[at]!.replace(/"[^"]*"/, () => `"${random.one(values)}"`);
  },
  // A number in it.
  (parts, at, random) => {
    parts[at] = parts[at]!.replace(/\d+/, () => random.one(DIGITS));
  },
  // Its text.
  (parts, at, random) => {
    if (!parts[at]!.startsWith('<')) parts[at] = changedText(parts[at]!, random);
  },
  (parts, at, random) => {
    parts.splice(at, 0, changedText('全年办结案件214件，办结率98%。', random).replaceAll('<', '&lt;'));
  },
];

export const partsOf = (markup: string): Parts => markup.match(/<[^>]*>|[^<]+|</g) ?? [];

/**
 * XML or HTML changed by its elements: repeated, nested, moved, taken from another document, with other names, values and
 * text. Most of it stays well-formed.
 */
export function changedElements(original: string, random: Random, donor: string): string {
  const parts = partsOf(original);
  const others = partsOf(donor);
  for (let left = times(random); left > 0 && parts.length > 0 && others.length > 0; left--) {
    random.one(CHANGES)(parts, random.below(parts.length), random, others);
  }
  return parts.join('');
}
