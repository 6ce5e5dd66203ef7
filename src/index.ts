export { parseDate } from './dates/index.js';
export { extract } from './extract/index.js';
export { parseNumber } from './numerals/index.js';
export type {
  DocumentKind,
  DocumentMetadata,
  DocumentResult,
  ExtractOptions,
  Kind,
  Metric,
  Qualifier,
  Region,
  SegmenterName,
  SourceDocument,
} from './types.js';
