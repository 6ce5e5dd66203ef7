export type { DateReference } from './known.js';
export { parseDate } from './parse.js';
export { scanDates } from './scan.js';
export type { DateSpan } from './span.js';
