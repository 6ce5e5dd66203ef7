/** How text is read before anything in it is understood: one form for every character, offsets kept. */
export { CharacterSet, isHan, LATIN } from './character-set.js';
export { fold } from './fold.js';
export { beginningOf, LOST, legible } from './legible.js';
export { Offsets, type Reading, read } from './read.js';
export { entriesOf, PrefixIndex, SuffixIndex } from './word-index.js';
