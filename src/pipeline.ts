import { certainEnough, leastCertainFirst } from './certainty.js';
import {
  type CompiledArticle,
  isCompilation,
  type NamedArticle,
  namedArticle,
  readText,
  type TextResult,
} from './extract/index.js';
import { type InputFile, type LoadFailure, parseDocument, parseDocuments, readBytes } from './load/index.js';
import { pageAt } from './load/pages.js';
import { isReadByLines } from './load/supported.js';
import type { MetadataSource } from './metadata/index.js';
import { articlesIn } from './structure/index.js';
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
  /** Leaves out figures of a lower confidence, 0 to 1; dates and figures without a confidence stay. */
  minConfidence?: number;
  /** Whether the figures of each document come from the least certain on, each with the name that came second. */
  doubtful?: boolean;
  /** Forces one segmenter. */
  segmenter?: SegmenterName;
  /** Whether to read what the document says of itself (kind, issuer, region …); true by default. */
  metadata?: boolean;
  /** The field of JSON Lines that holds a document's text; `a.b` is `b` in `a`. */
  textField?: string;
  /** Whether anything but plain text is left to be read elsewhere: it ends with NotPlainText. */
  plainTextOnly?: boolean;
}

/** A report as read: what is exported, and what its reader should be told besides. */
export interface ReadReport {
  result: DocumentResult;
  /** How many of its figures were not certain enough. */
  leftOut: number;
  messages: Message[];
}

/** One input as one report, with the text that its offsets count in. */
export interface WholeReport extends ReadReport {
  text: string;
}

/** What an input holds. */
export interface Readings {
  /** Whether the input is a list of documents, even if of one. */
  list: boolean;
  /** In the order of the input: reports, and why there are none. */
  readings: (ReadReport | LoadFailure)[];
}

/**
 * Reads one input from its bytes to its metrics, as one report: load, then extract.
 *
 * @throws LoadError where the document can't be read; its message is one line without the path.
 */
export async function readReport(input: InputFile, options: ReadOptions = {}): Promise<WholeReport> {
  return reportFrom(input, await readBytes(input, options.maxSize), options);
}

/**
 * The same for an input of which the bytes are at hand.
 *
 * @throws LoadError where the bytes are no document
 */
export async function reportFrom(input: InputFile, bytes: Buffer, options: ReadOptions = {}): Promise<WholeReport> {
  const source = await parseDocument(input, bytes, options);
  const result = wholeResult(source, extractFrom(source, options), await metadataReader(options));
  return { ...byCertainty(result, options), messages: source.messages, text: source.text };
}

/**
 * Reads an input of which the bytes are at hand, each of its documents for itself: the articles of a compilation,
 * with their places in the file, and the lines of JSON Lines, with their places in the text of the line.
 *
 * @param firstLine the number of the line that the bytes begin with, where they are a part of a file
 * @throws LoadError where the bytes are no document
 */
export async function reportsFrom(
  input: InputFile,
  bytes: Buffer,
  options: ReadOptions = {},
  firstLine = 1,
): Promise<Readings> {
  const metadata = await metadataReader(options);
  const found: Readings = { list: isReadByLines(input.path, options.textField), readings: [] };
  for await (const source of parseDocuments(input, bytes, options, firstLine)) {
    if ('failure' in source) {
      found.readings.push(source);
      continue;
    }
    const text = extractFrom(source, options);
    // A line is one document, whatever it looks like.
    const articles = source.article ? undefined : text.articles;
    const results = articles ? articleResults(source, articles, metadata) : [wholeResult(source, text, metadata)];
    if (articles) found.list = true;
    results.forEach((result, i) => {
      found.readings.push({ ...byCertainty(result, options), messages: i === 0 ? source.messages : [] });
    });
  }
  return found;
}

/** The metrics of a document as loaded, with what its loader knows of their places. */
function extractFrom(source: SourceDocument, options: ReadOptions): TextResult {
  const { kinds, reference, segmenter, doubtful } = options;
  const text = readText(source.text, {
    ...(kinds && { kinds }),
    ...(reference !== undefined && { reference }),
    ...(segmenter !== undefined && { segmenter }),
    ...(source.title !== undefined && { title: source.title }),
    ...(source.published !== undefined && { published: source.published }),
    ...(source.tables && { tables: source.tables }),
    ...(doubtful && { alternatives: true }),
  });
  // In place: a copy of a million metrics takes hundreds of megabytes.
  for (const metric of text.metrics) {
    metric.doc = source.path;
    if (source.pages) metric.page = pageAt(source.pages, metric.start);
    if (source.article) metric.article = source.article;
  }
  return text;
}

