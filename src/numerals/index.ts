export { isExact, isOfReports, scaled } from './exact.js';
export { parseNumber } from './parse.js';
export { type Numeral, readNumeral } from './read.js';
