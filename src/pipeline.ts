import { type CompiledArticle, readText, type TextResult } from './extract/index.js';
import { type InputFile, parseDocument, readBytes, readJsonLines } from './load/index.js';
import { pageAt } from './load/pages.js';
import { isReadByLines } from './load/supported.js';
import type { ArticleName, DocumentResult, Kind, Message, SegmenterName, SourceDocument } from './types.js';

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
  /** The field of JSON Lines that holds a document's text; `a.b` is `b` in `a`. */
  textField?: string;
}

/** A report as read: what is exported, and what its reader should be told besides. */
export interface ReadReport {
  result: DocumentResult;
  messages: Message[];
}

/** One of the documents of an input, or why some of them are none. */
export type Reading = ReadReport | ReadFailure;

export interface ReadFailure {
  failure: Message;
  /** How many documents it is about. */
  documents: number;
}

/** What an input holds. */
export interface Readings {
  /** Whether the input is a list of documents, even if of one. */
  list: boolean;
  /** In the order of the input. */
  readings: Reading[];
}

/**
 * Reads one input from its bytes to its metrics, as one report: load, then extract.
 *
 * @throws LoadError where the document can't be read; its message is one line without the path.
 */
export async function readReport(input: InputFile, options: ReadOptions = {}): Promise<ReadReport> {
  const source = await parseDocument(input, await readBytes(input, options.maxSize), options);
  const text = extractFrom(source, options);
  return { result: { document: describe(source, text), metrics: text.metrics }, messages: source.messages };
}

/**
 * The same for an input of which the bytes are at hand, each of its documents for itself: the articles of a compilation,
 * with their places in the file, and the lines of JSON Lines, with their places in the text of the line.
 *
 * @param firstLine the number of the line that the bytes begin with, of a part of JSON Lines
 * @throws LoadError where the bytes are no document
 */
export async function reportsFrom(
  input: InputFile,
  bytes: Buffer,
  options: ReadOptions = {},
  firstLine = 1,
): Promise<Readings> {
  if (isReadByLines(input.path, options.textField)) {
    return { list: true, readings: linesFrom(input, bytes, options, firstLine) };
  }
  const source = await parseDocument(input, bytes, options);
  const text = extractFrom(source, options);
  const document = describe(source, text);
  if (!text.articles) {
    return { list: false, readings: [{ result: { document, metrics: text.metrics }, messages: source.messages }] };
  }
  const results = articleResults(document, text.articles);
  return {
    list: true,
    readings: results.map((result, i) => ({ result, messages: i === 0 ? source.messages : [] })),
  };
}

/** What stands above the first article counts as a document where there are figures in it. */
function articleResults(
  { title: _, published: __, characters, ...common }: DocumentResult['document'],
  articles: readonly CompiledArticle[],
): DocumentResult[] {
  const ends = [...articles.slice(1).map(({ start }) => start), characters];
  return articles.flatMap(({ name, title, published, start, metrics }, i) => {
    if (!name && metrics.length === 0) return [];
    const { path, ...rest } = common;
    const document = {
      path,
      ...(name && { article: name }),
      ...(title !== undefined && { title }),
      ...rest,
      characters: ends[i]! - start,
      ...(published !== undefined && { published }),
    };
    return [{ document, metrics }];
  });
}

function linesFrom(input: InputFile, bytes: Buffer, options: ReadOptions, firstLine: number): Reading[] {
  const readings: Reading[] = [];
  const failed = failedLines(input.path, readings);
  for (const line of readJsonLines(input, bytes, { ...options, textField: options.textField!, firstLine })) {
    if ('cause' in line) {
      failed(line);
      continue;
    }
    const { source, number } = line;
    const text = extractFrom(source, options);
    const article: ArticleName = { number, ...(source.title !== undefined && { title: source.title }) };
    for (const metric of text.metrics) metric.article = article;
    const { path, ...rest } = describe(source, text);
    readings.push({
      result: { document: { path, article, ...rest }, metrics: text.metrics },
      messages: source.messages,
    });
  }
  return readings;
}

/** Tells of lines that hold no document; of such as follow on each other with one cause, at once. */
function failedLines(path: string, readings: Reading[]): (line: { number: number; cause: string }) => void {
  let first = 0;
  let last: ReadFailure | undefined;
  return ({ number, cause }) => {
    if (last === readings.at(-1) && last?.failure.text === cause) {
      last.documents++;
      last.failure.path = `${path}, lines ${first} to ${number}`;
      return;
    }
    first = number;
    last = { failure: { path: `${path}, line ${number}`, text: cause }, documents: 1 };
    readings.push(last);
  };
}

function extractFrom(source: SourceDocument, { kinds, reference, segmenter }: ReadOptions): TextResult {
  const text = readText(source.text, {
    ...(kinds && { kinds }),
    ...(reference !== undefined && { reference }),
    ...(segmenter !== undefined && { segmenter }),
    ...(source.title !== undefined && { title: source.title }),
    ...(source.published !== undefined && { published: source.published }),
  });
  // In place: a copy of a million metrics takes hundreds of megabytes.
  for (const metric of text.metrics) {
    metric.doc = source.path;
    if (source.pages) metric.page = pageAt(source.pages, metric.start);
  }
  return text;
}

/** What is known of a document: what its loader knew, else what its text says. */
function describe(source: SourceDocument, text: TextResult): DocumentResult['document'] {
  const title = source.title ?? text.title;
  const published = source.published ?? text.published;
  return {
    path: source.path,
    ...(title !== undefined && { title }),
    encoding: source.encoding,
    characters: source.text.length,
    ...(published !== undefined && { published }),
    ...(source.source !== undefined && { source: source.source }),
  };
}
