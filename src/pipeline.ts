import { readText, type TextResult } from './extract/index.js';
import { type InputFile, parseDocument, readBytes } from './load/index.js';
import type { DocumentResult, Kind, Message, SegmenterName, SourceDocument } from './types.js';

/** What a caller may settle for the reading of a document; everything left out is found in the document. */
export interface ReadOptions {
  /** Name of the encoding of the bytes; detected by default. */
  encoding?: string;
  /** ISO 8601 date, may be reduced (`2022`), that 今年 and 去年 are read against. */
  reference?: string;
  /** Kinds to return; all by default. */
  kinds?: readonly Kind[];
  /** Forces one segmenter. */
  segmenter?: SegmenterName;
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
  return reportFrom(input, await readBytes(input.file), options);
}

/**
 * The same for a report whose bytes are at hand.
 *
 * @throws LoadError where they are no document
 */
export function reportFrom(input: InputFile, bytes: Buffer, options: ReadOptions = {}): ReadReport {
  const { encoding, ...extraction } = options;
  const source = parseDocument(input, bytes, encoding === undefined ? {} : { encoding });
  const text = readText(source.text, {
    ...extraction,
    ...(source.title !== undefined && { title: source.title }),
    ...(source.published !== undefined && { published: source.published }),
  });
  return {
    result: {
      document: describe(source, text),
      metrics: text.metrics.map((metric) => ({ doc: source.path, ...metric })),
    },
    messages: source.messages,
  };
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
