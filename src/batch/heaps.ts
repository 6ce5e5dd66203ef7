import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/*
 * By itself V8 gives a heap that is busy ever more room: up to 48 MB for young objects, and four times what is alive
 * before it looks at the old ones again. A run of a hundred thousand documents would take what it likes, not what it
 * needs. These flags are V8's own and hold for the whole process; where V8 no longer knows one it changes nothing.
 */

/** Young objects get no more room than they have. */
const HELD = '--semi-space-growth-factor=1';
const FREE = '--semi-space-growth-factor=2';

/** Before documents are looked for: the main thread of a run with others only hands documents over. */
export function holdMainHeap(): void {
  setFlagsFromString(HELD);
}

/** Where the main thread is to read figures itself, which is faster with room. */
export function freeMainHeap(): void {
  setFlagsFromString(FREE);
}

/** Of each thread: room for young objects, from the beginning. */
export const YOUNG_MEGABYTES = 48;
/** V8 keeps three spaces of this size for young objects. */
const SEMI_SPACE_MEGABYTES = YOUNG_MEGABYTES / 3;

/** Before threads are started: they have their room for young objects at once, and look at old ones in good time. */
export function prepareThreadHeaps(): void {
  setFlagsFromString(HELD);
  setFlagsFromString(`--min-semi-space-size=${SEMI_SPACE_MEGABYTES}`);
  setFlagsFromString('--heap-growing-percent=25');
  // What is alive in the main thread now is what its heap may grow from; without this it is what was set aside at start.
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
