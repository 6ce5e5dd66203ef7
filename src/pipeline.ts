import { readText } from './extract/index.js';
import { type InputFile, loadDocument, parseDocument, readBytes } from './load/index.js';
import { pageAt } from './load/pages.js';
import { readMetadata } from './metadata/index.js';
import { datedIn } from './structure/index.js';
import type { DocumentMetadata, DocumentResult, Kind, Message, SegmenterName, SourceDocument } from './types.js';

/** What a caller may settle for the reading of a document; everything left out is found in the document. */
export interface ReadOptions {
  /** Name of the encoding of the bytes; detected by default. */
  encoding?: string;
  /** Bytes of the largest document that is read; 64 MB by default. */
  maxSize?: number;
  /** ISO 8601 date, may be reduced (`2022`), that 今年 and 去年 are read against. */
  reference?: string;
  /** Kinds to return; all by default. */
  kinds?: readonly Kind[];
  /** Forces one segmenter. */
  segmenter?: SegmenterName;
  /** Whether to read what the document says of itself (kind, issuer, region …); true by default. */
  metadata?: boolean;
}

/** A report as read: what is exported, and what its reader should be told besides. */
export interface ReadReport {
  result: DocumentResult;
  messages: Message[];
}

/**
 * Reads one report from its bytes to its metrics: load, then extract.
 *
 * @throws LoadError where the document can't be read; its message is one line without the path.
 */
export async function readReport(input: InputFile, options: ReadOptions = {}): Promise<ReadReport> {
  return reportFrom(input, await readBytes(input, options.maxSize), options);
}

/**
 * The same for a report whose bytes are at hand.
 *
 * @throws LoadError where they are no document
 */
export async function reportFrom(input: InputFile, bytes: Buffer, options: ReadOptions = {}): Promise<ReadReport> {
  const { encoding, maxSize: _maxSize, metadata = true, ...extraction } = options;
  const source = await parseDocument(input, bytes, { encoding });
  const text = readText(source.text, {
    ...extraction,
    ...(source.title !== undefined && { title: source.title }),
    ...(source.published !== undefined && { published: source.published }),
    ...(source.tables && { tables: source.tables }),
  });
  // In place: a copy of a million metrics takes hundreds of megabytes.
  for (const metric of text.metrics) {
    metric.doc = source.path;
    if (source.pages) metric.page = pageAt(source.pages, metric.start);
  }
  const known = metadata ? readMetadata(source, text.published) : {};
  return { result: { document: describe(source, known), metrics: text.metrics }, messages: source.messages };
}

/** A document without its metrics. */
export interface Description {
  document: DocumentResult['document'];
  messages: Message[];
}

/**
 * Reads what a report says of itself and none of its figures.
 *
 * @throws LoadError where the document can't be read; its message is one line without the path.
 */
export async function readDescription(input: InputFile, options: ReadOptions = {}): Promise<Description> {
  const source = await loadDocument(input, { encoding: options.encoding, maxSize: options.maxSize });
  return { document: describe(source, readMetadata(source, datedIn(source.text))), messages: source.messages };
}

/** What is known of a document as a whole, in the order in which it is listed. */
function describe(source: SourceDocument, known: DocumentMetadata): DocumentResult['document'] {
  const { title, published, ...others } = known;
  return {
    path: source.path,
    ...(title !== undefined && { title }),
    format: source.format,
    encoding: source.encoding,
    characters: source.text.length,
    ...(published !== undefined && { published }),
    ...(source.source !== undefined && { source: source.source }),
    ...others,
  };
}
