import type { SourceDocument } from '../../types.js';
import { decode } from '../encoding.js';
import { LoadError } from '../errors.js';
import type { InputFile } from '../input-file.js';
import { DEFAULT_MAX_SIZE, largestSize, tooLarge } from '../size-limit.js';
import { plainText } from '../text.js';
import { fieldOf } from './field.js';

export interface JsonLinesOptions {
  /** The field that holds the text, as {@link fieldOf} takes it. */
  textField: string;
  /** The number of the line that the bytes begin with. */
  firstLine: number;
  /** Name of the encoding; JSON is UTF-8 by itself (RFC 8259). */
  encoding?: string | undefined;
  /** Bytes of the largest line that is read. */
  maxSize?: number | undefined;
}

/** A line that holds a document, or why it holds none. */
export type ReadLine = LineDocument | { number: number; cause: string };

export interface LineDocument {
  /** From 1. */
  number: number;
  source: SourceDocument;
}

/** Encodings in which a line does not end in one byte. */
const WIDE = /^(utf-?(16|32)|ucs-?2)/i;

const BYTE_ORDER_MARK = Buffer.from('\ufeff');

/**
 * The documents in whole lines of JSON Lines (https://jsonlines.org): of each the text in a field, and its `title`, if
 * any. Blank lines are passed over. A document has the path of the file.
 *
 * @throws LoadError where the encoding is not one in which lines can be told
 */
export function* readJsonLines(input: InputFile, bytes: Buffer, options: JsonLinesOptions): Generator<ReadLine> {
  const { encoding = 'utf-8', firstLine } = options;
  if (WIDE.test(encoding)) throw new LoadError(`JSON Lines in ${encoding} are not read; convert the file to UTF-8`);
  let number = firstLine;
  for (const line of linesOf(bytes)) {
    if (line.length > 0) {
      try {
        yield { number, source: documentIn(line, number, input, { ...options, encoding }) };
      } catch (error) {
        if (!(error instanceof LoadError)) throw error;
        yield { number, cause: error.message };
      }
    }
    number++;
  }
}

/** Without their ends and the blanks around them. */
function* linesOf(bytes: Buffer): Generator<Buffer> {
  const first = bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  for (let start = first; start < bytes.length; ) {
    const found = bytes.indexOf('\n', start);
    const end = found < 0 ? bytes.length : found;
    yield trimmed(bytes.subarray(start, end));
    start = end + 1;
  }
}

function trimmed(line: Buffer): Buffer {
  const isBlank = (byte: number | undefined) => byte === 0x20 || byte === 0x09 || byte === 0x0d;
  let start = 0;
  let end = line.length;
  while (start < end && isBlank(line[start])) start++;
  while (end > start && isBlank(line[end - 1])) end--;
  return line.subarray(start, end);
}

function documentIn(
  line: Buffer,
  number: number,
  { path }: InputFile,
  { textField, encoding, maxSize = DEFAULT_MAX_SIZE }: JsonLinesOptions & { encoding: string },
): SourceDocument {
  if (line.length > largestSize(maxSize)) throw tooLarge(maxSize, line.length);
  const decoded = decode(line, { encoding });
  const object = parsed(decoded.text);
  const text = fieldOf(object, textField);
  if (typeof text !== 'string') {
    throw new LoadError(`has no text in the field "${textField}"; name the field that holds it with --text-field`);
  }
  if (text.trim() === '') throw new LoadError(`its field "${textField}" is blank; remove the line, or fill it`);
  const title = fieldOf(object, 'title');
  const titled = typeof title === 'string' && title.trim() !== '' ? { title } : {};
  return {
    path,
    article: { number, ...titled },
    // An escape may stand for half of a surrogate pair, which no output could carry.
    text: plainText(text).toWellFormed(),
    format: 'text',
    encoding: decoded.encoding,
    ...titled,
    messages: decoded.warnings.map((warning) => ({ path, text: `line ${number}: ${warning}` })),
  };
}

function parsed(line: string): object {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new LoadError('is no JSON; mend the line');
  }
  if (typeof value !== 'object' || value === null) throw new LoadError('is no JSON object; mend the line');
  return value;
}
