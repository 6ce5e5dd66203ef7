import path from 'node:path';
import type { SourceDocument, SourceFormat } from '../types.js';
import type { Content } from './content.js';
import { declaredCharset } from './declared-charset.js';
import { decode } from './encoding.js';
import { LoadError } from './errors.js';
import { misnamed, packagedFormat } from './format.js';
import { looksLikePage } from './html/looks-like-page.js';
import type { InputFile } from './inputs.js';
import { readBytes } from './read-bytes.js';
import { READERS } from './readers.js';
import { plainText } from './text.js';

export { LoadError } from './errors.js';
export { type FindOptions, type FoundInputs, findInputs, type InputFile } from './inputs.js';
export { readBytes } from './read-bytes.js';

export interface LoadOptions {
  /** Name of the encoding to be used for every document; `auto` or absent to find it. */
  encoding?: string | undefined;
  /** Bytes of the largest document that is read; 64 MB by default. */
  maxSize?: number | undefined;
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
 * The second half of {@link loadDocument}, for those who want to know the bytes as well.
 *
 * @throws LoadError when the bytes are empty, of no format that is read, or damaged, or the encoding is unknown
 */
export async function parseDocument(
  input: InputFile,
  bytes: Buffer,
  options: LoadOptions = {},
): Promise<SourceDocument> {
  const packaged = await packagedFormat(bytes);
  const { format, encoding, content } = packaged
    ? { format: packaged, encoding: READERS[packaged].encoding, content: await READERS[packaged].read(bytes) }
    : await readCharacters(input, bytes, options);
  const { warnings = [], ...known } = content;
  const name = misnamed(format, input.path);
  const told = [...(input.bytes ? [LEGACY_NAME] : []), ...(name ? [name] : []), ...warnings];
  return {
    path: input.path,
    format,
    encoding,
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
