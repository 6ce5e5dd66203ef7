export { holdMainHeap } from './heaps.js';
export type { Limits } from './limits.js';
export type { ResultsFolder } from './results-folder.js';
export { type Batch, type Kept, type Report, runBatch } from './run.js';
export { RunError } from './run-error.js';
export type { Job, Outcome } from './work.js';
