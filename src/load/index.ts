import path from 'node:path';
import type { SourceDocument, SourceFormat } from '../types.js';
import type { Content } from './content.js';
import { declaredCharset } from './declared-charset.js';
import { decode } from './encoding.js';
import { LoadError, type LoadFailure } from './errors.js';
import { misnamed, packagedFormat } from './format.js';
import { looksLikePage } from './html/looks-like-page.js';
import { onDisk } from './input-file.js';
import type { InputFile } from './inputs.js';
import { readBytes } from './read-bytes.js';
import { READERS } from './readers.js';
import { isJsonLines, isReadByLines } from './supported.js';
import { plainText } from './text.js';

export { LoadError, type LoadFailure } from './errors.js';
export { type FindOptions, type FoundInputs, findInputs, type InputFile } from './inputs.js';
export { readBytes } from './read-bytes.js';

export interface LoadOptions {
  /** Name of the encoding to be used for every document; `auto` or absent to find it. */
  encoding?: string | undefined;
  /** Bytes of the largest document that is read; 64 MB by default. */
  maxSize?: number | undefined;
  /** The field of JSON Lines that holds a document's text; `a.b` is `b` in `a`. */
  textField?: string | undefined;
}

/** Archives that were packed on Chinese Windows leave such names. */
const LEGACY_NAME = 'its name is not UTF-8 and is given as it reads in an older encoding; rename it to be sure';

/**
 * Reads a document of whatever format: what that is is told by its content first and by its extension second.
 *
 * @returns the document; its text has LF line ends, and offsets into it count UTF-16 units
 * @throws LoadError when it is missing, a folder, unreadable, too large, empty, of no format that is read, damaged, or
 *   the encoding is unknown
 */
export async function loadDocument(input: InputFile, options: LoadOptions = {}): Promise<SourceDocument> {
  return parseDocument(input, await readBytes(input, options.maxSize), options);
}

/**
 * The documents of an input, one after the other: one, or those of JSON Lines, which are read part by part.
 *
 * @throws LoadError as {@link loadDocument} does
 */
export async function* loadDocuments(
  input: InputFile,
  options: LoadOptions = {},
): AsyncGenerator<SourceDocument | LoadFailure> {
  // What is in an archive is unpacked as a whole.
  if (input.entry || !isReadByLines(input.path, options.textField)) {
    yield* parseDocuments(input, await readBytes(input, options.maxSize), options);
    return;
  }
  const [{ partsOf }, { readPart }] = await Promise.all([
    import('./json-lines/parts.js'),
    import('./json-lines/read-part.js'),
  ]);
  const file = onDisk(input);
  for await (const part of partsOf(file)) {
    yield* parseDocuments(input, await readPart(file, part, options.maxSize), options, part.firstLine);
  }
}

/**
 * The documents in the bytes of an input: one, or those of JSON Lines.
 *
 * @param firstLine the number of the line that the bytes begin with, where they are a part of a file
 * @throws LoadError where the bytes are no document
 */
export async function* parseDocuments(
  input: InputFile,
  bytes: Buffer,
  options: LoadOptions = {},
  firstLine = 1,
): AsyncGenerator<SourceDocument | LoadFailure> {
  const { textField } = options;
  if (textField === undefined || !isReadByLines(input.path, textField)) {
    yield await parseDocument(input, bytes, options);
    return;
  }
  const [{ readJsonLines }, { tellingFailures }] = await Promise.all([
    import('./json-lines/documents.js'),
    import('./json-lines/failures.js'),
  ]);
  yield* tellingFailures(input.path, readJsonLines(input, bytes, { ...options, textField, firstLine }));
}

/**
 * The second half of {@link loadDocument}, for those who want to know the bytes as well.
 *
 * @throws LoadError when the bytes are empty, of no format that is read, or damaged, or the encoding is unknown
 */
export async function parseDocument(
  input: InputFile,
  bytes: Buffer,
  options: LoadOptions = {},
): Promise<SourceDocument> {
  if (isJsonLines(input.path)) {
    throw new LoadError('holds a document a line; name the field that holds the text with --text-field');
  }
  const packaged = await packagedFormat(bytes);
  const { format, encoding, content } = packaged
    ? { format: packaged, encoding: READERS[packaged].encoding, content: await READERS[packaged].read(bytes) }
    : await readCharacters(input, bytes, options);
  const { warnings = [], text, ...known } = content;
  const name = misnamed(format, input.path);
  const told = [...(input.bytes ? [LEGACY_NAME] : []), ...(name ? [name] : []), ...warnings];
  return {
    path: input.path,
    format,
    encoding,
    // A damaged document may hold half of a surrogate pair, which no output could carry.
    text: text.toWellFormed(),
    ...known,
    messages: told.map((text) => ({ path: input.path, text })),
  };
}

/** What the bytes of a document were read as. */
interface Reading {
  format: SourceFormat;
  encoding: string;
  content: Content;
}

async function readCharacters(input: InputFile, bytes: Buffer, options: LoadOptions): Promise<Reading> {
  const declared = declaredCharset(bytes);
  const { text, encoding, warnings } = decode(bytes, { encoding: options.encoding, declared });
  if (!looksLikePage(text, path.extname(input.path))) {
    return { format: 'text', encoding, content: { text: plainText(text), warnings } };
  }
  // The parser of HTML takes longer to load than a text takes to read.
  const { readPage } = await import('./html.js');
  const page = readPage(text);
  if (page.text === '') {
    throw new LoadError('the page holds no text; where a script fills it, save it from the browser once it is shown');
  }
  return { format: 'html', encoding, content: { ...page, warnings: [...warnings, ...(page.warnings ?? [])] } };
}
