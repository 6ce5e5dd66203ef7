import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SourceDocument } from '../types.js';
import { declaredCharset } from './declared-charset.js';
import { decode } from './encoding.js';
import { LoadError } from './errors.js';
import { looksLikePage, readPage } from './html.js';
import type { InputFile } from './inputs.js';
import { plainText } from './text.js';

export { LoadError } from './errors.js';
export { type FoundInputs, findInputs, type InputFile } from './inputs.js';

export interface LoadOptions {
  /** Name of the encoding to be used for every document; `auto` or absent to find it. */
  encoding?: string | undefined;
}

/**
 * Reads a document: bytes to characters, and a web page to its readable text. Whether it is a page is told by its
 * content first and by its extension second.
 *
 * @returns the document; its text has LF line ends, and offsets into it count UTF-16 units
 * @throws LoadError when it is missing, a folder, unreadable, empty, binary, or the encoding is unknown
 */
export async function loadDocument(input: InputFile, options: LoadOptions = {}): Promise<SourceDocument> {
  return parseDocument(input, await readBytes(input.file), options);
}

/**
 * The second half of {@link loadDocument}, for those who want to know the bytes as well.
 *
 * @throws LoadError when the bytes are empty or binary, or the encoding is unknown
 */
export function parseDocument(input: InputFile, bytes: Buffer, options: LoadOptions = {}): SourceDocument {
  const declared = declaredCharset(bytes);
  const { text, encoding, warnings } = decode(bytes, { encoding: options.encoding, declared });
  const document = {
    path: input.path,
    encoding,
    messages: warnings.map((warning) => ({ path: input.path, text: warning })),
  };

  if (!looksLikePage(text, path.extname(input.path))) return { ...document, text: plainText(text) };
  const page = readPage(text);
  if (page.text === '') {
    throw new LoadError('the page holds no text; where a script fills it, save it from the browser once it is shown');
  }
  return { ...document, ...page };
}

/**
 * The bytes of a file, or of standard input where it is `-`.
 *
 * @throws LoadError when it is missing, a folder or unreadable
 */
export async function readBytes(file: string): Promise<Buffer> {
  if (file === '-') return readStandardInput();
  try {
    return await readFile(file);
  } catch (error) {
    throw new LoadError(reasonFor(error as NodeJS.ErrnoException));
  }
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function reasonFor(error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'no such file; check the path';
    case 'EISDIR':
      return 'is a folder, not a file; name the folder itself to read what is in it';
    case 'EACCES':
    case 'EPERM':
      return 'permission denied; check who may read it';
    default:
      return `cannot be read (${error.code ?? error.message})`;
  }
}
