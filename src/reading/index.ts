/** How text is read before anything in it is understood: one form for every character, offsets kept. */
export { fold } from './fold.js';
export { type Reading, read } from './read.js';