/** A result without the figures that are not certain enough, and in the order that is asked for. */
function byCertainty(
  { document, metrics }: DocumentResult,
  { minConfidence, doubtful }: ReadOptions,
): Pick<ReadReport, 'result' | 'leftOut'> {
  const kept = minConfidence === undefined ? metrics : certainEnough(metrics, minConfidence);
  const leftOut = metrics.length - kept.length;
  return { result: { document, metrics: doubtful ? leastCertainFirst(kept) : kept }, leftOut };
}

function wholeResult(source: SourceDocument, text: TextResult, read: MetadataReader): DocumentResult {
  return { document: describe(source, read(source, text.published)), metrics: text.metrics };
}

/** What stands above the first article counts as a document where there are figures in it. */
function articleResults(
  source: SourceDocument,
  articles: readonly CompiledArticle[],
  read: MetadataReader,
): DocumentResult[] {
  return inPlace(source, articles).flatMap(({ article: { name, metrics }, part }) =>
    name || metrics.length > 0 ? [{ document: describe(part, read(part)), metrics }] : [],
  );
}

/** Each article with its part of the file as a document. */
function inPlace<A extends NamedArticle>(source: SourceDocument, articles: readonly A[]) {
  const { path, format, encoding } = source;
  const ends = [...articles.slice(1).map(({ start }) => start), source.text.length];
  return articles.map((article, i) => {
    const { name, title, published, start } = article;
    const text = source.text.slice(start, ends[i]);
    const stated = {
      ...(name && { article: name }),
      ...(title !== undefined && { title }),
      ...(published !== undefined && { published }),
    };
    return { article, part: { path, format, encoding, text, ...stated } };
  });
}

type MetadataReader = (source: MetadataSource, dated?: string) => DocumentMetadata;

/** Loaded where it is asked for: most runs write csv, which has no place for what it reads. */
async function metadataReader({ metadata = true }: ReadOptions): Promise<MetadataReader> {
  return metadata ? (await import('./metadata/index.js')).readMetadata : () => ({});
}

/** A document without its metrics. */
export interface Description {
  document: DocumentResult['document'];
  messages: Message[];
}

/**
 * Reads what the documents of an input, of which the bytes are at hand, say of themselves, and none of their figures.
 *
 * @param firstLine the number of the line that the bytes begin with, where they are a part of a file
 * @throws LoadError where the bytes are no document
 */
export async function* descriptionsFrom(
  input: InputFile,
  bytes: Buffer,
  options: ReadOptions = {},
  firstLine = 1,
): AsyncGenerator<Description | LoadFailure> {
  const readMetadata = await metadataReader({});
  for await (const source of parseDocuments(input, bytes, options, firstLine)) {
    if ('failure' in source) {
      yield source;
      continue;
    }
    const articles = articlesIn(source.text);
    const [first] = articles;
    const { messages } = source;
    if (source.article || !isCompilation(articles)) {
      yield { document: describe(source, readMetadata(source, first?.date ?? first?.published)), messages };
      continue;
    }
    const parts = inPlace(source, articles.map(namedArticle)).filter(({ article }) => article.name);
    for (const [i, { part }] of parts.entries()) {
      yield { document: describe(part, readMetadata(part)), messages: i === 0 ? messages : [] };
    }
  }
}

/** What is known of a document as a whole, in the order in which it is listed. */
function describe(source: Omit<SourceDocument, 'messages'>, known: DocumentMetadata): DocumentResult['document'] {
  const { title, published, ...others } = known;
  return {
    path: source.path,
    ...(source.article && { article: source.article }),
    ...(title !== undefined && { title }),
    format: source.format,
    encoding: source.encoding,
    characters: source.text.length,
    ...(published !== undefined && { published }),
    ...(source.source !== undefined && { source: source.source }),
    ...others,
  };
}
