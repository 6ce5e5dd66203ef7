// What a thread of the pool runs: everything that reads figures is loaded here and not in the main thread.
export { processGroup as default } from './group.js';
