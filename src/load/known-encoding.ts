import { iconv } from './iconv.js';

/** iconv-lite knows these names too, but they are ways to write bytes down, not encodings of text. */
const NO_ENCODINGS_OF_TEXT = new Set(['base64', 'hex', 'internal', 'binary']);

/** Whether bytes can be read in the encoding of that name; large and small letters are the same. */
export function isKnownEncoding(name: string): boolean {
  return name !== '' && !NO_ENCODINGS_OF_TEXT.has(name.toLowerCase()) && iconv().encodingExists(name);
}
