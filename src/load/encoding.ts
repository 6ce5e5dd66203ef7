import { isUtf8 } from 'node:buffer';
import { knownBinary } from './binary.js';
import { LoadError } from './errors.js';
import { iconv } from './iconv.js';
import { isKnownEncoding } from './known-encoding.js';
import { logLikelihood } from './likelihood.js';
import { rankReadings } from './readings.js';

export interface DecodeOptions {
  /** Name of the encoding to be used whatever the bytes look like; `auto` or absent to find it. */
  encoding?: string | undefined;
  /** The encoding that the document itself names, as a hint. */
  declared?: string | undefined;
}

export interface Decoded {
  /** The characters, without byte order mark. */
  text: string;
  /** `utf-8`, `utf-16le`, `utf-16be`, `utf-32le`, `utf-32be`, `gb18030`, `big5` or the forced one, in small letters. */
  encoding: string;
  /** One line each: bytes that could not be read, a decision that was close. */
  warnings: string[];
}

/** Unicode's byte order marks, and GB 18030's; the longer ones first where one begins with another. */
const BYTE_ORDER_MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-32le', [0xff, 0xfe, 0x00, 0x00]],
  ['utf-32be', [0x00, 0x00, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

/** e^3: the better reading is then less than twenty times as likely as the next. */
const CLOSE_DECISION = 3;

/** Mean over the characters below which no reading is text: rare characters throughout. Reports lie at -6 to -8. */
const LEAST_MEAN_LIKELIHOOD = -11.5;

/** By chance a GBK or Big5 word of two or three characters is valid UTF-8; a text of more than this many bytes is not. */
const CHANCE_UTF8_BYTES = 24;

/**
 * Bytes to characters, the encoding found where it is not given: forced name, byte order mark, strict UTF-8, then the
 * likeliest reading as GB 18030, Big5, UTF-16 without mark or damaged UTF-8.
 *
 * @throws LoadError when the bytes are empty or blank, are no text, or the forced encoding is unknown
 */
export function decode(bytes: Buffer, options: DecodeOptions = {}): Decoded {
  const forced = forcedEncoding(options.encoding);
  if (bytes.length === 0) throw new LoadError('the file is empty; remove it or save it again');
  const binary = knownBinary(bytes);
  if (binary) throw new LoadError(binary);

  const decoded = forced ? decodeAs(bytes, forced) : (decodeMarked(bytes) ?? decodeUnmarked(bytes, options.declared));
  if (decoded.text.trim() === '')
    throw new LoadError('the file holds nothing but white space; remove it or save it again');
  return decoded;
}

function forcedEncoding(name: string | undefined): string | undefined {
  const encoding = name?.trim().toLowerCase();
  if (encoding === undefined || encoding === 'auto') return undefined;
  if (!isKnownEncoding(encoding)) {
    throw new LoadError(`unknown encoding "${name}"; use auto or a name such as utf-8, gb18030, big5 or utf-16le`);
  }
  return encoding;
}

function decodeMarked(bytes: Buffer): Decoded | undefined {
  const found = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  return found && decodeAs(bytes.subarray(found[1].length), found[0], false);
}

function decodeUnmarked(bytes: Buffer, declared: string | undefined): Decoded {
  const valid = isUtf8(bytes);
  if (valid && isPlainUtf8(bytes)) return decodeAs(bytes, 'utf-8');

  const [best, next] = rankReadings(bytes, valid, declared);
  if (best === undefined || isGarbage(best.text)) {
    throw new LoadError('looks like a binary file, not text; convert it to text or HTML first');
  }
  const decoded = decodeAs(bytes, best.encoding);
  if (next && best.score - next.score < CLOSE_DECISION && next.text !== best.text) {
    decoded.warnings.push(
      `the encoding is uncertain: read as ${best.encoding}, could be ${next.encoding}; if it reads wrongly, name it with --encoding`,
    );
  }
  return decoded;
}

function decodeAs(bytes: Buffer, encoding: string, stripBOM = true): Decoded {
  // Half of a surrogate pair in UTF-16 is no character either, and no output could carry it.
  const text = (
    encoding === 'utf-8' ? utf8(bytes, stripBOM) : iconv().decode(bytes, encoding, { stripBOM })
  ).toWellFormed();
  const lost = text.split('\ufffd').length - 1;
  const warnings =
    lost > 0
      ? [
          `${lost} ${lost === 1 ? 'character' : 'characters'} could not be read as ${encoding} and stand as U+FFFD; if that is the wrong encoding, name the right one with --encoding`,
        ]
      : [];
  if (endsInsideCharacter(bytes, encoding)) {
    warnings.push(`the file ends in the middle of a character of ${encoding}; if it was cut off, copy it again`);
  }
  return { text, encoding, warnings };
}

/** The decoder passes over half a unit of UTF-16 at the end; everywhere else it gives U+FFFD. */
function endsInsideCharacter(bytes: Buffer, encoding: string): boolean {
  return /^utf-?16/.test(encoding) && bytes.length % 2 !== 0;
}

/** As iconv-lite has it, without loading that for what most documents are in. */
function utf8(bytes: Buffer, stripBOM: boolean): string {
  const text = bytes.toString('utf8');
  return stripBOM && text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** Valid UTF-8 that needs no second look: printable ASCII alone, or wide characters, or too long for chance. */
function isPlainUtf8(bytes: Buffer): boolean {
  let high = 0;
  let wide = false;
  for (const byte of bytes) {
    // White space apart, UTF-16 has these as halves of its characters and text does not.
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) return false;
    if (byte >= 0x80) high++;
    if (byte >= 0xe0) wide = true;
  }
  return high === 0 || wide || high > CHANCE_UTF8_BYTES;
}

function isGarbage(text: string): boolean {
  return text.includes('\0') || logLikelihood(text) / text.length < LEAST_MEAN_LIKELIHOOD;
}
