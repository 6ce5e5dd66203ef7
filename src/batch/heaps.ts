import { setFlagsFromString } from 'node:v8';

/*
 * By itself V8 gives a heap that is busy ever more room: up to 48 MB for young objects, and four times what is alive
 * before it looks at the old ones again. A run of a hundred thousand documents would take what it likes, not what it
 * needs. These flags are V8's own and hold for the whole process; where V8 no longer knows one it changes nothing.
 */

/** Young objects get no more room than they have. */
const HELD = '--semi-space-growth-factor=1';
const FREE = '--semi-space-growth-factor=2';

/** Before documents are looked for: the main process of a run with others only hands documents over. */
export function holdMainHeap(): void {
  setFlagsFromString(HELD);
}

/** Where the main process is to read figures itself, which is faster with room. */
export function freeMainHeap(): void {
  setFlagsFromString(FREE);
}
