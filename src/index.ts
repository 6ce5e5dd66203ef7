export { parseDate } from './dates/index.js';
export { extract } from './extract/index.js';
export { parseNumber } from './numerals/index.js';
export type {
  DocumentResult,
  ExtractOptions,
  Kind,
  Metric,
  Qualifier,
  SegmenterName,
  SourceDocument,
} from './types.js';
